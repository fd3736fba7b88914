import {
  formatCell,
  invert,
  isConflict,
  sameValue,
  WorkbookError,
  type CellChange,
  type CellRef,
  type CellState,
  type ChangePlan,
  type Range,
  type Receipt,
  type SkippedChange,
} from '../sheet';
import { blocksOf } from './blocks';
import { CELL_PROPERTIES, inputOf, isText, rangeOf, stateAt } from './cells';
import { run } from './run';
import { askSettings } from './settings';

const TEXT_FORMAT = '@';

/** A change and what stands in the cell now. */
interface Target {
  readonly change: CellChange;
  readonly current: CellState;
  readonly locked: boolean;
}

/** A block of changes of one sheet that is read or written as one range. */
interface Block<T> {
  readonly sheet: Excel.Worksheet;
  readonly area: Range;
  /** What there is at a place of the block, row by row. */
  readonly items: readonly T[];
}

/**
 * Applies a plan in two syncs: one reads what stands in the cells and whether they are locked, one writes and reads
 * back. Nothing is written when a cell is not what the plan says; locked cells of a protected sheet are left out.
 * Number formats change only where the plan changes them.
 */
export function commitPlan(plan: ChangePlan): Promise<Receipt> {
  const { changes: wanted, settings: settingsWanted = [] } = plan;
  if (wanted.length + settingsWanted.length === 0)
    return Promise.resolve({ undo: invert(plan), skipped: [] });
  return run(async (context) => {
    const asked = askSettings(context, settingsWanted);
    const { targets, sheetNames } = await readTargets(context, wanted);
    const conflicts = targets
      .filter(({ change, current }) => isConflict(change, current))
      .map(({ change }) => `${sheetNames.get(change.sheetId)}!${formatCell(change)}`);
    if (conflicts.length > 0) throw new WorkbookError('conflict', { cells: conflicts });
    const settings = asked.write();
    const written = await writeTargets(
      context,
      targets.filter(({ locked }) => !locked),
    );
    const skipped: SkippedChange[] = [
      ...targets.filter(({ locked }) => locked).map(({ change }) => ({ change, reason: 'locked' as const })),
      ...written
        .filter((target) => !isDone(target))
        .map(({ change }) => ({ change, reason: 'not-written' as const })),
    ];
    const changes = written
      .filter(isDone)
      .map(({ change: { looks, ...change }, current, after }) => ({
        ...change,
        before: after,
        after: current,
        ...(looks && { looks: null }),
      }))
      .reverse();
    const undo = { title: plan.title, changes, ...(settings.length > 0 && { settings }) };
    return { undo, skipped };
  });
}

async function readTargets(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<{ targets: Target[]; sheetNames: ReadonlyMap<string, string> }> {
  const asked = areasToRead(changes).map(({ sheetId, area, inside }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = rangeOf(sheet, area).load(CELL_PROPERTIES);
    return { sheet, area, inside, range, locks: range.getCellProperties({ format: { protection: true } }) };
  });
  const sheets = new Map(asked.map(({ sheet, inside }) => [inside[0]!.sheetId, sheet]));
  for (const sheet of sheets.values()) sheet.load('name,protection/protected');
  await context.sync();
  const targets = asked.flatMap(({ sheet, area, inside, range, locks }) =>
    inside.map((change) => {
      const [row, column] = [change.row - area.top, change.column - area.left];
      const locked = locks.value[row]?.[column]?.format?.protection?.locked !== false;
      return { change, current: stateAt(range, row, column), locked: sheet.protection.protected && locked };
    }),
  );
  return { targets, sheetNames: new Map([...sheets].map(([id, sheet]) => [id, sheet.name])) };
}

/** Cells around the changes that may be read along with them, so that a request names few ranges. */
const READ_LIMIT = 20_000;

/** What to read of each sheet: the block around its changes, or, where that is large, the blocks that they fill. */
function areasToRead(
  changes: readonly CellChange[],
): { sheetId: string; area: Range; inside: readonly CellChange[] }[] {
  return [...cellsBySheet(changes, (change) => change)].flatMap(([sheetId, cells]) => {
    const inside = [...cells.values()];
    const around = boundsOf(inside);
    const size = (around.bottom - around.top + 1) * (around.right - around.left + 1);
    return size <= READ_LIMIT
      ? [{ sheetId, area: around, inside }]
      : blocksOf(inside).map((area) => ({ sheetId, area, inside: itemsOf(area, cells) }));
  });
}

function boundsOf(cells: readonly CellRef[]): Range {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: rows.reduce((a, b) => Math.min(a, b)),
    bottom: rows.reduce((a, b) => Math.max(a, b)),
    left: columns.reduce((a, b) => Math.min(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
  };
}

async function writeTargets(
  context: Excel.RequestContext,
  targets: readonly Target[],
): Promise<(Target & { readonly after: CellState })[]> {
  context.application.suspendScreenUpdatingUntilNextSync();
  const written = queueWrites(context, targets);
  try {
    await context.sync();
  } catch (error) {
    // Excel does not take back what it wrote before the statement that failed.
    queueWrites(context, targets.map(inverse), true);
    await context.sync().catch(() => undefined);
    throw error;
  }
  return written.flatMap(({ block, range }) =>
    eachOf(block, (target, row, column) => ({ ...target, after: stateAt(range, row, column) })),
  );
}

/** `unsure` when it is not known which of the cells were written already. */
function queueWrites(
  context: Excel.RequestContext,
  targets: readonly Target[],
  unsure = false,
): { block: Block<Target>; range: Excel.Range }[] {
  return blocksBySheet(context, targets, ({ change }) => change).map((block) => {
    const range = rangeOf(block.sheet, block.area);
    writeLooks(range, block);
    writeBlock(range, block, unsure);
    return { block, range: range.load(CELL_PROPERTIES) };
  });
}

function inverse({ change, current, locked }: Target): Target {
  return { change: { ...change, before: change.after, after: current }, current: change.after, locked };
}

/** Looks taken from other cells or taken away, stretch by stretch of a column; number formats follow. */
function writeLooks(range: Excel.Range, { sheet, area, items }: Block<Target>): void {
  if (items.every(({ change }) => change.looks === undefined)) return;
  if (items.every(({ change }) => change.looks === null)) {
    range.clear('Formats');
    return;
  }
  for (const { target, source } of stretchesOf(area, items)) {
    const cells = rangeOf(sheet, target);
    if (source) cells.copyFrom(rangeOf(sheet, source), 'Formats');
    else cells.clear('Formats');
  }
}

/** Cells below each other that take the looks of cells below each other, or none. */
function stretchesOf(area: Range, items: readonly Target[]): { target: Range; source: Range | null }[] {
  const columns = area.right - area.left + 1;
  const stretches: { target: Range; source: Range | null }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    for (let row = area.top; row <= area.bottom; row++) {
      const { looks } = items[(row - area.top) * columns + column - area.left]!.change;
      if (looks === undefined) continue;
      const source = looks && { top: looks.row, bottom: looks.row, left: looks.column, right: looks.column };
      const last = stretches.at(-1);
      const below = last?.target.left === column && last.target.bottom === row - 1;
      const follows = source
        ? last?.source?.left === source.left && last.source.bottom === source.top - 1
        : last?.source === null;
      if (last && below && follows) {
        last.target = { ...last.target, bottom: row };
        if (last.source && source) last.source = { ...last.source, bottom: source.bottom };
      } else stretches.push({ target: { top: row, bottom: row, left: column, right: column }, source });
    }
  }
  return stretches;
}

/**
 * Content between two settings of number formats: before, so that a cell formatted as text takes a number or formula;
 * after, to what the plan says, because Excel may give a new formula the format of the cells it refers to.
 */
function writeBlock(range: Excel.Range, { area, items }: Block<Target>, unsure: boolean): void {
  const columns = area.right - area.left + 1;
  const before = items.map(({ change, current }) =>
    unsure || (current.numberFormat === TEXT_FORMAT && !isText(change.after)) ? 'General' : null,
  );
  const content = items.map(({ change, current }, index) =>
    inputOf(change.after, before[index] ?? current.numberFormat),
  );
  const after = items.map(({ change, current }, index) => {
    const format = unsure ? change.after.numberFormat : finalFormat(change, current);
    return format !== current.numberFormat || before[index] !== null || change.after.formula !== null
      ? format
      : null;
  });
  if (before.some((format) => format !== null)) range.numberFormat = rowsOf(before, columns);
  range.formulas = rowsOf(content, columns);
  if (after.some((format) => format !== null)) range.numberFormat = rowsOf(after, columns);
}

function finalFormat({ before, after }: CellChange, current: CellState): string {
  return before.numberFormat === after.numberFormat ? current.numberFormat : after.numberFormat;
}

/** Whether the cell now holds what the plan says. Excel may write a formula in its own way. */
function isDone({ change, after }: { readonly change: CellChange; readonly after: CellState }): boolean {
  if (change.after.formula !== null) return after.formula !== null;
  return after.formula === null && sameValue(unixLines(change.after.value), unixLines(after.value));
}

function unixLines(value: CellState['value']): CellState['value'] {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
}

function blocksBySheet<T>(
  context: Excel.RequestContext,
  items: readonly T[],
  changeOf: (item: T) => CellChange,
): Block<T>[] {
  return [...cellsBySheet(items, changeOf)].flatMap(([sheetId, cells]) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return blocksOf([...cells.values()].map(changeOf)).map((area) => ({
      sheet,
      area,
      items: itemsOf(area, cells),
    }));
  });
}

/** By sheet and by address. */
function cellsBySheet<T>(
  items: readonly T[],
  changeOf: (item: T) => CellChange,
): Map<string, Map<string, T>> {
  const bySheet = new Map<string, Map<string, T>>();
  for (const item of items) {
    const change = changeOf(item);
    const cells = bySheet.get(change.sheetId) ?? new Map<string, T>();
    bySheet.set(change.sheetId, cells.set(formatCell(change), item));
  }
  return bySheet;
}

function itemsOf<T>(area: Range, cells: ReadonlyMap<string, T>): T[] {
  const items: T[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      items.push(cells.get(formatCell({ row, column }))!);
  }
  return items;
}

function eachOf<T, R>({ area, items }: Block<T>, map: (item: T, row: number, column: number) => R): R[] {
  const columns = area.right - area.left + 1;
  return items.map((item, index) => map(item, Math.floor(index / columns), index % columns));
}

function rowsOf<T>(values: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < values.length; start += columns)
    rows.push(values.slice(start, start + columns));
  return rows;
}
