import {
  correct,
  explain,
  forget,
  headingsIn,
  type FormKind,
  type HeadingText,
  type IndicatorColumn,
  type Reading,
  type ReadingTemplate,
  type Term,
} from '../../form';
import type { Form } from '../../form/model/form';
import { formatCell, formatRange, type CellRef, type Range, type Sheet, isSameCell } from '../../sheet';

/** The parts under which readings are listed, in the order of a table. */
export type ReadingPart = 'head' | 'money' | 'goals' | 'columns' | 'end' | 'unread';

/** One line of 这张表是这样读的. */
export interface ReadingLine extends Reading {
  /** Tells lines of one table apart; the same before and after a correction. */
  readonly key: string;
  readonly part: ReadingPart;
  /** What a click selects. */
  readonly range: Range;
  /** The label with its sums in several columns, for a line of the money part. */
  readonly sums: readonly Reading[];
}

/** How a table was read, line by line; sums with one label are one line. The kind of table is not among them. */
export function readingLines(form: Form, sheet: Sheet): ReadingLine[] {
  const [, ...readings] = explain(form, sheet);
  const goals = new Set(
    [
      ...form.goals.flatMap(({ expected, completed }) => [expected, completed ?? []].flat()),
      ...form.tasks.map(({ name }) => name),
    ].map(({ cell }) => formatCell(cell)),
  );
  const lines: ReadingLine[] = [];
  let part: ReadingPart = 'head';
  for (const reading of readings) {
    if (reading.unread) {
      const { range } = reading.unread;
      lines.push({ ...reading, part: 'unread', key: `unread|${formatRange(range)}`, range, sums: [] });
      continue;
    }
    part = partOf(reading, goals, part);
    const last = lines.at(-1);
    if (part === 'money' && last?.part === 'money' && isSameCell(last.label?.cell, reading.label?.cell)) {
      lines[lines.length - 1] = withSum(last, reading, sheet);
      continue;
    }
    const anchor = reading.label?.cell ?? reading.cells[0];
    lines.push({
      ...reading,
      part,
      key: `${reading.term?.part ?? reading.name}|${anchor ? formatCell(anchor) : ''}`,
      range: rangeOf(reading, form, sheet),
      sums: part === 'money' ? [reading] : [],
    });
  }
  return lines;
}

function partOf({ term, cells }: Reading, goals: ReadonlySet<string>, before: ReadingPart): ReadingPart {
  if (term?.part === 'column') return 'columns';
  if (term?.part === 'money') return 'money';
  if (term?.part === 'head') return 'head';
  if (before === 'columns' || before === 'end') return 'end';
  return cells[0] && goals.has(formatCell(cells[0])) ? 'goals' : before === 'money' ? 'goals' : before;
}

function withSum(line: ReadingLine, reading: Reading, sheet: Sheet): ReadingLine {
  const cells = [...line.cells, ...reading.cells];
  const doubtful = reading.confidence < line.confidence ? reading : line;
  return {
    ...line,
    cells,
    range: bounding([line.range, ...reading.cells.map((cell) => sheet.area(cell.row, cell.column))]),
    confidence: doubtful.confidence,
    sure: doubtful.sure,
    sums: [...line.sums, reading],
  };
}

/** A column with all its rows; anything else with its label. */
function rangeOf({ term, cells, label }: Reading, form: Form, sheet: Sheet): Range {
  const [first] = cells;
  if (term?.part === 'column' && first) {
    const heading = sheet.area(first.row, first.column);
    const bottom = Math.max(heading.bottom, ...form.indicators.map(({ row }) => row));
    return { ...heading, bottom: sheet.area(bottom, heading.left).bottom };
  }
  const areas = [...cells, ...(label ? [label.cell] : [])].map((cell) => sheet.area(cell.row, cell.column));
  return areas.length > 0 ? bounding(areas) : form.range;
}

function bounding(ranges: readonly Range[]): Range {
  return {
    top: Math.min(...ranges.map(({ top }) => top)),
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}

/** Which line read a cell; else the first line of its row, which did not. */
export function lineAt(
  lines: readonly ReadingLine[],
  { row, column }: CellRef,
): { readonly line: ReadingLine; readonly isRead: boolean } | null {
  const holding = lines.filter(({ range }) => inRows(range, row) && inColumns(range, column));
  const own = holding.find(({ cells }) => cells.some((cell) => isSameCell(cell, { row, column })));
  // A goal or an unread box may lie inside the block of another: the smallest says most.
  const line = own ?? [...holding].sort((a, b) => sizeOf(a.range) - sizeOf(b.range))[0];
  if (line) return { line, isRead: line.unread === null };
  const beside = lines.find(({ range }) => inRows(range, row));
  return beside ? { line: beside, isRead: false } : null;
}

const inRows = ({ top, bottom }: Range, row: number) => top <= row && row <= bottom;
const inColumns = ({ left, right }: Range, column: number) => left <= column && column <= right;
const sizeOf = ({ top, left, bottom, right }: Range) => (bottom - top + 1) * (right - left + 1);

/** All headings of a table, by which a template knows its layout. */
export function headerOf(form: Form): string[] {
  return form.headings.map(({ text }) => text);
}

/** Whether the template says something of the layout of this table. */
export function isTold(template: ReadingTemplate, form: Form): boolean {
  return forget(template, headerOf(form)).layouts.length < template.layouts.length;
}

/** The template after a person said what a text of the table means; a column has its meaning alone. */
export function withMeaning(template: ReadingTemplate, form: Form, term: Term): ReadingTemplate {
  const header = headerOf(form);
  const rivals = form.columns.flatMap(({ column, cell, heading, confidence }) => {
    // One that a person named before would win over the one named now.
    if (term.part !== 'column' || column !== term.role || confidence < 1) return [];
    const nth = form.headings.find((other) => isSameCell(other.cell, cell))?.nth;
    if (heading.trim() === term.label && nth === term.nth) return [];
    return [{ part: 'column' as const, label: heading.trim(), role: null, ...(nth && { nth }) }];
  });
  return [...rivals, term].reduce<ReadingTemplate>((told, one) => correct(told, header, one), template);
}

/** A heading that a person pointed at, with what stands below it. */
export interface PointedHeading extends HeadingText {
  /** The headings above it that group several columns: 指标值 over 年初. */
  readonly groups: readonly string[];
  /** The first text below the heading rows. */
  readonly example: string;
}

/** The lowest headings of the rows that a person pointed at, in the order of the columns. */
export function pointedHeadings(sheet: Sheet, rows: Pick<Range, 'top' | 'bottom'>): PointedHeading[] {
  const all = headingsIn(sheet, rows);
  const covers = (upper: HeadingText, lower: HeadingText) =>
    upper.cell.row < lower.cell.row && upper.left <= lower.right && lower.left <= upper.right;
  return all
    .filter((heading) => !all.some((lower) => covers(heading, lower)))
    .map((heading) => ({
      ...heading,
      groups: all.filter((upper) => covers(upper, heading)).map(({ text }) => text.trim()),
      example: exampleBelow(sheet, heading, rows.bottom),
    }))
    .sort((a, b) => a.left - b.left);
}

function exampleBelow(sheet: Sheet, { left, right }: HeadingText, bottom: number): string {
  for (let row = bottom + 1; row <= bottom + 5; row++) {
    for (let column = left; column <= right; column++) {
      const text = sheet.text(row, column).replace(/\s+/g, ' ').trim();
      if (text !== '') return text.length > 20 ? `${text.slice(0, 20)}…` : text;
    }
  }
  return '';
}

/** What a person says of headings pointed at: the kind of table, and each column's meaning; null for none. */
export interface PointedOut {
  readonly kind: FormKind;
  readonly columns: ReadonlyMap<HeadingText, IndicatorColumn | null>;
}

/** The template that reads the table with the headings of these rows as a person says. */
export function withPointedOut(
  template: ReadingTemplate,
  sheet: Sheet,
  rows: Pick<Range, 'top' | 'bottom'>,
  { kind, columns }: PointedOut,
): ReadingTemplate {
  const header = headingsIn(sheet, rows).map(({ text }) => text);
  const terms = [...columns].map(([{ text, nth }, role]) => ({
    part: 'column' as const,
    label: text.trim(),
    role,
    nth,
  }));
  return [{ part: 'kind' as const, kind }, ...terms].reduce<ReadingTemplate>(
    (told, change) => correct(told, header, change),
    template,
  );
}
