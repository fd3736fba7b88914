import {
  displayText,
  formatCell,
  BLANK,
  type CellChange,
  type CellState,
  type ChangePlan,
  type Sheet,
  type SheetSetting,
} from '../../sheet';
import { ownColumns, presentHelpers } from '../helpers/columns';
import { numberLike } from '../texts/mends';
import type { Form } from '../../form';
import type { FormulaItem, FormulaPlan } from '../model';
import { isSameCell, readAfter } from './plan-formulas';

/**
 * The plan that writes the chosen formulas (by id; those chosen by default when absent) with the values they give. A
 * score takes its rate along when that stands in a column beside the table. Nothing that stands there already is
 * written again, so that writing twice changes nothing.
 */
export function toChangePlan(plan: FormulaPlan, sheet: Sheet, chosen?: ReadonlySet<string>): ChangePlan {
  const items = withRates(plan, (item) => chosen?.has(item.id) ?? item.chosen);
  const standing = plan.items.filter(({ state }) => state === 'same');
  const read = readAfter([...items, ...standing], sheet);
  const written = items.filter(({ state }) => state !== 'same');
  const changes = written.map((item): CellChange => {
    const { cell, before } = item;
    const after: CellState = { value: read(cell), formula: item.formula, numberFormat: formatFor(item) };
    const looks = item.looksFrom && !sheet.cell(cell.row, cell.column) ? { looks: item.looksFrom } : {};
    return { sheetId: plan.sheetId, ...cell, before, after, ...looks };
  });
  const columns = plan.helpers.filter(({ range }) =>
    items.some(({ cell, looksFrom }) => looksFrom && cell.column === range.left),
  );
  const added = columns.filter(({ headingCell }) => !sheet.cell(headingCell.row, headingCell.column));
  for (const { headingCell, heading, looksFrom } of added)
    changes.push({
      sheetId: plan.sheetId,
      ...headingCell,
      before: BLANK,
      after: { ...BLANK, value: heading },
      looks: looksFrom,
    });
  const settings: SheetSetting[] = [
    ...plan.choiceCells
      .filter(({ cell }) => written.some((item) => item.kind === 'score' && item.cell.row === cell.row))
      .map((choice): SheetSetting => ({ kind: 'choices', sheetId: plan.sheetId, ...choice })),
    ...added.map(({ name, range }): SheetSetting => ({ kind: 'name', sheetId: plan.sheetId, name, range })),
  ];
  if (added.length > 0 && plan.printArea)
    settings.push({ kind: 'print-area', sheetId: plan.sheetId, range: plan.printArea });
  return { title: `写入公式 ${written.length} 处`, changes, ...(settings.length > 0 && { settings }) };
}

/** The plan that turns texts into numbers; formulas are planned anew after it. */
export function toMendPlan(plan: FormulaPlan, chosen?: ReadonlySet<string>): ChangePlan {
  const mends = plan.mends.filter(({ id }) => chosen?.has(id) ?? true);
  return {
    title: `文本改为数字 ${mends.length} 处`,
    changes: mends.map(({ cell, before, after }) => ({ sheetId: plan.sheetId, ...cell, before, after })),
  };
}

/** The plan that takes the helper columns beside a table away; no change where there are none. */
export function planHelperRemoval(form: Form, sheet: Sheet): ChangePlan {
  const { snapshot } = sheet;
  const helpers = [...presentHelpers(form, sheet).values()];
  const changes = helpers.flatMap(({ range }) => {
    const { left: column } = range;
    return snapshot.cells.flatMap((cells, row): CellChange[] => {
      const before = cells?.[column];
      return before ? [{ sheetId: form.sheetId, row, column, before, after: BLANK, looks: null }] : [];
    });
  });
  if (helpers.length === 0) return { title: '删去辅助列', changes };
  const settings: SheetSetting[] = helpers.map(({ range }) => ({
    kind: 'name',
    sheetId: form.sheetId,
    name: null,
    range,
  }));
  // The print area goes with the last of them.
  if (ownColumns(sheet, helpers)) settings.push({ kind: 'print-area', sheetId: form.sheetId, range: null });
  return { title: '删去辅助列', changes, settings };
}

/** The chosen items, and the blank rates that they need. */
function withRates(plan: FormulaPlan, isChosen: (item: FormulaItem) => boolean): FormulaItem[] {
  const chosen = plan.items.filter(isChosen);
  const used = new Set(chosen.flatMap(({ uses = [] }) => uses.map(formatCell)));
  const wanted = new Set(chosen);
  return plan.items.filter(
    (item) =>
      wanted.has(item) ||
      (item.kind === 'completion-rate' && item.state === 'blank' && used.has(formatCell(item.cell))),
  );
}

/** A format of the cell's own stays; text gives way to the number format that looks the same. */
function formatFor({ before, numberFormat, looksFrom, cell }: FormulaItem): string {
  if (looksFrom && !isSameCell(looksFrom, cell)) return numberFormat ?? 'General';
  const isText = typeof before.value === 'string' && before.formula === null && before.value !== '';
  const alike = isText ? numberLike(before)?.numberFormat : undefined;
  if (numberFormat !== null && (before.numberFormat === 'General' || before.numberFormat === '@'))
    return alike?.endsWith('%') ? alike : numberFormat;
  if (alike !== undefined && before.numberFormat !== '@' && displayText(before) !== '') return alike;
  return before.numberFormat === '@' ? (alike ?? 'General') : before.numberFormat;
}
