import type { Sheet } from '../sheet';
import { Grid } from './grid';
import { findRegions } from './regions';
import type { TableLayout } from './template';

/**
 * The vertical strips of a sheet that hold tables of their own: the whole sheet, unless two tables with a
 * title each stand side by side with a blank column between them.
 */
export function stripsOf(sheet: Sheet, layouts: readonly TableLayout[]): Grid[] {
  const used = sheet.snapshot.usedRange;
  if (!used) return [];
  const whole = new Grid(sheet, used.left, used.right, layouts);
  if (findRegions(whole).length === 0) return [];
  const spans = splitAtBlanks(sheet, used.left, used.right);
  if (spans.length < 2) return [whole];
  const strips = spans.map(([left, right]) => new Grid(sheet, left, right, layouts));
  const tables = strips.filter((strip) => findRegions(strip).some((region) => region.title !== null));
  return tables.length >= 2 ? tables : [whole];
}

/** Spans of columns between columns that nothing touches, neither a value nor a merge that holds one. */
function splitAtBlanks(sheet: Sheet, left: number, right: number): [number, number][] {
  const touched = new Set<number>();
  sheet.snapshot.cells.forEach((cells) => cells?.forEach((cell, column) => cell && touched.add(column)));
  for (const merge of sheet.snapshot.merges) {
    for (let column = merge.left; column <= Math.min(merge.right, right); column++) touched.add(column);
  }
  const spans: [number, number][] = [];
  for (let column = left; column <= right; column++) {
    if (!touched.has(column)) continue;
    const last = spans.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else spans.push([column, column]);
  }
  return spans;
}
