import { displayText, WorkbookError, type CellRef, type Range } from '../../sheet';
import { parseEntry, type CellEdit, type MemoryWorkbook, type ModelSheet } from '../model';

/** Empties the cells of the block; formats stay. Throws WorkbookError "protected" when one of them is locked. */
export function clearCells(workbook: MemoryWorkbook, sheet: ModelSheet, range: Range): void {
  const edits: CellEdit[] = [];
  sheet.forEachCell((cell, row, column) => {
    const inside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    if (inside && (cell.value !== null || cell.formula !== null)) {
      edits.push({ sheetId: sheet.id, row, column, value: null, formula: null });
    }
  });
  applyEdits(workbook, sheet, edits, '清除内容');
}

/** The block as text, columns parted by tabs, as spreadsheets put it on the clipboard. */
export function copyText(sheet: ModelSheet, range: Range): string {
  const used = sheet.usedRange();
  const lines: string[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, Math.max(used?.bottom ?? 0, range.top)); row++) {
    const fields: string[] = [];
    for (
      let column = range.left;
      column <= Math.min(range.right, Math.max(used?.right ?? 0, range.left));
      column++
    ) {
      fields.push(quoted(displayText(sheet.cell(row, column), sheet.dateSystem)));
    }
    lines.push(fields.join('\t'));
  }
  return lines.join('\n');
}

/**
 * Enters a copied text from `at` on, as if each field were typed; covered cells of merges are left out.
 * Gives the block that was filled. Throws WorkbookError "protected" when one of the cells is locked.
 */
export function pasteText(workbook: MemoryWorkbook, sheet: ModelSheet, at: CellRef, text: string): Range {
  const rows = parseClipboard(text);
  const edits: CellEdit[] = [];
  rows.forEach((fields, r) =>
    fields.forEach((field, c) => {
      const cell = { row: at.row + r, column: at.column + c };
      const merge = sheet.mergeAt(cell.row, cell.column);
      if (merge && (merge.top !== cell.row || merge.left !== cell.column)) return;
      const before = sheet.cell(cell.row, cell.column);
      const { numberFormat, ...content } = parseEntry(field, before.numberFormat, sheet.dateSystem);
      const format = numberFormat && before.numberFormat === 'General' ? { numberFormat } : {};
      edits.push({ sheetId: sheet.id, ...cell, ...content, ...format });
    }),
  );
  applyEdits(workbook, sheet, edits, '粘贴');
  return {
    top: at.row,
    left: at.column,
    bottom: at.row + rows.length - 1,
    right: at.column + Math.max(...rows.map((fields) => fields.length)) - 1,
  };
}

function applyEdits(
  workbook: MemoryWorkbook,
  sheet: ModelSheet,
  edits: readonly CellEdit[],
  title: string,
): void {
  if (edits.length === 0) return;
  if (sheet.protected && edits.some(({ row, column }) => sheet.cell(row, column).locked)) {
    throw new WorkbookError('protected', { sheet: sheet.name });
  }
  workbook.apply(edits, { title, source: 'user' });
}

function quoted(field: string): string {
  return /[\t\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Tab-separated fields; a field in quotes may hold tabs, line breaks and doubled quotes. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= source.length) {
    let field = '';
    const end = source[at] === '"' ? closingQuote(source, at + 1) : -1;
    if (end > 0) {
      field = source.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const stop = source.slice(at).search(/[\t\n]/);
      field = stop < 0 ? source.slice(at) : source.slice(at, at + stop);
      at += field.length;
    }
    rows.at(-1)!.push(field);
    if (source[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
}

/** Where a quoted field ends, or -1 when the quote at its front was just a character. */
function closingQuote(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source[at + 1] === '"') continue;
    return at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n' ? at : -1;
  }
  return -1;
}
