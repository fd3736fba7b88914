import type { Sheet } from '../../sheet';
import { Grid } from '../grid';
import type { IndicatorHeader } from '../indicators/heading/header';
import { findRegions } from './regions';
import { headingKey, type TableLayout } from '../template/template';

type Span = readonly [left: number, right: number];

/**
 * The vertical strips of a sheet that hold tables of their own: the whole sheet, unless two tables with a
 * title each stand side by side.
 */
export function stripsOf(sheet: Sheet, layouts: readonly TableLayout[]): Grid[] {
  const used = sheet.snapshot.usedRange;
  if (!used) return [];
  const whole = new Grid(sheet, used.left, used.right, layouts);
  const regions = findRegions(whole);
  if (regions.length === 0) return [];
  const cuts = regions.flatMap(({ headers }) => headers.flatMap(repeatsOf));
  const spans = splitAtBlanks(sheet, used.left, used.right).flatMap((span) => splitAt(sheet, span, cuts));
  if (spans.length < 2) return [whole];
  const tables = spans
    .map(([left, right]) => new Grid(sheet, left, right, layouts))
    .filter((strip) => findRegions(strip).some((region) => region.title !== null));
  return tables.length >= 2 ? tables : [whole];
}

/** Columns in which the first heading of a table comes again: another table may begin there. */
function repeatsOf({ headings }: IndicatorHeader): number[] {
  const [first] = headings;
  if (!first) return [];
  const key = headingKey(first.text);
  return headings.slice(1).flatMap(({ text, left }) => (headingKey(text) === key ? [left] : []));
}

/** A span cut in front of these columns, where no merge reaches across. */
function splitAt(sheet: Sheet, [left, right]: Span, cuts: readonly number[]): Span[] {
  const crossed = (cut: number): boolean =>
    sheet.snapshot.merges.some((merge) => merge.left < cut && merge.right >= cut);
  const starts = [...new Set(cuts)]
    .sort((a, b) => a - b)
    .filter((cut) => cut > left && cut <= right && !crossed(cut));
  return [left, ...starts].map((start, i) => [start, (starts[i] ?? right + 1) - 1]);
}

/** Spans of columns between columns that nothing touches, neither a value nor a merge that holds one. */
function splitAtBlanks(sheet: Sheet, left: number, right: number): Span[] {
  const touched = new Set<number>();
  sheet.snapshot.cells.forEach((cells) => cells?.forEach((cell, column) => cell && touched.add(column)));
  for (const merge of sheet.snapshot.merges) {
    for (let column = merge.left; column <= Math.min(merge.right, right); column++) touched.add(column);
  }
  const spans: [left: number, right: number][] = [];
  for (let column = left; column <= right; column++) {
    if (!touched.has(column)) continue;
    const last = spans.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else spans.push([column, column]);
  }
  return spans;
}
