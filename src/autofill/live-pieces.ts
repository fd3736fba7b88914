import { rangeOf, type Stretch } from './live-cells';
import type { Condition, Criterion } from './live-condition';
import type { Numbers } from './live-number';
import type { LiveRows } from './live-rows';

/** Pieces of formulas: nothing that is newer than Excel 2016 or has to be entered as an array. */

/** How many rows count. */
export function countOf(rows: LiveRows): string {
  const { ledger } = rows.cells;
  const criteria = criteriaOf(rows);
  return added(rows, (stretch) => {
    if (rows.conditions.length === 0) return `ROWS(${rangeOf(ledger, ledger.columns[0]!, stretch)})`;
    if (criteria) return listed(criteria, `COUNTIFS(${pairs(rows, criteria, stretch).join(',')})`);
    return `SUMPRODUCT(${factor(rows, stretch)})`;
  });
}

/** The sum of the numbers of the rows that count. */
export function sumOf(rows: LiveRows, numbers: Numbers): string {
  const criteria = criteriaOf(rows);
  return added(rows, (stretch) => {
    const range = rangeOf(rows.cells.ledger, numbers.cells.column, stretch);
    if (!numbers.plain) return `SUMPRODUCT(${productOf(rows, stretch, numbers.expression(range))})`;
    if (rows.conditions.length === 0) return `SUM(${range})`;
    if (criteria) return listed(criteria, `SUMIFS(${[range, ...pairs(rows, criteria, stretch)].join(',')})`);
    // SUMPRODUCT takes a text for 0 in an argument of its own.
    return `SUMPRODUCT(${factor(rows, stretch)},${range})`;
  });
}

/** AVERAGE or AVERAGEIFS of the rows that count and meet what `more` says; null where they cannot tell. */
export function averageOf(rows: LiveRows, numbers: Numbers, more: readonly string[] = []): string | null {
  const criteria = criteriaOf(rows);
  const [stretch, ...others] = rows.stretches;
  if (others.length > 0 || !numbers.plain || !criteria || criteria.some(isList)) return null;
  const range = rangeOf(rows.cells.ledger, numbers.cells.column, stretch!);
  const all = [...pairs(rows, criteria, stretch!), ...more];
  return all.length === 0 ? `AVERAGE(${range})` : `AVERAGEIFS(${[range, ...all].join(',')})`;
}

/** The greatest number of the rows that count; 0 when all are less and some rows do not count. */
export function maxOf(rows: LiveRows, numbers: Numbers): string {
  const parts = rows.stretches.map((stretch) => {
    const range = rangeOf(rows.cells.ledger, numbers.cells.column, stretch);
    if (rows.conditions.length === 0 && numbers.plain) return `MAX(${range})`;
    return `SUMPRODUCT(MAX(${productOf(rows, stretch, numbers.expression(range))}))`;
  });
  return parts.length === 1 ? parts[0]! : `MAX(${parts.join(',')})`;
}

/** 1 for the rows that count, 0 for others, inside SUMPRODUCT. There has to be a condition. */
export function factor(rows: LiveRows, stretch: Stretch): string {
  return rows.conditions.length === 1 ? productOf(rows, stretch, '1') : productOf(rows, stretch);
}

/** All conditions and something more multiplied, inside SUMPRODUCT; that makes numbers of truth values and of texts. */
export function productOf({ cells, conditions }: LiveRows, stretch: Stretch, more?: string): string {
  const terms = conditions.map(({ cells: { column }, term }) => term(rangeOf(cells.ledger, column, stretch)));
  if (more !== undefined) terms.push(more);
  return terms.length === 1 ? `${terms[0]!}*1` : terms.join('*');
}

/** What each stretch gives, added up. */
function added({ stretches }: LiveRows, part: (stretch: Stretch) => string): string {
  const parts = stretches.map(part);
  return parts.length === 1 ? parts[0]! : `(${parts.join('+')})`;
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

function pairs({ cells }: LiveRows, criteria: readonly Pair[], stretch: Stretch): string[] {
  let lists = 0;
  return criteria.map(({ condition, criterion }) => {
    const range = rangeOf(cells.ledger, condition.cells.column, stretch);
    if (typeof criterion === 'string') return `${range},${criterion}`;
    // The first list goes to the right, the second down.
    return `${range},{${criterion.join(lists++ === 0 ? ',' : ';')}}`;
  });
}
