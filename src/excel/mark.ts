import {
  formatRange,
  isMarkFormula,
  MARK_FILLS,
  MARK_FORMULA,
  marksBySheet,
  WorkbookError,
  type CellRef,
  type Mark,
} from '../sheet';
import { blocksOf } from './blocks';
import { run } from './run';

/** Excel cuts longer lists of addresses off. */
const MAX_ADDRESS = 8000;

/**
 * Marks these cells in place of those marked before, also by an earlier session; none takes all marks away. A mark is a
 * conditional format of its own, so contents, formats and the conditional formats of others stay untouched. Sheets
 * under protection get none, and the names of those that were to have some are given; one that has marks from before is
 * refused with "protected", and nothing changes.
 */
export function markCells(marks: readonly Mark[]): Promise<readonly string[]> {
  return run(async (context) => {
    const { sheets, old } = await findMarks(context);
    const locked = old.find(({ sheet }) => sheet.protection.protected);
    if (locked) throw new WorkbookError('protected', { sheet: locked.sheet.name });
    const wanted = marksBySheet(marks);
    const meant = sheets.filter(({ id }) => wanted.has(id));
    const open = meant.filter(({ protection }) => !protection.protected);
    const leftOut = meant.filter(({ protection }) => protection.protected).map(({ name }) => name);
    if (old.length === 0 && open.length === 0) return leftOut;
    // From the last one, so that none counts anew before it is its turn.
    for (const { format } of [...old].reverse()) format.delete();
    for (const sheet of open) {
      for (const [severity, cells] of wanted.get(sheet.id)!) {
        for (const address of addressesOf(cells)) {
          const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
          custom.rule.formula = MARK_FORMULA;
          custom.format.fill.color = MARK_FILLS[severity];
        }
      }
    }
    await context.sync();
    return leftOut;
  });
}

interface OldMark {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
}

async function findMarks(
  context: Excel.RequestContext,
): Promise<{ readonly sheets: readonly Excel.Worksheet[]; readonly old: readonly OldMark[] }> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const listed = worksheets.items.map((sheet) => ({
    sheet,
    formats: sheet.getRange().conditionalFormats.load('items/id,items/type'),
  }));
  await context.sync();
  const custom = listed.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ sheet, format, rule: format.custom.rule.load('formula') })),
  );
  if (custom.length > 0) await context.sync();
  return { sheets: worksheets.items, old: custom.filter(({ rule }) => isMarkFormula(rule.formula)) };
}

/** Lists of addresses that are short enough. */
function addressesOf(cells: readonly CellRef[]): string[] {
  const lists: string[] = [];
  for (const block of blocksOf(cells)) {
    const address = formatRange(block);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < MAX_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
