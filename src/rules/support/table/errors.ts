import { formatCell, isError, parseRange, type CellRef, type Sheet } from '../../../sheet';
import { CELL_ERRORS, NEW_CELL_ERRORS, wholly } from '../../../lexicon';
import { COLUMN_NAMES, MONEY_COLUMN_NAMES, textFields, type Form, type IndicatorColumn } from '../../../form';
import type { MoneyColumn } from '../../../form';
import { fold } from '../../../text';
import { quoted } from '../wording';
import { itemName } from '../money';

const WRITTEN = wholly([...Object.keys(CELL_ERRORS), ...NEW_CELL_ERRORS].map((code) => code.toLowerCase()));

/** The error value that the cell shows, also one that was pasted as a text (#REF!); null when it shows none. */
export function errorAt(sheet: Sheet, { row, column }: CellRef): string | null {
  const value = sheet.cell(row, column)?.value ?? null;
  if (isError(value)) return value.error;
  if (typeof value !== 'string' || !/[#＃]/.test(value)) return null;
  const text = fold(value).trim();
  return WRITTEN.test(text.toLowerCase()) ? text.toUpperCase() : null;
}

/** The cells between the first and the last of the table that show errors, each block once, row by row. */
export function errorsIn({ range }: Pick<Form, 'range'>, sheet: Sheet): { cell: CellRef; error: string }[] {
  const found = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = { row, column };
      const at = sheet.anchor(row, column);
      const error = at.row === row && at.column === column ? errorAt(sheet, cell) : null;
      if (error !== null) found.push({ cell, error });
    }
  }
  return found;
}

/** The cells of the same sheet that a formula takes from, which show errors: there the error comes from. */
export function errorsBehind(formula: string, sheet: Sheet): CellRef[] {
  const references = formula.replace(/"[^"]*"/g, '').match(REFERENCE) ?? [];
  return references.flatMap((reference) => {
    const range = parseRange(reference.replaceAll('$', ''));
    return range ? errorsIn({ range }, sheet).map(({ cell }) => cell) : [];
  });
}

/** A1, $A$1 or A1:B9 of the same sheet. */
const REFERENCE = /(?<![A-Z0-9_!'.$])\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(!])/g;

/** What people call the cells that the table is read from, by address: 「年度资金总额」的全年预算数. */
export function calledCells(form: Form): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (called: string, cell: CellRef | undefined): void => {
    if (cell && !names.has(formatCell(cell))) names.set(formatCell(cell), called);
  };
  add('标题', form.title.cell);
  for (const item of form.money) {
    for (const [column, field] of Object.entries(item.amounts))
      add(`「${itemName(item)}」的${MONEY_COLUMN_NAMES[column as MoneyColumn]}`, field.cell);
  }
  for (const indicator of form.indicators) {
    for (const column of INDICATOR_COLUMNS) {
      const of =
        column === 'level1' || column === 'level2' || column === 'name'
          ? ''
          : `指标${quoted(indicator.name.text)}的`;
      add(`${of}${column === 'name' ? '指标名称' : COLUMN_NAMES[column]}`, indicator[column]?.cell);
    }
  }
  add('总分', form.totalScore?.cell);
  add('分值合计', form.totalWeight?.cell);
  for (const task of form.tasks) add('任务的金额', task.amount?.cell);
  for (const { role, label, cell } of textFields(form))
    add(role === 'head' ? `「${label.trim()}」` : label, cell);
  return names;
}

const INDICATOR_COLUMNS = [
  'level1',
  'level2',
  'name',
  'target',
  'periodTarget',
  'unit',
  'actual',
  'forecast',
  'weight',
  'score',
  'scoreRate',
  'reason',
] as const satisfies readonly IndicatorColumn[];
