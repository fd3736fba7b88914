import { convert, readQuantity, type Operator, type Quantity } from '../../src/quantity';

/** A writing with what it means, as test/fixtures/writings states it. */
export interface Writing {
  readonly text: string;
  /** The unit column. */
  readonly unit?: string;
  readonly kind: string;
  readonly value?: Value;
  readonly readUnit?: string;
  /** Other kinds that are right for the same value. */
  readonly alsoOk?: readonly string[];
  /** Other ways to state the same value. */
  readonly equiv?: readonly { readonly value: Value; readonly readUnit: string | null }[];
  readonly op?: string;
  readonly direction?: 'up' | 'down';
  readonly mustNot?: readonly number[];
  readonly mustNotKind?: readonly string[];
}

type Value = number | string | readonly (number | string)[] | null;

/** How a writing was read: `wrong` is another meaning with certainty, `unread` none though there is one. */
export type Verdict = 'right' | 'wrong' | 'ambiguous as certain' | 'doubtful' | 'unread';

const OPERATORS: Readonly<Record<string, readonly Operator[]>> = {
  exact: ['='],
  atLeast: ['>='],
  atMost: ['<='],
  moreThan: ['>'],
  lessThan: ['<'],
  approximate: ['~', 'range'],
  range: ['range'],
  ratio: ['=', '>=', '<=', '~'],
};
/** Depends on where it stands: a target asks for that or more, an actual reports it or, as an aim, nothing. */
const REACHING = /达|力争|争取/;
/** 涨幅 and 增长率 name the change, which the operator then bounds. */
const NAME_OF_RATE = /幅|率/;

/** Reads a writing and judges the reading. */
export function judge(writing: Writing): Verdict {
  const read = readQuantity(writing.text, { unit: writing.unit ?? null });
  const kinds = [writing.kind, ...(writing.alsoOk ?? [])];
  if (writing.kind === 'ambiguous') return isSettled(writing, read) ? 'right' : 'ambiguous as certain';
  if (writing.mustNotKind?.includes(read.kind)) return 'wrong';
  if (!isCertain(read)) {
    if (writing.value !== undefined && writing.kind !== 'several') {
      return read.kind === 'doubtful' ? 'doubtful' : 'unread';
    }
    if (read.kind === 'blank' && !kinds.includes('blank')) return 'wrong';
    return read.kind === 'doubtful' ? 'doubtful' : 'right';
  }
  if (writing.mustNot?.includes(read.value ?? NaN)) return 'wrong';
  if (read.date !== undefined) return isDate(writing, kinds, read.date) ? 'right' : 'wrong';
  return means(writing, kinds, read) ? 'right' : 'wrong';
}

function isCertain({ kind, value, date }: Quantity): boolean {
  return kind !== 'doubtful' && (value !== null || date !== undefined || kind === 'ratio');
}

/** Not certain, or certain because a table tells a target from an actual. */
function isSettled({ text, unit }: Writing, asTarget: Quantity): boolean {
  if (!isCertain(asTarget)) return true;
  const asActual = readQuantity(text, { unit: unit ?? null, role: 'actual' });
  const atLeast = asTarget.operator === '>=' || (asTarget.unit === '%' && asTarget.value! >= 100);
  return REACHING.test(text) && atLeast && (asActual.value === null || asActual.operator === '=');
}

function isDate({ value }: Writing, kinds: readonly string[], date: string): boolean {
  if (!kinds.includes('date') && !kinds.includes('period')) return false;
  const last = Array.isArray(value) ? (value as readonly unknown[])[1] : value;
  return typeof last !== 'string' || date === last || date.startsWith(`${last}-`);
}

function means(writing: Writing, kinds: readonly string[], read: Quantity): boolean {
  const operators = kinds.flatMap(
    (kind) => OPERATORS[kind === 'duration' ? (writing.op ?? 'exact') : kind] ?? [],
  );
  if (!operators.includes(read.operator!)) return false;
  if (writing.direction && read.trend !== writing.direction && !NAME_OF_RATE.test(writing.text)) return false;
  const meant = [
    { value: writing.value ?? null, readUnit: writing.readUnit ?? null },
    ...(writing.equiv ?? []),
  ];
  return meant.some(({ value, readUnit }) => value !== null && isValue(read, value, readUnit));
}

function isValue(read: Quantity, value: Value, unit: string | null): boolean {
  const meant = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const numbers =
    read.kind === 'ratio' && meant.length > 1
      ? read.parts!.map((part) => part.value!)
      : [read.value!, ...(read.upper === null ? [] : [read.upper])];
  const [from, to] = [plainUnit(read.unit), plainUnit(unit)];
  const factor = from === to ? 1 : from === null || to === null ? null : convert(1, from, to);
  return (
    factor !== null &&
    numbers.length === meant.length &&
    numbers.every((number, i) => typeof meant[i] === 'number' && isNear(number * factor, meant[i]))
  );
}

/** One spelling of a unit: 个工作日 is 工作日, 元/人·月 is 元/人/月, 台（套） is 台套. */
function plainUnit(unit: string | null): string | null {
  return unit === null
    ? null
    : unit
        .normalize('NFKC')
        .replace(/㎡|m2|m²/g, '平方米')
        .replace(/^个(?=.)/, '')
        .replace(/[·*•]/g, '/')
        .replace(/[()\s]/g, '');
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}
