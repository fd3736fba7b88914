import type { Refusal } from './evaluate';
import type { LedgerCells, Stretch } from './live-cells';
import { isNoneOf, type Condition } from './live-condition';

/** Rows of a ledger that formulas look at, and what a row has to meet to count. */
export interface LiveRows {
  readonly cells: LedgerCells;
  readonly conditions: readonly Condition[];
  /** As a rule one; several where rows between them would count that are no data. */
  readonly stretches: readonly Stretch[];
}

/** More ranges than this make no formula that a person could read. */
const MOST_STRETCHES = 8;

/**
 * The rows that meet the conditions, without those that are no data. A total that would be counted is kept out by a
 * column that is blank in it, else by leaving its row out of the ranges. `adds` tells what such a row would add.
 */
export function rowsFor(
  cells: LedgerCells,
  conditions: readonly Condition[],
  positions: readonly number[],
  adds: (place: number) => boolean = () => true,
): LiveRows | Refusal {
  const wrong = cells.gaps.filter((place) => conditions.every((one) => passes(one, place)) && adds(place));
  const whole = [{ top: cells.top, bottom: cells.bottom }];
  if (wrong.length === 0) return { cells, conditions, stretches: whole };
  const guard = guardFor(cells, positions, wrong);
  if (guard) return { cells, conditions: [...conditions, guard], stretches: whole };
  const stretches = stretchesAround(cells, wrong);
  return stretches.length <= MOST_STRETCHES
    ? { cells, conditions, stretches }
    : { why: '台账中间的合计行太多，公式会把它们算进去，只能按数值写入' };
}

function passes({ cells, holds }: Condition, place: number): boolean {
  return holds(cells.values[place]!) === true;
}

/** A column that is filled in all rows of data, or at least in those that count, and blank in the wrong rows. */
export function guardFor(
  cells: LedgerCells,
  positions: readonly number[],
  wrong: readonly number[],
): Condition | undefined {
  const all = cells.places;
  const counting = positions.map((position) => cells.places[position]!);
  for (const places of [all, counting]) {
    for (const column of cells.ledger.columns) {
      const own = cells.of(column);
      const isFilled = (place: number) => own.values[place] !== null && own.values[place] !== '';
      if (own.problem === null && !own.emptyTexts && places.every(isFilled) && !wrong.some(isFilled))
        return isNoneOf(own, ['']);
    }
  }
  return undefined;
}

function stretchesAround({ places, top }: LedgerCells, wrong: readonly number[]): Stretch[] {
  const stretches: { top: number; bottom: number }[] = [];
  let next = 0;
  for (const place of places) {
    const isApart = next < wrong.length && wrong[next]! < place;
    while (next < wrong.length && wrong[next]! < place) next++;
    if (stretches.length === 0 || isApart) stretches.push({ top: top + place, bottom: top + place });
    stretches.at(-1)!.bottom = top + place;
  }
  return stretches;
}
