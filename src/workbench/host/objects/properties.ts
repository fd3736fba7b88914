import type { ModelCell } from '../../model';
import { missing } from '../object';
import type { Json } from '../protocol';
import type { RangeTarget } from './target';

/** Properties of single cells, by their path in the load options of getCellProperties. */
const READERS: Readonly<Record<string, (cell: ModelCell) => Json>> = {
  'format/protection': (cell) => ({ locked: cell.locked }),
  'format/font/bold': (cell) => cell.appearance?.bold ?? false,
  'format/font/color': (cell) => cell.appearance?.color ?? '#000000',
  'format/fill/color': (cell) => cell.appearance?.fill ?? '#FFFFFF',
};

/** What getCellProperties gives: an object of the shape of the load options for every cell. */
export function readCellProperties({ sheet, range }: RangeTarget, wanted: Json): Json {
  const paths = pathsOf(wanted);
  const rows: Json[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: Json[] = [];
    for (let column = range.left; column <= range.right; column++) {
      cells.push(pick(sheet.cell(row, column), paths));
    }
    rows.push(cells);
  }
  return rows;
}

function pick(cell: ModelCell, paths: readonly string[]): Json {
  const result: Record<string, Json> = {};
  for (const path of paths) {
    const names = path.split('/');
    let level = result;
    for (const name of names.slice(0, -1)) level = (level[name] ??= {}) as Record<string, Json>;
    level[names.at(-1)!] = READERS[path]!(cell);
  }
  return result;
}

function pathsOf(wanted: Json, prefix = ''): string[] {
  return Object.entries((wanted ?? {}) as Record<string, Json>).flatMap(([name, value]) => {
    if (typeof value === 'object') return pathsOf(value, `${prefix}${name}/`);
    const path = prefix + name;
    if (!Object.hasOwn(READERS, path)) throw missing(`CellProperties.${path}`);
    return value ? [path] : [];
  });
}
