import {
  displayText,
  formatCell,
  BLANK,
  type CellChange,
  type ChangePlan,
  type Sheet,
  type SheetSetting,
} from '../../sheet';
import { numberLike } from '../texts/mends';
import type { FormulaItem, FormulaPlan } from '../model';
import { readAfter } from './weigh';

/**
 * The plan that writes the chosen formulas (by id; those chosen by default when absent) with the values they give. What a
 * formula is taken from and does not stand there yet, in a column beside the table, comes along. Nothing that stands there
 * already is written again, so that writing twice changes nothing.
 */
export function toChangePlan(plan: FormulaPlan, sheet: Sheet, chosen?: ReadonlySet<string>): ChangePlan {
  const items = withNeeded(plan, (item) => chosen?.has(item.id) ?? item.chosen);
  const standing = plan.items.filter(({ state }) => state === 'same');
  const read = readAfter([...items, ...standing], sheet);
  const written = items.filter(({ state }) => state !== 'same');
  const changes = written.map((item): CellChange => {
    const { cell, before, formula, looksFrom } = item;
    const at = { sheetId: plan.sheetId, ...cell, before };
    const value = read(cell);
    if (formula === null && value === '') return { ...at, after: BLANK, ...(looksFrom && { looks: null }) };
    const looks = looksFrom && !sheet.cell(cell.row, cell.column) ? { looks: looksFrom } : {};
    return { ...at, after: { value, formula, numberFormat: formatFor(item) }, ...looks };
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
  return { title: titleOf(changes), changes, ...(settings.length > 0 && { settings }) };
}

/** The plan that turns texts into numbers; formulas are planned anew after it. */
export function toMendPlan(plan: FormulaPlan, chosen?: ReadonlySet<string>): ChangePlan {
  const mends = plan.mends.filter(({ id }) => chosen?.has(id) ?? true);
  return {
    title: `文本改为数字 ${mends.length} 处`,
    changes: mends.map(({ cell, before, after }) => ({ sheetId: plan.sheetId, ...cell, before, after })),
  };
}

/** 写入公式 12 处；公式之外的数（目标数）另计。 */
export function titleOf(changes: readonly CellChange[]): string {
  const formulas = changes.filter(({ after }) => after.formula !== null).length;
  const numbers = changes.filter(
    ({ after }) => after.formula === null && typeof after.value === 'number',
  ).length;
  return `写入公式 ${formulas} 处${numbers > 0 ? `、目标数 ${numbers} 处` : ''}`;
}

/** The chosen items, and those that they are taken from as far as nothing (or what is outdated) stands there. */
function withNeeded(plan: FormulaPlan, isChosen: (item: FormulaItem) => boolean): FormulaItem[] {
  const byCell = new Map(plan.items.map((item) => [formatCell(item.cell), item]));
  const wanted = new Set<FormulaItem>();
  const add = (item: FormulaItem) => {
    if (wanted.has(item)) return;
    wanted.add(item);
    for (const cell of item.uses ?? []) {
      const used = byCell.get(formatCell(cell));
      if (used && (used.state === 'blank' || used.state === 'outdated')) add(used);
    }
  };
  plan.items.filter(isChosen).forEach(add);
  return plan.items.filter((item) => wanted.has(item));
}

/** A format of the cell's own stays; text gives way to the number format that looks the same. */
function formatFor({ before, numberFormat, looksFrom, cell }: FormulaItem): string {
  if (looksFrom && formatCell(looksFrom) !== formatCell(cell)) return numberFormat ?? 'General';
  const isText = typeof before.value === 'string' && before.formula === null && before.value !== '';
  const alike = isText ? numberLike(before)?.numberFormat : undefined;
  if (numberFormat !== null && (before.numberFormat === 'General' || before.numberFormat === '@'))
    return alike?.endsWith('%') ? alike : numberFormat;
  if (alike !== undefined && before.numberFormat !== '@' && displayText(before) !== '') return alike;
  return before.numberFormat === '@' ? (alike ?? 'General') : before.numberFormat;
}
