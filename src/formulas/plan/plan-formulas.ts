import type { Form } from '../../form';
import type { Profile } from '../../profile';
import { BLANK, formatCell, Sheet, type CellRef, type CellValue } from '../../sheet';
import { readLeadingNumber, sameShape } from '../expression';
import { ownColumns } from '../helpers/columns';
import { indicatorFormulas } from '../rows/indicators';
import { numberMends } from '../texts/mends';
import { moneyFormulas } from '../sums/money';
import type { Draft, FormulaItem, FormulaPlan, FormulaState, Read } from '../model';
import { totalFormulas } from '../sums/totals';

/**
 * Everything that can be computed in a table: what each formula is, where it goes, what it gives, what stands there now,
 * and the rows that are left out with the reason. Pure; throws nothing.
 */
export function planFormulas(form: Form, sheet: Sheet, profile: Profile): FormulaPlan {
  let { drafts, ...rest } = draftAll(form, sheet, profile);
  let items = weigh(drafts, sheet);
  // Sums add texts by themselves; those that become formulas are numbers by then.
  const texts = items.filter(
    ({ chosen, before }) => chosen && before.formula === null && typeof before.value === 'string',
  );
  if (texts.length > 0) {
    ({ drafts, ...rest } = draftAll(form, withItems(sheet, texts), profile));
    items = weigh(drafts, sheet);
  }
  const all = readAfter(items, sheet);
  const keeps = items.filter(
    ({ state, value, cell }) => state === 'differs' && value === '' && all(cell) === '',
  );
  return {
    sheetId: form.sheetId,
    items: items.filter((item) => !keeps.includes(item)),
    leftOut: [
      ...rest.leftOut,
      ...keeps.map(({ kind, label, cell }) => ({
        kind,
        label,
        cell,
        reason: '所需的数据空白或读不出，保留现有内容',
      })),
    ],
    choiceCells: rest.choiceCells,
    helpers: rest.helpers,
    printArea: ownColumns(sheet, rest.helpers),
    mends: numberMends(form, sheet),
  };
}

function draftAll(form: Form, sheet: Sheet, profile: Profile) {
  const money = moneyFormulas(form, sheet, profile);
  const { helpers, choiceCells, ...rows } = indicatorFormulas(form, sheet, profile);
  const totals = totalFormulas(form, sheet, profile);
  return {
    drafts: [...money.drafts, ...rows.drafts, ...totals.drafts],
    leftOut: [...money.leftOut, ...rows.leftOut, ...totals.leftOut],
    helpers,
    choiceCells,
  };
}

/** The sheet with these formulas written. */
function withItems(sheet: Sheet, items: readonly FormulaItem[]): Sheet {
  const cells = [...sheet.snapshot.cells];
  for (const { cell, value, formula, before } of items) {
    const row = [...(cells[cell.row] ?? [])];
    row[cell.column] = { value, formula, numberFormat: before.numberFormat };
    cells[cell.row] = row;
  }
  return new Sheet({ ...sheet.snapshot, cells });
}

/** Reads what cells will hold when these items are written; the others stay as they are. */
export function readAfter(items: readonly Draft[], sheet: Sheet): Read {
  const drafts = new Map(items.map((item) => [formatCell(item.cell), item]));
  const values = new Map<string, CellValue>();
  const read: Read = (cell) => {
    const at = sheet.anchor(cell.row, cell.column);
    const key = formatCell(at);
    const draft = drafts.get(key);
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
function weigh(drafts: readonly Draft[], sheet: Sheet): FormulaItem[] {
  const byCell = new Map<string, Draft>();
  for (const draft of drafts) {
    const { row, column } = draft.cell;
    const at = sheet.anchor(row, column);
    const key = formatCell(at);
    if (at.row === row && at.column === column && !byCell.has(key)) byCell.set(key, draft);
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
  return { ...draft, id: `${draft.kind}:${key}`, value, before, state, difference, chosen };
}

function stateOf(
  draft: Draft,
  present: CellValue,
  formula: string | null,
  value: CellValue,
  difference: number | null,
): FormulaState {
  if (formula !== null) {
    if (formula === draft.formula) return 'same';
    const own = [draft.formula, ...(draft.former?.() ?? [])].some((one) => sameShape(formula, one));
    return own && !isPlainSum(formula) ? 'outdated' : 'foreign';
  }
  if (present === null || present === '') return 'blank';
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
  if (typeof value !== 'string' || !/^\s*[\d０-９.,，．]+\s*(?:[%％]|万元|元|分)?\s*$/.test(value))
    return null;
  const number = readLeadingNumber(value);
  return number !== null && /[%％]/.test(value) ? Number((number / 100).toPrecision(12)) : number;
}

/** Whether two references are the same cell. */
export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}
