import { MAX_COLUMNS, MOST_NAMED, type FileWarning, type Range } from '../../sheet';
import { readArea } from '../xml/refs';
import { childOf, childrenOf, flag, whole, type XmlElement } from '../xml/xml';

/** What a worksheet part says about its layout, and what of it could not be read. */
export interface Layout<T> {
  readonly found: readonly T[];
  readonly warnings: readonly FileWarning[];
}

/** Settings of a block of columns, zero-based, both ends included. */
export interface ColumnSettings {
  readonly first: number;
  readonly last: number;
  /** In characters of the standard font; undefined when the file does not say. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** Style number of cells that the file does not write. */
  readonly style: number;
}

/** All merges of a sheet, as written; single cells are none. */
export function readMerges(rest: XmlElement, sheet: string): Layout<Range> {
  const found: Range[] = [];
  const unread: string[] = [];
  for (const { attributes } of childrenOf(childOf(rest, 'mergeCells'), 'mergeCell')) {
    const ref = attributes['ref'] ?? '';
    const range = readArea(ref);
    if (!range) unread.push(ref);
    else if (range.top !== range.bottom || range.left !== range.right) found.push(range);
  }
  const details = { sheet, ranges: unread.slice(0, MOST_NAMED), count: unread.length };
  return { found, warnings: unread.length > 0 ? [{ code: 'merge-left-out', details }] : [] };
}

/** The settings of columns that a sheet gives; the first that names a column counts. */
export function readColumns(rest: XmlElement, sheet: string): Layout<ColumnSettings> {
  const found: ColumnSettings[] = [];
  let isUnread = false;
  for (const { attributes } of childrenOf(childOf(rest, 'cols'), 'col')) {
    const { min, max, width, hidden, style } = attributes;
    const first = whole(min);
    const last = whole(max ?? min);
    if (!first || !last || first > last || first > MAX_COLUMNS) isUnread = true;
    else
      found.push({
        first: first - 1,
        last: Math.min(last, MAX_COLUMNS) - 1,
        width: width === undefined || width === '' || Number.isNaN(Number(width)) ? undefined : Number(width),
        hidden: flag(hidden) ?? false,
        style: whole(style) ?? 0,
      });
  }
  return { found, warnings: isUnread ? [{ code: 'columns-left-out', details: { sheet } }] : [] };
}
