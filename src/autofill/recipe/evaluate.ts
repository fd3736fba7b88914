import { convert } from '../../quantity';
import { matchingValue } from '../../text';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { PlainFilter } from '../proposals/proposal';
import { isCounter } from './counters';
import type { Filter, LedgerRecipe } from './recipe';
import { comparable, select } from './select';
import { shareOf } from './shares';
import type { SlotTable } from '../slots/slot';
import { exact, isRefusal, type Asked, type Part, type Refusal, type Taken } from './taken';

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
  const taken = aggregate(recipe, ledger, positions, table);
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

function aggregate(
  recipe: LedgerRecipe,
  ledger: Ledger,
  positions: readonly number[],
  table: SlotTable,
): Part | Refusal {
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
      return shareOf(recipe, ledger, { column, positions, table });
    default:
      return recipe.over === undefined
        ? inPoints(recipe, ofNumbers(recipe, ledger, column, positions))
        : quotient(recipe, ledger, { column, positions, table });
  }
}

/** An average of points in percent of the full ones. */
function inPoints({ full }: LedgerRecipe, part: Part | Refusal): Part | Refusal {
  return full === undefined || isRefusal(part)
    ? part
    : { ...part, value: exact((part.value / full) * 100), unit: '%' };
}

/** The sum of one column ÷ that of another, over rows that have both: percent of alike, else a unit for each of the other. */
function quotient(recipe: LedgerRecipe, ledger: Ledger, asked: Asked): Part | Refusal {
  const { column, positions } = asked;
  const divisor = ledger.column(recipe.over!);
  if (!divisor) return { why: `台账里没有「${recipe.over}」一栏` };
  if (recipe.whole !== undefined) return ofEntries(recipe, ledger, asked, divisor);
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

/** The same of two entries of a statistics that stand in different rows. */
function ofEntries(
  { whole = [], over, filters: _filters, ...recipe }: LedgerRecipe,
  ledger: Ledger,
  { column, positions, table }: Asked,
  divisor: LedgerColumn,
): Part | Refusal {
  const filters: PlainFilter[] = [];
  for (const filter of whole) {
    const plain = resolve(filter, ledger, table);
    if (isRefusal(plain)) return plain;
    filters.push(plain);
  }
  const sum = (of: LedgerColumn, rows: readonly number[]) =>
    ofNumbers({ ...recipe, aggregate: 'sum', filters: [] }, ledger, of, rows);
  const above = sum(column, positions);
  const below = sum(divisor, select(ledger, filters).positions);
  if (isRefusal(above)) return above;
  if (isRefusal(below)) return below;
  if (below.value === 0 || above.unit !== below.unit) return { why: `「${over}」不能相除` };
  return { ...above, value: exact((above.value / below.value) * 100), unit: '%' };
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
    const units = [...new Set(read.map((position) => column.unitAt?.(position) ?? ''))];
    // 台, 副 and 只 are all things.
    if (units.every((one) => one !== '' && isCounter(one)))
      return combined(recipe, ledger, {
        numbers: read.map((position) => column.number(position)),
        read,
        unit: null,
        unread,
      });
    return { why: `「${column.name}」各行的单位不同（${units.join('、')}），不能放在一起算` };
  }
  const part = combined(recipe, ledger, { numbers: numbers as number[], read, unit, unread });
  return recipe.less === undefined || isRefusal(part) ? part : reduced(part, recipe.less, ledger, positions);
}

/** The sum without what came back of it, in the same unit. */
function reduced(part: Part, less: string, ledger: Ledger, positions: readonly number[]): Part | Refusal {
  const back = ledger.column(less);
  if (!back) return { why: `台账里没有「${less}」一栏` };
  const sum = positions.reduce((all, position) => all + (back.number(position) || 0), 0);
  return { ...part, value: exact(part.value - sum) };
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
