import { convert } from '../../quantity';
import { fold, matchingValue, rememberFor } from '../../text';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { PlainFilter } from '../proposals/proposal';
import type { Filter, LedgerRecipe } from './recipe';
import type { SlotTable } from '../slots/slot';

/** What a recipe took from a ledger, before it is put into the unit that is wanted. */
export interface Taken {
  readonly value: number;
  /** Unit of the value: that of the column, % for a share, null for things that are counted. */
  readonly unit: string | null;
  /** Positions among the ledger's rows that count, ascending. */
  readonly positions: readonly number[];
  readonly filters: readonly PlainFilter[];
  /** Rows that would count if their date were known. */
  readonly undated: number;
  /** Rows that count and hold something in the column that is no number. */
  readonly unread: number;
}

/** Why a recipe gives nothing, in Chinese. */
export interface Refusal {
  readonly why: string;
}

/** Whether something was refused. */
export function isRefusal(result: object): result is Refusal {
  return 'why' in result;
}

/** Applies a recipe to a ledger for the table that is filled. Nothing is guessed: what cannot be told is refused. */
export function evaluate(recipe: LedgerRecipe, ledger: Ledger, table: SlotTable): Taken | Refusal {
  const filters: PlainFilter[] = [];
  for (const filter of recipe.filters) {
    const plain = resolve(filter, ledger, table);
    if (isRefusal(plain)) return plain;
    filters.push(plain);
  }
  const { positions, undated } = select(ledger, filters);
  if (positions.length === 0) return { why: '台账里没有符合条件的行' };
  const taken = aggregate(recipe, ledger, positions);
  if (isRefusal(taken)) return taken;
  const whole = { ...taken, positions: taken.positions ?? positions, filters, undated };
  return recipe.outOf === undefined ? whole : outOf(recipe.outOf, whole, table);
}

/** The filter with year, organisation or project of the table put in. */
function resolve(filter: Filter, ledger: Ledger, table: SlotTable): PlainFilter | Refusal {
  const column = ledger.column(filter.column);
  if (!column) return { why: `台账里没有「${filter.column}」一栏` };
  if (!('same' in filter)) return filter;
  if (filter.same === 'year') {
    if (table.year === null) return { why: '本表没有写明年度' };
    return { column: filter.column, year: table.year };
  }
  const name = table[filter.same];
  const what = filter.same === 'organisation' ? '单位' : '项目';
  if (name === null) return { why: `本表没有写明${what}名称` };
  const value = matchingValue(name, column.values, filter.same);
  return value === undefined
    ? { why: `台账「${filter.column}」一栏里没有「${name}」` }
    : { column: filter.column, equals: value };
}

/** The rows that all filters let through; `undated` were stopped by a date alone that cannot be read. */
export function select(
  ledger: Ledger,
  filters: readonly PlainFilter[],
): { readonly positions: readonly number[]; readonly undated: number } {
  const answers = filters.map(answersOf(ledger));
  const positions: number[] = [];
  let undated = 0;
  rows: for (let position = 0; position < ledger.rows.length; position++) {
    let unknown = false;
    for (const answer of answers) {
      if (answer[position] === NO) continue rows;
      unknown ||= answer[position] === UNKNOWN;
    }
    if (unknown) undated++;
    else positions.push(position);
  }
  return { positions, undated };
}

const [NO, YES, UNKNOWN] = [0, 1, 2];

/** So many filters are remembered for a ledger: a byte a row each. */
const REMEMBERED = 100;

/** What a filter answers for each row, asked once: most recipes for a ledger share the year and the organisation. */
const answersOf = rememberFor((ledger: Ledger) => {
  const known = new Map<string, Uint8Array>();
  return (filter: PlainFilter): Uint8Array => {
    const key = JSON.stringify(filter);
    let answers = known.get(key);
    if (!answers) {
      const test = testOf(ledger.column(filter.column)!, filter);
      answers = new Uint8Array(ledger.rows.length);
      for (let position = 0; position < answers.length; position++) {
        const answer = test(position);
        answers[position] = answer === undefined ? UNKNOWN : answer ? YES : NO;
      }
      if (known.size === REMEMBERED) known.clear();
      known.set(key, answers);
    }
    return answers;
  };
});

/** Whether a row passes; undefined when its date does not tell. */
type Test = (position: number) => boolean | undefined;

function testOf(column: LedgerColumn, filter: PlainFilter): Test {
  if ('equals' in filter) {
    const wanted = comparable(filter.equals);
    return column.where((text) => comparable(text) === wanted);
  }
  if ('oneOf' in filter) {
    const wanted = new Set(filter.oneOf.map(comparable));
    return column.where((text) => wanted.has(comparable(text)));
  }
  if ('except' in filter) {
    const unwanted = new Set(filter.except.map(comparable));
    return column.where((text) => !unwanted.has(comparable(text)));
  }
  if ('contains' in filter) {
    const part = comparable(filter.contains);
    return column.where((text) => comparable(text).includes(part));
  }
  if ('atLeast' in filter || 'atMost' in filter) {
    const fits = (number: number) =>
      'atLeast' in filter ? number >= filter.atLeast : number <= filter.atMost;
    return (position) => {
      const number = column.number(position);
      return Number.isNaN(number) ? undefined : fits(number);
    };
  }
  const [from, to] = 'year' in filter ? [filter.year * 1e4, filter.year * 1e4 + 9999] : spanOf(filter);
  return (position) => {
    const day = column.day(position);
    // Of a month or a year alone it has to be certain that all of it lies inside.
    const [first, last] = daySpan(day);
    if (day === 0 && END_DATE.test(column.name)) return false;
    if (day <= 0) return undefined;
    if (last < from || first > to) return false;
    return first >= from && last <= to ? true : undefined;
  };
}

/** Without such a date the thing is not done yet. */
const END_DATE = /结案|办结|完成|完工|竣工|验收|支付|付款|拨付|发放|交付|出院|归档/;

/** Texts are compared half-width, without outer spaces and in any case of letters, as Excel's own filters do. */
function comparable(text: string): string {
  return fold(text).trim().toLowerCase();
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): [number, number] {
  return [Number(from.replaceAll('-', '')), Number(to.replaceAll('-', ''))];
}

/** First and last day of a day, a month (20240300) or a year (20240000). */
function daySpan(day: number): [number, number] {
  if (day % 10_000 === 0) return [day + 101, day + 1231];
  if (day % 100 !== 0) return [day, day];
  const lastDay = new Date(Date.UTC(Math.floor(day / 10_000), Math.floor(day / 100) % 100, 0)).getUTCDate();
  return [day + 1, day + lastDay];
}

type Part = Pick<Taken, 'value' | 'unit' | 'unread'> & { readonly positions?: readonly number[] };

function aggregate(recipe: LedgerRecipe, ledger: Ledger, positions: readonly number[]): Part | Refusal {
  if (recipe.column === null) return { value: positions.length, unit: null, unread: 0 };
  const column = ledger.column(recipe.column);
  if (!column) return { why: `台账里没有「${recipe.column}」一栏` };
  switch (recipe.aggregate) {
    case 'count':
      return { value: positions.length, unit: null, unread: 0 };
    case 'count-distinct': {
      const texts = new Set(
        positions.map((position) => comparable(column.text(position)).replace(/\s+/g, '')),
      );
      const blanks = positions.filter((position) => column.text(position) === '').length;
      texts.delete('');
      return { value: texts.size, unit: null, unread: blanks };
    }
    case 'share':
      return shareOf(recipe, ledger, column, positions);
    default:
      return recipe.over === undefined
        ? ofNumbers(recipe, ledger, column, positions)
        : quotient(recipe, ledger, column, positions);
  }
}

function shareOf(
  { counted = [], weight, notAfter }: LedgerRecipe,
  ledger: Ledger,
  column: LedgerColumn,
  positions: readonly number[],
): Part | Refusal {
  const other = weight ?? notAfter;
  if (other === undefined) return share(column, positions, counted);
  const beside = ledger.column(other);
  if (!beside) return { why: `台账里没有「${other}」一栏` };
  return weight === undefined
    ? onTime(column, beside, positions)
    : weightedShare(column, beside, positions, counted);
}

/** Of rows with a date that was set, those that were done by then, in percent; not done at all is not in time. */
function onTime(done: LedgerColumn, limit: LedgerColumn, positions: readonly number[]): Part | Refusal {
  const set = positions.filter((position) => limit.day(position) > 0);
  const unread = set.filter((position) => done.day(position) < 0).length;
  const read = set.filter((position) => done.day(position) >= 0);
  if (read.length === 0) return { why: `「${limit.name}」一栏没有日期` };
  const inTime = read.filter((position) => {
    const day = done.day(position);
    return day > 0 && daySpan(day)[0] <= daySpan(limit.day(position))[1];
  });
  return { value: exact((inTime.length / read.length) * 100), unit: '%', positions: read, unread };
}

/** What stands beside answers that count ÷ what stands beside all of them, in percent. */
function weightedShare(
  answers: LedgerColumn,
  weight: LedgerColumn,
  positions: readonly number[],
  counted: readonly string[],
): Part | Refusal {
  const wanted = new Set(counted.map(comparable));
  const read = positions.filter(
    (position) => answers.text(position) !== '' && !Number.isNaN(weight.number(position)),
  );
  const sum = (some: readonly number[]) => some.reduce((all, position) => all + weight.number(position), 0);
  const all = sum(read);
  if (all <= 0) return { why: `「${weight.name}」一栏没有数字` };
  const yes = sum(read.filter((position) => wanted.has(comparable(answers.text(position)))));
  return {
    value: exact((yes / all) * 100),
    unit: '%',
    positions: read,
    unread: positions.length - read.length,
  };
}

/** The sum of one column ÷ that of another, over rows that have both: percent of alike, else a unit for each of the other. */
function quotient(
  recipe: LedgerRecipe,
  ledger: Ledger,
  column: LedgerColumn,
  positions: readonly number[],
): Part | Refusal {
  const divisor = ledger.column(recipe.over!);
  if (!divisor) return { why: `台账里没有「${recipe.over}」一栏` };
  const both = positions.filter(
    (position) => !Number.isNaN(column.number(position)) && !Number.isNaN(divisor.number(position)),
  );
  // Where every row has its own unit, both columns have it: what is divided is of one kind.
  const isAlike = column.unitAt !== undefined && divisor.unitAt !== undefined;
  const plain = (one: LedgerColumn) => (isAlike ? { ...one, unitAt: undefined } : one);
  const above = ofNumbers({ ...recipe, aggregate: 'sum' }, ledger, plain(column), both);
  const below = ofNumbers({ ...recipe, aggregate: 'sum', unit: undefined }, ledger, plain(divisor), both);
  if (isRefusal(above)) return above;
  if (isRefusal(below)) return below;
  if (below.value === 0) return { why: `「${recipe.over}」合计为 0` };
  const isRate = above.unit === below.unit;
  const unread = positions.filter(
    (position) => !both.includes(position) && (column.text(position) !== '' || divisor.text(position) !== ''),
  ).length;
  return {
    value: exact((above.value / below.value) * (isRate ? 100 : 1)),
    unit: isRate ? '%' : `${above.unit ?? ''}/${below.unit ?? ''}`,
    positions: both,
    unread,
  };
}

/** Answers that count ÷ rows with an answer, in percent. */
function share(
  column: LedgerColumn,
  positions: readonly number[],
  counted: readonly string[],
): Part | Refusal {
  const wanted = new Set(counted.map(comparable));
  const counts = column.where((text) => wanted.has(comparable(text)));
  const answered = positions.filter(column.where((text) => text !== ''));
  if (answered.length === 0) return { why: `「${column.name}」一栏没有内容` };
  const yes = answered.filter(counts).length;
  return {
    value: exact((yes / answered.length) * 100),
    unit: '%',
    positions: answered,
    unread: positions.length - answered.length,
  };
}

function ofNumbers(
  recipe: LedgerRecipe,
  ledger: Ledger,
  column: LedgerColumn,
  positions: readonly number[],
): Part | Refusal {
  const read = positions.filter((position) => !Number.isNaN(column.number(position)));
  const unread = positions.filter(
    (position) => Number.isNaN(column.number(position)) && column.text(position) !== '',
  ).length;
  if (read.length === 0) return { why: `「${column.name}」一栏没有数字` };
  const unit = recipe.unit ?? column.unit ?? column.unitAt?.(read[0]!) ?? null;
  const numbers = read.map((position) => inUnit(column, position, unit));
  if (numbers.includes(null)) {
    const units = [...new Set(read.map((position) => column.unitAt?.(position)))];
    return { why: `「${column.name}」各行的单位不同（${units.join('、')}），不能放在一起算` };
  }
  return combined(recipe, ledger, { numbers: numbers as number[], read, unit, unread });
}

/** The number of a row in the unit of all; null where its own unit does not convert. */
function inUnit(column: LedgerColumn, position: number, unit: string | null): number | null {
  const number = column.number(position) * (isShareOfOne(column, position) ? 100 : 1);
  const own = column.unitAt?.(position) ?? null;
  return own === null || own === unit ? number : convert(number, own, unit);
}

function combined(
  recipe: LedgerRecipe,
  ledger: Ledger,
  {
    numbers,
    read,
    unit,
    unread,
  }: Pick<Part, 'unit' | 'unread'> & { numbers: readonly number[]; read: readonly number[] },
): Part | Refusal {
  const total = () => numbers.reduce((sum, number) => sum + number, 0);
  switch (recipe.aggregate) {
    case 'average':
      return { value: exact(total() / numbers.length), unit, positions: read, unread };
    case 'max': {
      const value = numbers.reduce((most, number) => Math.max(most, number));
      return { value: exact(value), unit, positions: read, unread };
    }
    case 'latest':
      return latest(recipe, ledger, numbers, read, { unit, unread });
    default:
      return { value: exact(total()), unit, unread };
  }
}

/** 0.95 shown as 95%. */
export function isShareOfOne(column: LedgerColumn, position: number): boolean {
  const cell = column.cell(position);
  return column.kind === 'percent' && typeof cell?.value === 'number' && cell.numberFormat.includes('%');
}

function latest(
  recipe: LedgerRecipe,
  ledger: Ledger,
  numbers: readonly number[],
  positions: readonly number[],
  rest: Pick<Part, 'unit' | 'unread'>,
): Part | Refusal {
  const dates = recipe.by === undefined ? undefined : ledger.column(recipe.by);
  if (!dates) return { why: '最新一笔要有日期栏才能判断' };
  const days = positions.map((position) => dates.day(position));
  const last = days.reduce((most, day) => Math.max(most, day));
  const at = days.flatMap((day, index) => (day === last ? [index] : []));
  if (last <= 0 || new Set(at.map((index) => numbers[index])).size > 1)
    return { why: '最新的日期有几行，数不相同，分不清取哪一个' };
  return { value: numbers[at[0]!]!, ...rest, positions: at.map((index) => positions[index]!) };
}

/** Done ÷ planned, in percent. */
function outOf(label: string, taken: Taken, { planned }: SlotTable): Taken | Refusal {
  const target = planned.find((one) => one.label === label)?.target;
  const unit = target?.unit ?? null;
  const done = taken.unit === null ? taken.value : convert(taken.value, taken.unit, unit);
  if (!target || target.value === null || target.value <= 0)
    return { why: `指标「${label}」的指标值里没有数字，算不出完成率` };
  if (done === null)
    return { why: `台账的单位是${taken.unit}，指标「${label}」的单位是${unit ?? '空白'}，不能换算` };
  return { ...taken, value: exact((done / target.value) * 100), unit: '%' };
}

/** Without the dust of binary fractions: 15 digits are all that a cell holds, and sums lose the last ones. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
