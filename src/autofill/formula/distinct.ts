import type { CellValue } from '../../sheet';
import { rememberFor, rememberText } from '../../text';
import type { Refusal } from '../recipe/taken';
import { asText, firstCellOf, rangeOf, type FormulaLedger, type FormulaSheet, type Stretch } from './cells';
import { countOf, factor } from './pieces';
import type { FormulaRows } from './rows';

/** Each text is looked up among all of them: twice as many rows take four times as long. */
const MOST_ROWS = 3000;
/** With the 1 before them, so many digits are still an exact number. */
const MOST_DIGITS = 14;
/** MATCH looks for no longer text. */
const LONGEST = 250;

/** How formulas tell the texts of a column apart: as codes, of which so many signs are alike, or as they are. */
type Way =
  { readonly kind: 'code'; readonly head: number } | { readonly kind: 'text'; readonly trimmed: boolean };

/** How many different things stand in a column of the rows that count; they are filled there. */
export function distinctOf(
  from: FormulaLedger,
  all: readonly FormulaRows[],
  name: string,
  positions: readonly number[],
): string | Refusal {
  const [rows, ...others] = all as [FormulaRows, ...FormulaRows[]];
  if (others.length > 0) return { why: '台账分在几张工作表上，公式不能数不重复的个数，只能按数值写入' };
  if (rows.stretches.length > 1) return { why: '台账中间有合计行，公式不能数不重复的个数，只能按数值写入' };
  const way = wayFor(from)(name) ?? findWay(from, name, positions);
  if (way) return way.kind === 'code' ? byFrequency(rows, name, way.head) : byLookingUp(rows, name, way);
  return {
    why:
      from.ledger.rows.length > MOST_ROWS
        ? `台账超过 ${MOST_ROWS} 行，公式数不重复的「${name}」太慢，只能按数值写入`
        : `「${name}」一栏里哪些相同公式分不清，只能按数值写入`,
  };
}

/** A way that tells all rows apart goes on to be right when other rows count. */
const wayFor = rememberFor((from: FormulaLedger) =>
  rememberText((name: string): Way | undefined => {
    const { text } = from.ledger.column(name)!;
    const filled = from.ledger.rows.flatMap((_, position) => (text(position) === '' ? [] : [position]));
    return findWay(from, name, filled);
  }),
);

function findWay(from: FormulaLedger, name: string, positions: readonly number[]): Way | undefined {
  const [sheet] = from.sheets as [FormulaSheet];
  const { different } = from.column(name);
  const values = sheet.values(name);
  const valueAt = (position: number) => values[sheet.places[position]!]!;
  const column = from.ledger.column(name)!;
  /** Whether the key differs between two rows exactly when the core takes them for different. */
  const tellsApart = (keyOf: (value: CellValue) => string | undefined) => {
    const keys = new Map<string, string>();
    for (const position of positions) {
      const text = column.text(position).toLowerCase();
      const key = keyOf(valueAt(position));
      if (key === undefined || (keys.get(text) ?? key) !== key) return false;
      keys.set(text, key);
    }
    return new Set(keys.values()).size === keys.size;
  };

  const head = positions.reduce(
    (most, position) => Math.max(most, /\d{0,14}$/.exec(shown(valueAt(position)) ?? '')!.index),
    0,
  );
  const digitsOf = (value: CellValue) => {
    const digits = head === 0 ? shown(value) : shown(value)?.slice(head, head + MOST_DIGITS);
    return digits !== undefined && /^\d{0,14}$/.test(digits) ? digits : undefined;
  };
  const areCodes = [...different].every((value) => digitsOf(value) !== undefined);
  if (areCodes && tellsApart(digitsOf)) return { kind: 'code', head };

  const isLong = sheet.bottom - sheet.top >= MOST_ROWS;
  if (isLong || ![...different].every(isComparable)) return undefined;
  const plain = (value: CellValue) => shown(value)!.toLowerCase();
  if (tellsApart(plain)) return { kind: 'text', trimmed: false };
  return tellsApart((value) => withoutSpaces(plain(value))) ? { kind: 'text', trimmed: true } : undefined;
}

function shown(value: CellValue): string | undefined {
  if (value === null) return '';
  return typeof value === 'number' ? asText(value) : typeof value === 'string' ? value : undefined;
}

function isComparable(value: CellValue): boolean {
  const text = shown(value);
  return text !== undefined && text.length <= LONGEST && !/[*?~]/.test(text);
}

/** What TRIM does. */
function withoutSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '').replace(/ +/g, ' ');
}

// ---- the formulas

/** All codes are made numbers, 0 for rows that do not count; FREQUENCY says how often each comes. Quick for any length. */
function byFrequency(rows: FormulaRows, name: string, head: number): string {
  const [stretch] = rows.stretches as [Stretch];
  const range = rangeOf(rows.sheet, name, stretch);
  // The 1 keeps zeros in front, and keeps a blank cell from being an error.
  const digits = head === 0 ? `(1&${range})` : `(1&MID(${range},${head + 1},${MOST_DIGITS}))`;
  const numbers = `${factor(rows, stretch)}*${digits}`;
  return `(SUMPRODUCT(--(FREQUENCY(${numbers},${numbers})>0))-(${countOf([rows])}<ROWS(${range})))`;
}

/** A row counts when its text stands in no row before that counts too. */
function byLookingUp(rows: FormulaRows, name: string, { trimmed }: { readonly trimmed: boolean }): string {
  const [stretch] = rows.stretches as [Stretch];
  const range = rangeOf(rows.sheet, name, stretch);
  const counts = factor(rows, stretch);
  const key = `${trimmed ? `TRIM(${range})` : range}&"|"&${counts}`;
  const place = `ROW(${range})-ROW(${firstCellOf(rows.sheet, name, stretch)})+1`;
  return `SUMPRODUCT(${counts}*(MATCH(${key},${key},0)=${place}))`;
}
