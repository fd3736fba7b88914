import { formatCell, type CellRef, type Sheet } from '../../sheet';
import type { Taken } from '../recipe/taken';
import type { Ledger } from '../../ledger/ledger';
import type { Provenance, Sample } from '../proposals/proposal';
import { columnsOf, type LedgerRecipe } from '../recipe/recipe';
import type { Source } from '../sources/source';

/** So many rows and columns, and so long texts, are kept to show where a value comes from. */
const SAMPLE_ROWS = 5;
const SAMPLE_COLUMNS = 6;
const SAMPLE_TEXT = 40;

/** Where a value was taken from a ledger. */
export function ledgerProvenance(
  source: Source,
  ledger: Ledger,
  recipe: LedgerRecipe,
  taken: Taken,
): Provenance {
  return {
    ...fileOf(source),
    sheet: ledger.sheetName,
    range: ledger.address,
    rows: taken.positions.map((position) => ledger.rows[position]! + 1),
    ...(ledger.parts.length > 0 && { rowsOn: rowsOn(ledger, taken.positions) }),
    filters: taken.filters,
    sample: sampleOf(ledger, recipe, taken.positions),
  };
}

/** Where a value was taken from a cell of a table. */
export function cellProvenance(
  source: Source,
  sheet: Sheet,
  cell: CellRef,
  texts: readonly (readonly [string, string])[],
): Provenance {
  return {
    ...fileOf(source),
    sheet: sheet.snapshot.sheetName,
    range: formatCell(cell),
    rows: [cell.row + 1],
    filters: [],
    sample: {
      headings: texts.map(([heading]) => heading),
      rows: [{ row: cell.row + 1, texts: texts.map(([, text]) => shortened(text)) }],
    },
  };
}

function rowsOn({ parts }: Ledger, positions: readonly number[]): NonNullable<Provenance['rowsOn']> {
  let start = 0;
  return parts.map(({ sheetName, rows: { length: count } }) => {
    const from = start;
    start += count;
    return {
      sheetName,
      count: positions.filter((position) => position >= from && position < from + count).length,
    };
  });
}

function fileOf({ id, name, sha256 }: Source): Pick<Provenance, 'sourceId' | 'file' | 'sha256'> {
  return { sourceId: id, file: name, sha256 };
}

/** The columns that the recipe speaks of first, then the others from the left. */
function sampleOf(ledger: Ledger, recipe: LedgerRecipe, positions: readonly number[]): Sample {
  const named = new Set([...recipe.filters.map(({ column }) => column), ...columnsOf(recipe)]);
  const chosen = new Set(
    [...ledger.columns.filter(({ name }) => named.has(name)), ...ledger.columns]
      .slice(0, SAMPLE_COLUMNS + named.size)
      .filter((column, place, all) => all.indexOf(column) === place)
      .slice(0, Math.max(SAMPLE_COLUMNS, named.size)),
  );
  const columns = ledger.columns.filter((column) => chosen.has(column));
  return {
    headings: columns.map(({ name }) => name),
    rows: positions.slice(0, SAMPLE_ROWS).map((position) => ({
      row: ledger.rows[position]! + 1,
      texts: columns.map((column) => shortened(column.text(position))),
    })),
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SAMPLE_TEXT ? `${line.slice(0, SAMPLE_TEXT)}…` : line;
}
