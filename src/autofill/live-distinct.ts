import type { Refusal } from './evaluate';
import type { CellValue } from '../sheet';
import { asText, firstCellOf, rangeOf, type ColumnCells } from './live-cells';
import { countOf, factor } from './live-pieces';
import type { LiveRows } from './live-rows';

/** Each text is looked up among all of them: twice as many rows take four times as long. */
const MOST_ROWS = 3000;
/** With the 1 before them, so many digits are still an exact number. */
const MOST_DIGITS = 14;
/** MATCH looks for no longer text. */
const LONGEST = 250;

/** How many different things stand in a column of the rows that count; they are filled there. */
export function distinctOf(rows: LiveRows, own: ColumnCells, positions: readonly number[]): string | Refusal {
  if (rows.stretches.length > 1) return { why: '台账中间有合计行，公式不能数不重复的个数，只能按数值写入' };
  const codes = headOfCodes(own, rows, positions);
  return codes === undefined ? byLookingUp(rows, own, positions) : byFrequency(rows, own, codes);
}

// ---- codes: HJ2024000961

/** All codes are made numbers, 0 for rows that do not count; FREQUENCY says how often each comes. Quick for any length. */
function byFrequency(rows: LiveRows, { column }: ColumnCells, head: number): string {
  const stretch = rows.stretches[0]!;
  const range = rangeOf(rows.cells.ledger, column, stretch);
  // The 1 keeps zeros in front, and keeps a blank cell from being an error.
  const digits = head === 0 ? `(1&${range})` : `(1&MID(${range},${head + 1},${MOST_DIGITS}))`;
  const numbers = `${factor(rows, stretch)}*${digits}`;
  return `(SUMPRODUCT(--(FREQUENCY(${numbers},${numbers})>0))-(${countOf([rows])}<ROWS(${range})))`;
}

/** How many signs stand before the digits by which alone the codes differ; undefined when they are no such codes. */
function headOfCodes(
  own: ColumnCells,
  { cells }: LiveRows,
  positions: readonly number[],
): number | undefined {
  const texts = positions.map((position) => shown(own.values[cells.places[position]!]!));
  const head = texts.reduce<number>((most, text) => Math.max(most, /\d{0,14}$/.exec(text ?? '')!.index), 0);
  const number = (value: CellValue) => {
    const text = shown(value);
    const digits = head === 0 ? text : text?.slice(head, head + MOST_DIGITS);
    return digits !== undefined && /^\d{0,14}$/.test(digits) ? digits : undefined;
  };
  const isReadable = own.values.every((value) => number(value) !== undefined);
  const tells = (position: number) => number(own.values[cells.places[position]!]!);
  return isReadable && tellsApart(own, positions, tells) ? head : undefined;
}

// ---- other texts

/** A row counts when its text stands in no row before that counts too. */
function byLookingUp(rows: LiveRows, own: ColumnCells, positions: readonly number[]): string | Refusal {
  const { cells } = rows;
  const { column, values } = own;
  if (values.length > MOST_ROWS)
    return { why: `台账超过 ${MOST_ROWS} 行，数不重复的「${column.name}」公式太慢，只能按数值写入` };
  const texts = [...own.different].map(shown);
  if (texts.some((text) => text === undefined || text.length > LONGEST || /[*?~]/.test(text)))
    return { why: `「${column.name}」一栏有公式不能比较的内容，只能按数值写入` };
  const text = (position: number) => shown(values[cells.places[position]!]!)!.toLowerCase();
  const trimmed = (position: number) =>
    text(position)
      .replace(/^ +| +$/g, '')
      .replace(/ +/g, ' ');
  const isTrimmed = !tellsApart(own, positions, text);
  if (isTrimmed && !tellsApart(own, positions, trimmed))
    return { why: `「${column.name}」一栏同一内容有几种写法，公式会重复计数，只能按数值写入` };
  const stretch = rows.stretches[0]!;
  const range = rangeOf(cells.ledger, column, stretch);
  const counts = factor(rows, stretch);
  const key = `${isTrimmed ? `TRIM(${range})` : range}&"|"&${counts}`;
  const first = firstCellOf(cells.ledger, column, stretch);
  return `SUMPRODUCT(${counts}*(MATCH(${key},${key},0)=ROW(${range})-ROW(${first})+1))`;
}

function shown(value: CellValue): string | undefined {
  if (value === null) return '';
  return typeof value === 'number' ? asText(value) : typeof value === 'string' ? value : undefined;
}

/** Whether the key differs between two rows exactly when the core takes them for different. */
function tellsApart(
  { column }: ColumnCells,
  positions: readonly number[],
  keyOf: (position: number) => string | undefined,
): boolean {
  const keys = new Map<string, string>();
  for (const position of positions) {
    const text = column.text(position).toLowerCase();
    const key = keyOf(position);
    if (key === undefined || (keys.get(text) ?? key) !== key) return false;
    keys.set(text, key);
  }
  return new Set(keys.values()).size === keys.size;
}
