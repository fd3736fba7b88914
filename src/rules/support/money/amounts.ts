import {
  FUND_SOURCES,
  plannedAmount,
  type Field,
  type Form,
  type MoneyColumn,
  type MoneyItem,
  type MoneyRole,
} from '../../../form';
import { convert, type Quantity } from '../../../quantity';
import type { Sheet } from '../../../sheet';
import { isBlankWord } from '../texts';

/** The field, where it holds a number; null otherwise. */
export function stated(field: Field<number | null> | null | undefined): Field<number> | null {
  return typeof field?.value === 'number' ? (field as Field<number>) : null;
}

/** The columns that hold sums of money, and what messages call them. */
export const SUM_COLUMNS = {
  amount: '金额',
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  forecast: '全年预计执行数',
} as const satisfies Readonly<Partial<Record<MoneyColumn, string>>>;

/** The total of the year and the items that it is made of. */
export interface TotalWithSources {
  readonly total: MoneyItem;
  readonly sources: readonly MoneyItem[];
  /** Items among the sources whose labels say nothing that is known: any of them may be a source too. */
  readonly unclear: readonly MoneyItem[];
}

/** Every total (or income total) with the sources listed after it, up to the next total. */
export function totalsOf(form: Form): TotalWithSources[] {
  const totals = form.money.filter((item) => item.role === 'total');
  if (totals.length <= 1) {
    const total = totals[0] ?? form.money.find((item) => item.role === 'income-total');
    return total ? [withSources(total, form.money)] : [];
  }
  return totals.map((total, index) => {
    // 年度支出 | 合计 | 100 | 基本支出 | 90 | 项目支出 | 10: a total of what was spent, whatever stands below.
    const beside = form.money.filter((item) => isBeside(item, total));
    if (beside.length > 0 && !beside.some(isSource)) return withSources(total, []);
    const next = totals[index + 1];
    const to = next ? form.money.indexOf(next) : form.money.length;
    return withSources(total, form.money.slice(form.money.indexOf(total) + 1, to));
  });
}

function isBeside({ label }: MoneyItem, total: MoneyItem): boolean {
  return label.cell.row === total.label.cell.row && label.cell.column > total.label.cell.column;
}

function withSources(total: MoneyItem, items: readonly MoneyItem[]): TotalWithSources {
  return { total, sources: items.filter(isSource), unclear: items.filter(({ role }) => role === 'unknown') };
}

function isSource(item: MoneyItem): boolean {
  return FUND_SOURCES.includes(item.role) && !isYearEnd(item);
}

/** What is left when the year ends (年末结转) is no source of it. */
export function isYearEnd({ label }: MoneyItem): boolean {
  return /^(?:本?年末|期末|结转下年|下年结转)|(?:结转|留)(?:至|到)?下年/.test(label.text.replace(/\s/g, ''));
}

/** The numbers in the rows of the money that nothing has read, in cells of their own or within texts. */
export function unreadNumbers({ money, unread }: Form, sheet: Sheet): number[] {
  const rows = new Set(money.map(({ label }) => label.cell.row));
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return unread
    .flatMap(({ cells }) => cells)
    .filter(({ row }) => row >= first && row <= last)
    .flatMap(
      ({ row, column }) =>
        sheet
          .text(row, column)
          .replace(/,/g, '')
          .match(/\d+(?:\.\d+)?/g) ?? [],
    )
    .map(Number);
}

/** The item of the first of these roles that the table has. */
export function itemOf(form: Form, ...roles: readonly MoneyRole[]): MoneyItem | undefined {
  for (const role of roles) {
    const item = form.money.find((candidate) => candidate.role === role);
    if (item) return item;
  }
  return undefined;
}

/** The amount that the first item of these roles is planned with; undefined when there is none. */
export function amountOf(form: Form, ...roles: readonly MoneyRole[]): Field<number | null> | undefined {
  const item = itemOf(form, ...roles);
  return item && plannedAmount(item);
}

/** Whether the cell holds words where an amount belongs: neither a number nor blank nor a dash. */
export function isUnreadable(field: Field<number | null> | undefined): boolean {
  return field !== undefined && field.value === null && !isBlankWord(field.text);
}

/**
 * The ways in which the sources may make up the total in one column: all of them; without those nested under
 * another; without upper-level and local funds where these break down the fiscal funds; the first of each kind.
 */
export function sourceSums(sources: readonly MoneyItem[], column: MoneyColumn): number[] {
  const sum = (items: readonly MoneyItem[]) =>
    items.reduce((total, item) => total + (item.amounts[column]?.value ?? 0), 0);
  const direct = sources.filter(
    (item) => item.partOf === null || item.partOf === 'total' || item.partOf === 'income-total',
  );
  const broad = sources.filter((item) => item.role !== 'upper-level' && item.role !== 'local');
  const withoutCarryOver = broad.filter((item) => item.role !== 'carry-over');
  // 财政拨款 with 一般公共预算 under it, which is read as the same.
  const firsts = sources.filter(({ role }, i) => sources.findIndex((item) => item.role === role) === i);
  return [sources, direct, broad, withoutCarryOver, firsts].filter((items) => items.length > 0).map(sum);
}

/** Whether two sums are equal but for rounding. */
export function nearly(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance + 1e-9;
}

/** A difference without binary noise. */
export function difference(a: number, b: number): number {
  return Number(Math.abs(a - b).toFixed(6));
}

/** A sum of money in the money unit of the table; null when it is none or a unit is not known. */
export function inMoneyUnit(quantity: Quantity, form: Form): number | null {
  if (quantity.kind !== 'money' || quantity.value === null) return null;
  return convert(quantity.value, quantity.unit, form.moneyUnit?.value ?? null);
}

/** The money unit as messages write it; "" when the table does not say. */
export function unitOf(form: Form): string {
  return form.moneyUnit?.value ?? '';
}

/** The label of an item without 其中： and colons. */
export function itemName(item: MoneyItem): string {
  return item.label.text
    .replace(/\s+/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]$/, '');
}
