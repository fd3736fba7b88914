import { indicatorLabel, type Field, type Form } from '../../form';
import { readCellQuantity } from '../../quantity';
import { displayText, formatCell, type Cell, type CellState, type Sheet } from '../../sheet';
import { fold } from '../../text';
import type { NumberMend } from '../model';

/** Texts of a table that are nothing but a number with its unit, as numbers that look the same. */
export function numberMends(form: Form, sheet: Sheet): NumberMend[] {
  const mends = new Map<string, NumberMend>();
  const add = (label: string, field: Field<unknown> | null | undefined) => {
    if (!field || field.line !== undefined) return;
    const { row, column } = field.cell;
    const before = sheet.cell(row, column);
    if (typeof before?.value !== 'string' || before.formula !== null) return;
    const id = formatCell(field.cell);
    const after = numberLike(before);
    if (after && !mends.has(id)) mends.set(id, { id, label, cell: field.cell, before, after });
  };
  for (const { label, amounts } of form.money) {
    for (const [column, field] of Object.entries(amounts)) {
      const own = formatCell(field.cell) === formatCell(label.cell);
      if (column !== 'reason' && !own) add(label.text.trim(), field);
    }
  }
  for (const { name, amount } of form.tasks) add(name.text.trim(), amount);
  for (const indicator of form.indicators) {
    const label = indicatorLabel(indicator);
    for (const field of [indicator.target, indicator.actual, indicator.weight, indicator.score])
      add(label, field);
  }
  add('分值合计', form.totalWeight);
  add('总分', form.totalScore);
  return [...mends.values()];
}

const NUMBER = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([^\d.,\s"%]{0,8}|%)$/;

/** The cell with a number in place of its text; null when it would not look the same or mean something else. */
export function numberLike(cell: Cell): CellState | null {
  const text = fold(String(cell.value)).trim();
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, digits, decimals = '', unit] = match as unknown as [
    string,
    string,
    string,
    string | undefined,
    string,
  ];
  // 007 and numbers of more digits than a cell keeps would change.
  if (/^0\d/.test(digits) || digits.length + decimals.length > 15) return null;
  const plain = Number(`${sign}${digits.replaceAll(',', '')}${decimals}`);
  const pattern = `${digits.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length - 1)}`}`;
  const after: CellState =
    unit === '%'
      ? { value: Number((plain / 100).toPrecision(15)), formula: null, numberFormat: `${pattern}%` }
      : { value: plain, formula: null, numberFormat: unit === '' ? pattern : `${pattern}"${unit}"` };
  const [was, is] = [readCellQuantity(cell), readCellQuantity(after)];
  const same =
    was.value !== null && was.value === is.value && was.unit === is.unit && was.operator === is.operator;
  return same && displayText(after) === text ? after : null;
}
