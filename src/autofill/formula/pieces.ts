import { rangeOf, type Stretch } from './cells';
import type { Condition, Criterion } from './condition';
import type { Numbers } from './number';
import type { FormulaRows } from './rows';

/** Pieces of formulas: nothing that is newer than Excel 2016 or has to be entered as an array. */

/** Rows with what is reckoned with in them. */
export interface NumberRows extends FormulaRows {
  readonly numbers: Numbers;
}

/** How many rows count. */
export function countOf(all: readonly FormulaRows[]): string {
  return added(all, (rows, stretch) => {
    const { sheet, conditions } = rows;
    if (conditions.length === 0) return `ROWS(${rangeOf(sheet, sheet.ledger.columns[0]!.name, stretch)})`;
    const criteria = criteriaOf(rows);
    return criteria
      ? listed(criteria, `COUNTIFS(${pairs(rows, criteria, stretch).join(',')})`)
      : `SUMPRODUCT(${factor(rows, stretch)})`;
  });
}

/** The sum of the numbers of the rows that count. */
export function sumOf(all: readonly NumberRows[]): string {
  return added(all, (rows, stretch) => {
    const { numbers } = rows;
    const range = rangeOf(rows.sheet, numbers.name, stretch);
    if (!numbers.plain) return `SUMPRODUCT(${productOf(rows, stretch, numbers.expression(range))})`;
    if (rows.conditions.length === 0) return `SUM(${range})`;
    const criteria = criteriaOf(rows);
    return criteria
      ? listed(criteria, `SUMIFS(${[range, ...pairs(rows, criteria, stretch)].join(',')})`)
      : // SUMPRODUCT takes a text for 0 in an argument of its own.
        `SUMPRODUCT(${factor(rows, stretch)},${range})`;
  });
}

/** AVERAGE or AVERAGEIFS of the rows that count and meet what `more` says; null where they cannot tell. */
export function averageOf(all: readonly NumberRows[], more: readonly string[] = []): string | null {
  const [rows, ...others] = all as [NumberRows];
  const [stretch, ...apart] = rows.stretches as [Stretch];
  const criteria = criteriaOf(rows);
  if (others.length + apart.length > 0 || !rows.numbers.plain || !criteria || criteria.some(isList))
    return null;
  const range = rangeOf(rows.sheet, rows.numbers.name, stretch);
  const given = [...pairs(rows, criteria, stretch), ...more];
  return given.length === 0 ? `AVERAGE(${range})` : `AVERAGEIFS(${[range, ...given].join(',')})`;
}

/** The greatest number of the rows that count; 0 when all are less and there are rows that do not count. */
export function maxOf(all: readonly NumberRows[]): string {
  const parts = all.flatMap((rows) =>
    rows.stretches.map((stretch) => {
      const { sheet, conditions, numbers } = rows;
      const range = rangeOf(sheet, numbers.name, stretch);
      if (conditions.length === 0 && numbers.plain) return `MAX(${range})`;
      return `SUMPRODUCT(MAX(${productOf(rows, stretch, numbers.expression(range))}))`;
    }),
  );
  return parts.length === 1 ? parts[0]! : `MAX(${parts.join(',')})`;
}

/** 1 for the rows that count, 0 for others, inside SUMPRODUCT. There has to be a condition. */
export function factor(rows: FormulaRows, stretch: Stretch): string {
  return rows.conditions.length === 1 ? productOf(rows, stretch, '1') : productOf(rows, stretch);
}

/** All conditions and something more multiplied, inside SUMPRODUCT; that makes numbers of truth values and of texts. */
export function productOf({ sheet, conditions }: FormulaRows, stretch: Stretch, more?: string): string {
  const terms = conditions.map(({ name, term }) => term(rangeOf(sheet, name, stretch)));
  if (more !== undefined) terms.push(more);
  return terms.length === 1 ? `${terms[0]!}*1` : terms.join('*');
}

/** What each stretch of each sheet gives, added up. */
function added<R extends FormulaRows>(
  all: readonly R[],
  part: (rows: R, stretch: Stretch) => string,
): string {
  const parts = all.flatMap((rows) => rows.stretches.map((stretch) => part(rows, stretch)));
  return parts.length === 1 ? parts[0]! : `(${parts.join('+')})`;
}

interface Pair {
  readonly condition: Condition;
  readonly criterion: Criterion;
}

/** All criteria; null when a condition has none, or more lists stand in them than a result has directions. */
function criteriaOf({ conditions }: FormulaRows): Pair[] | null {
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

function pairs({ sheet }: FormulaRows, criteria: readonly Pair[], stretch: Stretch): string[] {
  let lists = 0;
  return criteria.map(({ condition, criterion }) => {
    const range = rangeOf(sheet, condition.name, stretch);
    if (typeof criterion === 'string') return `${range},${criterion}`;
    // The first list goes to the right, the second down.
    return `${range},{${criterion.join(lists++ === 0 ? ',' : ';')}}`;
  });
}
