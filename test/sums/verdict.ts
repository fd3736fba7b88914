import { gridSums, sumCells } from '../../src/table';

/** A table with the cells of it that are sums. */
export interface Table {
  readonly file: string;
  readonly cells: readonly (readonly string[])[];
  /** Row and column of each sum, and of its parts, counted from 0. */
  readonly sums: readonly (readonly [readonly [number, number], readonly (readonly [number, number])[]])[];
}

/** Cells found and missed. */
export interface Verdict {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Finds the sums of a table and holds them against those that were annotated, cell by cell. */
export function judge({ cells, sums }: Table): Verdict {
  const grid = cells.map((row) => row.map(readNumber));
  const found = new Set(sumCells(gridSums(grid)).map(({ row, column }) => `${row},${column}`));
  const wanted = new Set(sums.map(([cell]) => cell.join(',')));
  const right = [...found].filter((cell) => wanted.has(cell)).length;
  return { right, wrong: found.size - right, missed: wanted.size - right };
}

export function addUp(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(
    (all, one) => ({
      right: all.right + one.right,
      wrong: all.wrong + one.wrong,
      missed: all.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

/** A number as spreadsheets show it: 1,234.5, (12), $3, 4%; null for other texts. */
function readNumber(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/^–/, '-')
    .replace(/[$\s,]|%$/g, '');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(bare) ? Number(bare) : null;
}
