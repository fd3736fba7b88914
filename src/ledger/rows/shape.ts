import { anyOf, CODE_HEADINGS, DATE_HEADINGS } from '../../lexicon';
import { isDateFormat, type Sheet } from '../../sheet';
import { readDayText, readNumberText } from '../cell-values';
import { isDayNumber, isMonthAndDay, readMonthAndDay } from '../day-numbers';
import { isFilled, lastPart, type Heading } from '../heading';

const SERIAL = /^(?:序号?|行号|no\.?|№|#|编号)$/i;
/** Rows of a list that numbers its rows: so many have a number. */
const NUMBERED = 0.8;

const DATE_NAME = new RegExp(anyOf(DATE_HEADINGS), 'i');
const CODE_NAME = new RegExp(`${anyOf(CODE_HEADINGS)}$|[号码]$`);

/** A column is a key when so many of the rows with the usual number of texts are filled there. */
const KEY = 0.95;
/** A row is without its keys when so many of them, two at least, are blank. */
const KEYLESS = 0.6;
/** A column tells entries apart when so many of its values are different. */
const APART = 0.8;
/** So many rows tell what is usual. */
const LOOKED_AT = 400;

/** What stands where in the rows: labels, numbers, days. */
export class Shape {
  /** Columns of numbers. */
  readonly numbers: readonly number[];
  /** Those of them that are no codes. */
  readonly amounts: readonly number[];
  /** How many texts each row holds; a day counts as one. */
  readonly texts: readonly number[];
  /** How many most rows hold. */
  readonly usual: number;
  /** The columns of texts. */
  readonly labels: readonly number[];
  /** Whether each row has its own number; empty where the list numbers no rows. */
  readonly numbered: readonly boolean[];
  readonly #serial: number | undefined;
  /** The columns in which an entry always holds a text, a day or its number. */
  readonly #keys: readonly number[];
  /** Those of them that tell entries apart. */
  readonly #names: readonly number[];

  constructor(
    readonly sheet: Sheet,
    columns: Heading['columns'],
    readonly rows: readonly number[],
  ) {
    const own = columns.filter(({ name }) => !SERIAL.test(lastPart(name)));
    const serial = columns.find((column) => !own.includes(column));
    this.#serial = serial?.index;
    const numbered = serial ? rows.map((row) => /\d/.test(String(this.#value(row, serial.index) ?? ''))) : [];
    this.numbered = numbered.filter(Boolean).length >= rows.length * NUMBERED ? numbered : [];
    const looked = rows.slice(0, 60);
    const numbers: number[] = [];
    const labels: number[] = [];
    const amounts: number[] = [];
    for (const { name, index } of own) {
      const filled = looked.filter((row) => isFilled(this.#value(row, index)));
      const numeric = filled.filter((row) => this.number(row, index) !== null).length;
      const isNumeric = numeric >= filled.length * 0.8 && !this.#holdsDays(name, index, filled);
      if (isNumeric && !CODE_NAME.test(lastPart(name))) amounts.push(index);
      if (filled.length > 0) (isNumeric ? numbers : labels).push(index);
    }
    this.numbers = numbers;
    this.amounts = amounts;
    this.labels = labels;
    this.texts = rows.map((row) => labels.filter((index) => isFilled(this.#value(row, index))).length);
    const counted = [...this.texts].sort((a, b) => a - b);
    this.usual = counted[Math.floor(counted.length / 2)] ?? 0;
    const usual = rows.slice(0, LOOKED_AT).filter((_row, place) => this.texts[place]! >= this.usual);
    const keys = labels.filter((index) => {
      const filled = usual.filter((row) => this.#isTold(row, index));
      return filled.length >= usual.length * KEY;
    });
    this.#keys = this.numbered.length > 0 ? [serial!.index, ...keys] : keys;
    this.#names = this.#keys.filter((index) => {
      const different = new Set(usual.map((row) => this.#value(row, index)));
      return different.size >= usual.length * APART;
    });
  }

  /** Whether a column holds days that are written as numbers: 3.12, 20240312. */
  #holdsDays(name: string, index: number, rows: readonly number[]): boolean {
    const isDay = (value: unknown) =>
      typeof value === 'number'
        ? isMonthAndDay(value) || (isDayNumber(value) && value > 12)
        : readMonthAndDay(String(value)) !== undefined || isDayNumber(Number(value));
    return DATE_NAME.test(lastPart(name)) && rows.every((row) => isDay(this.#value(row, index)));
  }

  /** Whether a cell holds something, or what is merged downwards over it does. */
  #isTold(row: number, index: number): boolean {
    return isFilled(this.#value(row, index)) || this.sheet.area(row, index).top < row;
  }

  /** In how many of the columns where each entry holds something the row holds nothing. */
  #missing(place: number): number {
    return this.#keys.filter((index) => !this.#isTold(this.rows[place]!, index)).length;
  }

  /** Whether a row lacks nothing of what entries hold. */
  isWhole(place: number): boolean {
    return this.#missing(place) === 0;
  }

  /** Whether a row lacks most of what each entry holds: its number, day, code. */
  isKeyless(place: number): boolean {
    if (this.texts[place]! >= this.usual) return false;
    const missing = this.#missing(place);
    return missing >= 2 && missing >= this.#keys.length * KEYLESS;
  }

  /** Whether two columns tell the row apart from others, as they do with an entry of which little is known. */
  isNamed(place: number): boolean {
    return this.#names.filter((index) => isFilled(this.#value(this.rows[place]!, index))).length > 1;
  }

  /** The numbers of a row, each with its column. */
  told(row: number): { readonly index: number; readonly number: number }[] {
    return this.numbers.flatMap((index) => {
      const number = this.number(row, index);
      return number === null ? [] : [{ index, number }];
    });
  }

  /** What stands where rows have their number. */
  serial(row: number): string {
    const value = this.#serial === undefined ? '' : this.#value(row, this.#serial);
    return typeof value === 'string' ? value : '';
  }

  #value(row: number, index: number): unknown {
    return this.sheet.snapshot.cells[row]?.[index]?.value;
  }

  /** The number of a cell; null where there is none, or a day. */
  number(row: number, index: number): number | null {
    const cell = this.sheet.snapshot.cells[row]?.[index];
    const value = cell?.value;
    if (typeof value === 'number')
      return isDateFormat(cell!.numberFormat) || Math.abs(value) > 1e14 ? null : value;
    return typeof value === 'string' ? (readNumberText(value)?.value ?? null) : null;
  }

  /** The first text of a row as it stands, with the spaces before it. */
  label(row: number): string {
    for (const index of this.labels) {
      const value = this.#value(row, index);
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
    return '';
  }

  /** Whether the row has the look of a sum: fewer texts than an entry, few of those that each has, none a day. */
  maySum(place: number): boolean {
    if (this.texts[place]! > Math.max(1, this.usual - 1)) return false;
    if (this.#keys.length >= 3 && this.#missing(place) * 3 < this.#keys.length) return false;
    const row = this.rows[place]!;
    return this.labels.every((index) => {
      const value = this.#value(row, index);
      return typeof value === 'string' ? (readDayText(value)?.day ?? 0) === 0 : typeof value !== 'number';
    });
  }
}
