import * as v from 'valibot';
import { parseCell } from '../sheet';
import type { Form, Indicator } from '../form';

/** A row of a generated table with the row of the approved table that it was made from. */
export interface RowLink {
  /** The names on both sides when the table was made. */
  readonly from: string;
  readonly to: string;
  /** The cell of the name when the table was made. */
  readonly cell: string;
}

/** A table that the product made from another, row by row from the top. */
export interface TableLinks {
  /** The name of its sheet. */
  readonly sheet: string;
  readonly rows: readonly RowLink[];
}

const LINKS = v.object({
  version: v.literal(1),
  tables: v.array(
    v.object({
      sheet: v.string(),
      rows: v.array(v.object({ from: v.string(), to: v.string(), cell: v.string() })),
    }),
  ),
});

/** The links as a workbook keeps them. */
export function linksDocument(tables: readonly TableLinks[]): unknown {
  return { version: 1, tables };
}

/** The links that a workbook keeps; none when what it keeps cannot be read. Never throws. */
export function readLinks(document: unknown): readonly TableLinks[] {
  const read = v.safeParse(LINKS, document);
  return read.success ? read.output.tables : [];
}

/**
 * Which indicators of a generated table are those of the approved one, although they may have been renamed since and rows
 * may have moved: by the name that a row got, else by its place between rows that kept their names.
 */
export function linkedRows(
  form: Form,
  links: readonly TableLinks[],
): { readonly left: string; readonly right: string }[] {
  const list = links.find(({ sheet }) => sheet === form.sheetName)?.rows ?? [];
  const rows = [...form.indicators, ...form.parts].sort((a, b) => a.row - b.row);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  list.forEach((link, i) => {
    const at = rows.findIndex((row, j) => !taken.has(j) && nameOf(row) === link.to);
    if (at < 0) return;
    found.set(i, at);
    taken.add(at);
  });
  list.forEach((_, i) => {
    if (found.has(i)) return;
    const at = placeOf(i, list, rows, found, taken);
    if (at === undefined) return;
    found.set(i, at);
    taken.add(at);
  });
  return [...found].map(([i, at]) => ({ left: list[i]!.from, right: rows[at]!.name.value }));
}

/** The row as far behind a row that kept its name (or before one) as it was when the table was made. */
function placeOf(
  i: number,
  list: readonly RowLink[],
  rows: readonly Indicator[],
  found: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): number | undefined {
  const rowOf = (link: RowLink) => parseCell(link.cell)?.row ?? -1;
  const offsets = [before(i, found), after(i, list.length, found)].flatMap((at) =>
    at === undefined ? [] : [rows[found.get(at)!]!.row - rowOf(list[at]!)],
  );
  const shifts = offsets.length > 0 ? [...new Set(offsets)] : [0];
  // Where both neighbours moved otherwise, rows came or went between them: nothing tells which.
  if (shifts.length !== 1) return undefined;
  const row = rowOf(list[i]!) + shifts[0]!;
  const at = rows.findIndex((one, j) => !taken.has(j) && one.row === row);
  return at < 0 ? undefined : at;
}

function before(i: number, found: ReadonlyMap<number, number>): number | undefined {
  for (let at = i - 1; at >= 0; at--) if (found.has(at)) return at;
  return undefined;
}

function after(i: number, length: number, found: ReadonlyMap<number, number>): number | undefined {
  for (let at = i + 1; at < length; at++) if (found.has(at)) return at;
  return undefined;
}

function nameOf({ name }: Indicator): string {
  return name.value.trim();
}
