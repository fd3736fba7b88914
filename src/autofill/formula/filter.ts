import { fold, rememberBy, rememberFor } from '../../text';
import { select } from '../recipe/select';
import type { Refusal } from '../recipe/taken';
import { isWritable, type FormulaLedger } from './cells';
import { hasPart, isNoneOf, isOneOf, isProven, type Condition } from './condition';
import { dateConditions } from './date';
import type { PlainFilter } from '../proposals/proposal';

/** More writings of a category than this make no formula that a person could read. */
const MOST_WRITINGS = 20;

/** The condition that lets pass, in formulas, the rows that a filter lets pass; or why there is none. */
export function conditionFor(from: FormulaLedger, filter: PlainFilter): Condition | Refusal {
  return conditionsOf(from)(filter);
}

/** Most recipes for a ledger share the year and the organisation. */
const conditionsOf = rememberFor((from: FormulaLedger) =>
  rememberBy(
    (filter: PlainFilter) => JSON.stringify(filter),
    (filter) => findCondition(from, filter),
  ),
);

function findCondition(from: FormulaLedger, filter: PlainFilter): Condition | Refusal {
  const problem = problemOf(from, filter.column);
  if (problem !== null) return { why: problem };
  const wanted = passing(from, [filter]);
  const found = candidates(from, filter, wanted).find((one) => isProven(one, from, wanted));
  return found ?? { why: whyNot(filter) };
}

/** The rows whose text in the column is one of these. */
export function answersFor(
  from: FormulaLedger,
  name: string,
  answers: readonly string[],
): Condition | Refusal {
  const problem = problemOf(from, name);
  if (problem !== null) return { why: problem };
  const wanted = passing(
    from,
    answers.map((equals) => ({ column: name, equals })),
  );
  const values = withAsked(valuesWhere(from, name, wanted, true), answers);
  const [condition] = writings(values, (all) => isOneOf(from.column(name), all));
  return condition && isProven(condition, from, wanted) ? condition : { why: tooMany(name) };
}

/** The rows with something in the column. */
export function filledFor(from: FormulaLedger, name: string): Condition | Refusal {
  return conditionFor(from, { column: name, except: [''] });
}

function problemOf({ ledger, column }: FormulaLedger, name: string): string | null {
  if (!ledger.column(name)) return `台账里没有「${name}」一栏`;
  const { problem, merged } = column(name);
  return merged ? `「${name}」一栏有上下合并的单元格，公式只看得到第一行，只能按数值写入` : problem;
}

/** 1 for the positions that one of the filters lets pass. */
function passing({ ledger }: FormulaLedger, filters: readonly PlainFilter[]): Uint8Array {
  const wanted = new Uint8Array(ledger.rows.length);
  for (const filter of filters)
    for (const position of select(ledger, [filter]).positions) wanted[position] = 1;
  return wanted;
}

function candidates(from: FormulaLedger, filter: PlainFilter, wanted: Uint8Array): readonly Condition[] {
  const column = from.column(filter.column);
  const found = (passes: boolean) => valuesWhere(from, filter.column, wanted, passes);
  const oneOf = (values: readonly (string | number)[]) => writings(values, (all) => isOneOf(column, all));
  const noneOf = (values: readonly (string | number)[]) => writings(values, (all) => isNoneOf(column, all));
  if ('equals' in filter) {
    const values = found(true);
    return oneOf(values.length > 0 ? values : [filter.equals]);
  }
  if ('oneOf' in filter) return oneOf(withAsked(found(true), filter.oneOf));
  if ('atLeast' in filter || 'atMost' in filter) return [];
  if ('except' in filter) return noneOf(withAsked(found(false), filter.except));
  if ('contains' in filter) {
    const part = filter.contains.trim();
    const parts = [...new Set([part, fold(part)])].filter((one) => one !== '' && isWritable(one));
    return [...parts.map((one) => hasPart(column, one)), ...oneOf(found(true))];
  }
  // 3月 in a ledger of the year: whatever says something passes.
  const ofTheYear = 'year' in filter && filter.year === from.ledger.year;
  return [
    ...dateConditions(column, from, filter),
    ...(ofTheYear ? noneOf(withAsked(found(false), [''])) : []),
  ];
}

/** What is asked for and stands nowhere now may come. */
function withAsked(found: readonly (string | number)[], asked: readonly string[]): (string | number)[] {
  const known = new Set(found.map((value) => String(value).toLowerCase()));
  return [...found, ...asked.filter((text) => !known.has(text.toLowerCase()))];
}

function writings(
  values: readonly (string | number)[],
  make: (values: readonly (string | number)[]) => Condition,
): Condition[] {
  const isShort = values.length > 0 && values.length <= MOST_WRITINGS && values.every(isWritable);
  return isShort ? [make(values)] : [];
}

/** Every different value of the rows of data that pass, or of those that do not, as it stands in the cells. */
function valuesWhere(
  { sheets }: FormulaLedger,
  name: string,
  wanted: Uint8Array,
  passes: boolean,
): (string | number)[] {
  const found = new Set<string | number>();
  for (const { start, places, values } of sheets) {
    const all = values(name);
    places.forEach((place, at) => {
      if ((wanted[start + at] === 1) !== passes) return;
      const value = all[place]!;
      found.add(typeof value === 'string' || typeof value === 'number' ? value : '');
    });
  }
  return [...found];
}

function whyNot(filter: PlainFilter): string {
  const { column } = filter;
  if ('year' in filter) return `「${column}」一栏日期写法不一，公式分不清年份，只能按数值写入`;
  if ('from' in filter) return `「${column}」一栏有文字写的日期，公式不能按起止日期取，只能按数值写入`;
  if ('atLeast' in filter || 'atMost' in filter) return `「${column}」按大小取数，只能按数值写入`;
  return tooMany(column);
}

function tooMany(name: string): string {
  return `「${name}」一栏同一内容的写法太多，只能按数值写入`;
}
