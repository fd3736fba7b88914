import { readingLines } from '../../app/reading/reading';
import { cardOf, type SheetReading } from '../../app/reading/source-reading';
import type { Form } from '../../form/model/form';
import { readTables, type TableReading } from '../../table';
import { formatCell, formatRange, type Sheet, type WorkbookError } from '../../sheet';

/** How one file was read. */
export interface FileReading {
  readonly path: string;
  readonly error: WorkbookError | null;
  readonly sheets: readonly SheetReading[];
}

/** The reading of all files as data. */
export function toJson(files: readonly FileReading[]): object {
  return {
    version: 1,
    files: files.map(({ path, error, sheets }) => ({
      path,
      error: error && { code: error.code, message: error.message },
      sheets: sheets.map(({ sheet, forms, sources }) => ({
        sheet: sheet.snapshot.sheetName,
        tables: readTables(sheet).map(tableJson),
        forms: forms.map((form) => formOf(form, sheet)),
        sources,
      })),
    })),
  };
}

function tableJson({ range, headings, rows, aggregates, unread }: TableReading): object {
  return {
    range: formatRange(range),
    headings: headings.map((row) => row + 1),
    rows: rows.map(({ row, kind }) => ({ row: row + 1, kind })),
    aggregates: aggregates.map(({ cell, of }) => ({
      cell: formatCell(cell),
      of: of.map(formatRange),
      op: 'sum',
    })),
    unread: unread.map(formatRange),
  };
}

function formOf(form: Form, sheet: Sheet): object {
  return {
    range: formatRange(form.range),
    kind: form.kind,
    fields: readingLines(form, sheet).flatMap(({ part, name, cells, label, confidence }) =>
      part === 'unread' || cells.length === 0
        ? []
        : [{ field: name, cell: formatCell(cells[0]!), label: label?.text ?? null, confidence }],
    ),
    unread: form.unread.map(({ range }) => formatRange(range)),
  };
}

/** One short card for each sheet. */
export function toText({ path, error, sheets }: FileReading): string {
  if (error) return `${path}\n  ${error.message}\n`;
  const lines = sheets.flatMap(({ sheet, forms, sources, joinedTo }) => [
    `  ${sheet.snapshot.sheetName}`,
    ...forms.map(
      (form) => `    绩效表（${formatRange(form.range)}）：${form.title.value}${unreadText(form)}`,
    ),
    ...sources.flatMap((source) => cardOf(source).map((line) => `    ${line}`)),
    ...(joinedTo === null ? [] : [`    并入「${joinedTo}」，合为一份`]),
    ...(forms.length + sources.length === 0 && joinedTo === null ? ['    不是绩效表，也没有认出台账'] : []),
  ]);
  return `${path}\n${lines.join('\n')}\n`;
}

function unreadText({ unread }: Form): string {
  return unread.length === 0
    ? ''
    : `；有 ${unread.length} 处没有读到内容，见 ${unread.map(({ range }) => formatRange(range)).join('、')}`;
}
