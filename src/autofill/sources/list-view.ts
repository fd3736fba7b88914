import type { Ledger } from '../../ledger/ledger';
import { choose } from '../match/counting';
import { scopeOf } from '../match/scope';
import { evaluate } from '../recipe/evaluate';
import { isRefusal } from '../recipe/taken';
import type { LedgerRecipe } from '../recipe/recipe';
import type { Slot } from '../slots/slot';

/** Some rows of a list as they stand, with those that count. Plain data. */
export interface ListView {
  readonly headings: readonly string[];
  readonly rows: readonly {
    /** Of the sheet, from 1. */
    readonly row: number;
    readonly texts: readonly string[];
    readonly counts: boolean;
  }[];
  /** Rows that count, of all rows. */
  readonly counted: number;
  readonly all: number;
}

/** So many rows are shown, some of them before the first that counts; longer texts are cut. */
const ROWS = 12;
const BEFORE = 2;
const LONGEST = 30;

/** Rows of a list around the first that counts for a recipe. */
export function viewOf(ledger: Ledger, recipe: LedgerRecipe, slot: Slot): ListView {
  const { column, counted: answers } = recipe;
  const isShare = recipe.aggregate === 'share' && column !== null && answers !== undefined;
  const rows: LedgerRecipe = {
    ...{ kind: 'ledger', file: recipe.file, sheet: recipe.sheet, aggregate: 'count', column: null },
    filters: isShare ? [...recipe.filters, { column, oneOf: answers }] : recipe.filters,
  };
  const taken = evaluate(rows, ledger, slot.table);
  const counted = new Set(isRefusal(taken) ? [] : taken.positions);
  const first = isRefusal(taken) ? 0 : taken.positions[0]!;
  const start = Math.max(0, Math.min(first - BEFORE, ledger.rows.length - ROWS));
  return {
    headings: ledger.columns.map(({ name }) => name),
    rows: ledger.rows.slice(start, start + ROWS).map((row, place) => ({
      row: row + 1,
      texts: ledger.columns.map((one) => shortened(one.text(start + place))),
      counts: counted.has(start + place),
    })),
    counted: counted.size,
    all: ledger.rows.length,
  };
}

/**
 * The recipe with which a person begins: rows of the list, those of the table's year, organisation and project that were
 * really done, as far as that can be told.
 */
export function beginningOf(ledger: Ledger, file: string | null, slot: Slot): LedgerRecipe {
  const scope = scopeOf(ledger, slot.table);
  const counting = { aggregate: 'count', column: null, label: slot.label } as const;
  const filters =
    'why' in scope
      ? []
      : [
          ...scope.filters,
          ...scope.states
            .map((state) => choose(state, counting, ledger))
            .flatMap((choice) => [...choice.filters, ...choice.open.flatMap((one) => one.filters)]),
        ];
  return { kind: 'ledger', file, sheet: ledger.sheetName, aggregate: 'count', column: null, filters };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
