import type { CellValue } from '../../sheet';
import { asText, isWritable, written, type FormulaColumn, type FormulaLedger } from './cells';

/** One criterion of COUNTIFS and its like; of several one has to hold. */
export type Criterion = string | readonly string[];

/** What a row has to meet in one column, as formulas say it. */
export interface Condition {
  /** Heading of the column. */
  readonly name: string;
  /** All of them have to hold; null where COUNTIFS cannot tell. */
  readonly criteria: readonly Criterion[] | null;
  /** A factor inside SUMPRODUCT for the range: 1 or TRUE for the rows that pass. */
  readonly term: (range: string) => string;
  /** Whether a spreadsheet lets the value pass; undefined where it fails or spreadsheets differ. */
  readonly holds: (value: CellValue) => boolean | undefined;
}

/**
 * Whether the condition lets pass those rows of data that the core lets pass and no others. `wanted` tells by position.
 */
export function isProven({ name, holds }: Condition, { sheets }: FormulaLedger, wanted: Uint8Array): boolean {
  const known = new Map<CellValue, boolean | undefined>();
  const answer = (value: CellValue) => {
    if (!known.has(value)) known.set(value, holds(value));
    return known.get(value);
  };
  return sheets.every(({ start, places, gaps, values }) => {
    const all = values(name);
    return (
      places.every((place, at) => answer(all[place]!) === (wanted[start + at] === 1)) &&
      gaps.every((place) => answer(all[place]!) !== undefined)
    );
  });
}

/** How "=" compares a cell with a value in every spreadsheet: without case, a blank cell being "" and 0. */
function equals(cell: CellValue, value: string | number): boolean {
  if (cell === null) return value === '' || value === 0;
  return typeof cell === 'string' && typeof value === 'string'
    ? cell.toLowerCase() === value.toLowerCase()
    : cell === value;
}

/** The cell holds one of these; "" is a blank cell. */
export function isOneOf(column: FormulaColumn, values: readonly (string | number)[]): Condition {
  const listed = withoutCase(values);
  const inCriteria = listed.every((value) => fitsCriterion(column, value)) && !hasSameInOtherWidth(listed);
  return {
    name: column.name,
    criteria: inCriteria ? [listed.length === 1 ? written(listed[0]!) : listed.map(written)] : null,
    term: (range) => {
      const terms = listed.map((value) => `(${range}=${written(value)})`);
      return terms.length === 1 ? terms[0]! : `(${terms.join('+')}>0)`;
    },
    holds: (cell) => listed.some((value) => equals(cell, value)),
  };
}

/** The cell holds none of these; "" is a blank cell. */
export function isNoneOf(column: FormulaColumn, values: readonly (string | number)[]): Condition {
  const listed = withoutCase(values);
  // LibreOffice leaves out blank cells at either end of the range although they are none of the texts.
  const inCriteria = listed.every((value) =>
    value === ''
      ? !column.emptyTexts
      : typeof value === 'string' && fitsCriterion(column, value) && (!column.blanks || listed.includes('')),
  );
  return {
    name: column.name,
    criteria: inCriteria ? listed.map((value) => written(`<>${value}`)) : null,
    term: (range) => listed.map((value) => `(${range}<>${written(value)})`).join('*'),
    holds: (cell) => !listed.some((value) => equals(cell, value)),
  };
}

/** The cell is a text with this part in it. */
export function hasPart(column: FormulaColumn, part: string): Condition {
  const lower = part.toLowerCase();
  const cased = lower !== part.toUpperCase();
  const longest = [...column.different].reduce<number>(
    (most, value) => (typeof value === 'string' ? Math.max(most, value.length) : most),
    0,
  );
  // LibreOffice looks for the part in numbers too, Excel does not.
  const inCriteria = !/[*?~]/.test(part) && !column.numbers && longest <= 255;
  return {
    name: column.name,
    criteria: inCriteria ? [written(`*${part}*`)] : null,
    term: (range) => `ISNUMBER(FIND(${written(lower)},${cased ? `LOWER(${range})` : range}))`,
    holds: (cell) => {
      if (typeof cell === 'number') return asText(cell)?.includes(lower);
      return typeof cell === 'string' && cell.toLowerCase().includes(lower);
    },
  };
}

/** An end of a span of numbers: how formulas write it, and what it is. */
export interface Bound {
  readonly text: string;
  readonly value: number;
}

/** The cell is a number from the first, included, to the second, not included. */
export function isBetween(column: FormulaColumn, from: Bound, before: Bound): Condition {
  const criterion = (operator: string, { text }: Bound) =>
    /^\d+$/.test(text) ? `"${operator}${text}"` : `"${operator}"&${text}`;
  return {
    name: column.name,
    criteria: [criterion('>=', from), criterion('<', before)],
    // A text is greater than every number, so it never passes the second.
    term: (range) => `(${range}>=${from.text})*(${range}<${before.text})`,
    holds: (cell) => typeof cell === 'number' && cell >= from.value && cell < before.value,
  };
}

/** The cell holds a number. */
export function isNumber(column: FormulaColumn): Condition {
  return {
    name: column.name,
    criteria: null,
    term: (range) => `ISNUMBER(${range})`,
    holds: (cell) => typeof cell === 'number',
  };
}

function withoutCase(values: readonly (string | number)[]): (string | number)[] {
  const known = new Map<string | number, string | number>();
  for (const value of values) {
    const key = typeof value === 'string' ? value.toLowerCase() : value;
    if (!known.has(key)) known.set(key, value);
  }
  return [...known.values()];
}

/** Whether COUNTIFS would take the value for nothing else: no operator, no wildcard, no number in disguise. */
function fitsCriterion({ texts }: FormulaColumn, value: string | number): boolean {
  // A number would also find texts that look like it, in Excel but not in LibreOffice.
  if (typeof value === 'number') return value > 0 && !texts && isWritable(value);
  return value.trim() !== '' && !/^[=<>#]|[*?~]/.test(value) && !mayBeRead(value);
}

const SIGNS_OF_NUMBERS = /[年月日号时点分秒上下午元零〇○一二两三四五六七八九十百千万亿]/g;

/** What COUNTIFS might read as a number, a date, a time or a truth value. */
function mayBeRead(text: string): boolean {
  if (/^\s*(?:true|false)\s*$/i.test(text)) return true;
  const words = text.normalize('NFKC').replace(SIGNS_OF_NUMBERS, '');
  return /\d/.test(words) && !/\p{Script=Han}/u.test(words);
}

/** Excel might not tell them apart, and would count a cell twice in a list. */
function hasSameInOtherWidth(values: readonly (string | number)[]): boolean {
  return new Set(values.map((value) => String(value).normalize('NFKC').toLowerCase())).size < values.length;
}
