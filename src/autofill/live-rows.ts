import type { Refusal } from './evaluate';
import type { LedgerColumn } from './ledger';
import { rangeOf, type LedgerCells, type Stretch } from './live-cells';
import { isNoneOf, type Condition, type Criterion } from './live-condition';
import type { Numbers } from './live-number';

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

// ---- pieces of formulas

/** What each stretch gives, added up. */
function added(rows: LiveRows, part: (stretch: Stretch) => string): string {
  const parts = rows.stretches.map(part);
  return parts.length === 1 ? parts[0]! : `(${parts.join('+')})`;
}

/** How many rows count. */
export function countOf(rows: LiveRows): string {
  const criteria = criteriaOf(rows);
  return added(rows, (stretch) => {
    if (rows.conditions.length === 0)
      return `ROWS(${rangeOf(rows.cells.ledger, firstColumn(rows), stretch)})`;
    return criteria
      ? listed(criteria, `COUNTIFS(${pairs(rows, criteria, stretch)})`)
      : arrayCount(rows, stretch);
  });
}

function firstColumn({ cells: { ledger } }: LiveRows): LedgerColumn {
  return ledger.columns[0]!;
}

function arrayCount(rows: LiveRows, stretch: Stretch): string {
  return `SUMPRODUCT(${factor(rows, stretch)})`;
}

/** The sum of the numbers of the rows that count. */
export function sumOf(rows: LiveRows, numbers: Numbers): string {
  const criteria = criteriaOf(rows);
  return added(rows, (stretch) => {
    const range = rangeOf(rows.cells.ledger, numbers.cells.column, stretch);
    const expression = numbers.expression(range);
    if (!numbers.plain) return `SUMPRODUCT(${productOf(rows, stretch, expression)})`;
    if (rows.conditions.length === 0) return `SUM(${range})`;
    // SUMPRODUCT takes a text for 0 in an argument of its own.
    return criteria
      ? listed(criteria, `SUMIFS(${range},${pairs(rows, criteria, stretch)})`)
      : `SUMPRODUCT(${factor(rows, stretch)},${range})`;
  });
}

/** AVERAGE or AVERAGEIFS of the rows that count; null where they cannot tell. */
export function averageOf(rows: LiveRows, numbers: Numbers): string | null {
  const criteria = criteriaOf(rows);
  if (
    rows.stretches.length > 1 ||
    !numbers.plain ||
    criteria?.some((one) => typeof one.criterion !== 'string')
  )
    return null;
  const range = rangeOf(rows.cells.ledger, numbers.cells.column, rows.stretches[0]!);
  if (rows.conditions.length === 0) return `AVERAGE(${range})`;
  return criteria && `AVERAGEIFS(${range},${pairs(rows, criteria, rows.stretches[0]!)})`;
}

/** The greatest number of the rows that count, or 0 when all are less. */
export function maxOf(rows: LiveRows, numbers: Numbers): string {
  const parts = rows.stretches.map((stretch) => {
    const range = rangeOf(rows.cells.ledger, numbers.cells.column, stretch);
    if (rows.conditions.length === 0 && numbers.plain) return `MAX(${range})`;
    return `SUMPRODUCT(MAX(${productOf(rows, stretch, numbers.expression(range))}))`;
  });
  return parts.length === 1 ? parts[0]! : `MAX(${parts.join(',')})`;
}

/** 1 for the rows that count, 0 for others, inside SUMPRODUCT. */
export function factor(rows: LiveRows, stretch: Stretch): string {
  const product = productOf(rows, stretch);
  return rows.conditions.length === 1 ? `${product}*1` : product;
}

function productOf({ cells: { ledger }, conditions }: LiveRows, stretch: Stretch, ...more: string[]): string {
  const terms = conditions.map(({ cells: { column }, term }) => term(rangeOf(ledger, column, stretch)));
  const all = [...terms, ...more];
  // A text becomes a number when it is reckoned with.
  return all.length === 1 && more.length === 1 ? `${all[0]!}*1` : all.join('*');
}

interface Pair {
  readonly condition: Condition;
  readonly criterion: Criterion;
}

/** All criteria; null when a condition has none, or more lists stand in them than a result has directions. */
function criteriaOf({ conditions }: LiveRows): Pair[] | null {
  const all: Pair[] = [];
  for (const condition of conditions) {
    if (condition.criteria === null) return null;
    for (const criterion of condition.criteria) all.push({ condition, criterion });
  }
  return all.filter(isList).length > 2 ? null : all;
}

function isList({ criterion }: Pair): boolean {
  return typeof criterion !== 'string';
}

/** COUNTIFS with lists gives a number for each of their values, which are added up. */
function listed(criteria: readonly Pair[], call: string): string {
  return criteria.some(isList) ? `SUMPRODUCT(${call})` : call;
}

function pairs({ cells: { ledger } }: LiveRows, criteria: readonly Pair[], stretch: Stretch): string {
  let lists = 0;
  return criteria
    .map(({ condition, criterion }) => {
      const range = rangeOf(ledger, condition.cells.column, stretch);
      if (typeof criterion === 'string') return `${range},${criterion}`;
      // The first list goes to the right, the second down.
      return `${range},{${criterion.join(lists++ === 0 ? ',' : ';')}}`;
    })
    .join(',');
}
