import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../sheet';

/**
 * A formula as it reads in a cell that shares it: references without "$" move along.
 * References that would leave the sheet become #REF!, as they do when a person fills a formula there.
 * @param rows how far below the cell that holds the formula
 * @param columns how far right of it
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [
      columnLock,
      column,
      rowLock,
      row,
      fromColumnLock,
      fromColumn,
      toColumnLock,
      toColumn,
      fromRowLock,
      fromRow,
      toRowLock,
      toRow,
    ] = groups;
    if (column !== undefined) {
      // Right of the last column it is a name, such as XFE1.
      if (columnIndex(column) >= MAX_COLUMNS || Number(row) > MAX_ROWS) return token;
      const left = moveColumn(columnLock!, column, columns);
      const right = moveRow(rowLock!, row!, rows);
      return left === undefined || right === undefined ? '#REF!' : left + right;
    }
    if (fromColumn !== undefined) {
      const from = moveColumn(fromColumnLock!, fromColumn, columns);
      const to = moveColumn(toColumnLock!, toColumn!, columns);
      return from === undefined || to === undefined ? '#REF!' : `${from}:${to}`;
    }
    if (fromRow !== undefined) {
      const from = moveRow(fromRowLock!, fromRow, rows);
      const to = moveRow(toRowLock!, toRow!, rows);
      return from === undefined || to === undefined ? '#REF!' : `${from}:${to}`;
    }
    return token;
  });
}

/**
 * Texts, quoted sheet names, and bracketed parts (other workbooks, table columns) stay; so do names and functions,
 * which the last alternative takes whole, so that LOG10( or 表A1 never reads as a reference.
 */
const NAME = String.raw`[\p{L}\p{N}_.\\?]`;
const AFTER = String.raw`(?!${NAME}|\(|!)`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
    String.raw`#[A-Z/0]+[!?]?`,
    String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})${AFTER}`,
    String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${AFTER}`,
    String.raw`(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})${AFTER}`,
    String.raw`${NAME}+`,
  ].join('|'),
  'gu',
);

function moveColumn(lock: string, name: string, columns: number): string | undefined {
  const index = columnIndex(name);
  if (index >= MAX_COLUMNS) return lock + name;
  const moved = lock === '$' ? index : index + columns;
  return moved < 0 || moved >= MAX_COLUMNS ? undefined : lock + columnName(moved);
}

function moveRow(lock: string, digits: string, rows: number): string | undefined {
  const moved = lock === '$' ? Number(digits) : Number(digits) + rows;
  return moved < 1 || moved > MAX_ROWS ? undefined : lock + String(moved);
}
