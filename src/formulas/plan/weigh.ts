import { BLANK, formatCell, type CellValue, type Sheet, isSameCell } from '../../sheet';
import { sameShape } from '../expression';
import type { Draft, FormulaItem, FormulaState, Read } from '../model';

/** Reads what cells will hold when these formulas are written; the others stay as they are. */
export function readAfter(drafts: readonly Draft[], sheet: Sheet): Read {
  const byCell = new Map(drafts.map((draft) => [formatCell(draft.cell), draft]));
  const values = new Map<string, CellValue>();
  const read: Read = (cell) => {
    const at = sheet.anchor(cell.row, cell.column);
    const key = formatCell(at);
    const draft = byCell.get(key);
    if (!draft) return sheet.cell(at.row, at.column)?.value ?? null;
    if (!values.has(key)) {
      values.set(key, null);
      values.set(key, draft.compute(read));
    }
    return values.get(key)!;
  };
  return read;
}

/** Compares each formula with what stands in its cell. Where two want one cell, the first has it. */
export function weigh(drafts: readonly Draft[], sheet: Sheet): FormulaItem[] {
  const byCell = new Map<string, Draft>();
  for (const draft of drafts) {
    const { row, column } = draft.cell;
    const at = sheet.anchor(row, column);
    const key = formatCell(at);
    if (isSameCell(at, draft.cell) && !byCell.has(key)) byCell.set(key, draft);
  }
  const weighed = new Map<string, FormulaItem>();
  const underWay = new Set<string>();
  const present: Read = (cell) => sheet.cell(cell.row, cell.column)?.value ?? null;
  const read: Read = (cell) => {
    const key = formatCell(sheet.anchor(cell.row, cell.column));
    if (!byCell.has(key) || underWay.has(key)) return present(cell);
    const item = itemAt(key);
    return item.chosen || item.state === 'same' ? item.value : present(cell);
  };
  const itemAt = (key: string): FormulaItem => {
    const known = weighed.get(key);
    if (known) return known;
    underWay.add(key);
    const item = toItem(byCell.get(key)!, key, sheet, read);
    underWay.delete(key);
    weighed.set(key, item);
    return item;
  };
  return [...byCell.keys()].map(itemAt);
}

function toItem(draft: Draft, key: string, sheet: Sheet, read: Read): FormulaItem {
  const before = sheet.cell(draft.cell.row, draft.cell.column) ?? BLANK;
  const value = draft.compute(read);
  const typed = typedNumber(before.value, before.formula);
  const difference =
    typed !== null && typeof value === 'number' ? Number((typed - value).toPrecision(12)) : null;
  const state = stateOf(draft, before.value, before.formula, value, difference);
  const chosen = state === 'blank' || state === 'equal' || state === 'outdated';
  const formula = (value === '' && draft.whenBlank) || draft.formula;
  // Written out: spreading drafts of many shapes takes longer than all the rest of the plan.
  return {
    kind: draft.kind,
    label: draft.label,
    cell: draft.cell,
    formula,
    whenBlank: draft.whenBlank,
    words: draft.words,
    numberFormat: draft.numberFormat,
    compute: draft.compute,
    tolerance: draft.tolerance,
    looksFrom: draft.looksFrom,
    uses: draft.uses,
    isOwn: draft.isOwn,
    id: `${draft.kind}:${key}`,
    value,
    before,
    state,
    difference,
    chosen,
  };
}

function stateOf(
  draft: Draft,
  present: CellValue,
  formula: string | null,
  value: CellValue,
  difference: number | null,
): FormulaState {
  if (formula !== null) {
    if (formula === draft.formula || formula === draft.whenBlank) return 'same';
    if (draft.isOwn?.(formula)) return 'outdated';
    const isLike = draft.formula !== null && sameShape(formula, draft.formula) && !isPlainSum(formula);
    return isLike ? 'outdated' : 'foreign';
  }
  if (present === null || present === '') return draft.formula === null && value === '' ? 'same' : 'blank';
  // Where the product writes numbers, another number is one that it wrote before.
  if (draft.formula === null && typeof present === 'number') return difference === 0 ? 'same' : 'outdated';
  if (difference !== null) {
    const near = Math.abs(difference) <= draft.tolerance + 1e-9;
    return near ? 'equal' : 'differs';
  }
  return present === value || (typeof present === 'string' && present.trim() === value) ? 'equal' : 'differs';
}

/** Such formulas everybody writes. */
function isPlainSum(formula: string): boolean {
  return /^=(?:SUM\([^()]*\)|[A-Z0-9$+]+)$/i.test(formula);
}

/** The number that a person typed, also as text: 97.6% is 0.976, 387.99万元 is 387.99. */
function typedNumber(value: CellValue, formula: string | null): number | null {
  if (formula !== null) return null;
  if (typeof value === 'number') return value;
  const match = typeof value === 'string' ? TYPED.exec(value.normalize('NFKC')) : null;
  if (!match) return null;
  const number = Number(match[1]!.replaceAll(',', ''));
  if (!Number.isFinite(number)) return null;
  return match[2] === '%' ? Number((number / 100).toPrecision(12)) : number;
}

const TYPED = /^\s*([\d.,]+)\s*(%|万元|元|分)?\s*$/;
