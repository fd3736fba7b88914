import { fold } from '../text';
import { readSpan } from './cell-values';
import type { Ledger, LedgerColumn } from './ledger';
import { PART } from './sheet-names';

/** So many different names tell that each row is somebody else, where nothing but names tells persons apart. */
const EACH_ONCE = 0.9;

/** How many different texts or days a list holds at its positions; blanks are none. */
export function different<T extends string | number>(
  { rows }: Pick<Ledger, 'rows'>,
  at: (position: number) => T,
): number {
  const found = new Set(rows.map((_row, position) => at(position)));
  return [...found].filter((one) => one !== '' && one !== 0).length;
}

/** Whether a column holds something else in (nearly) each row. */
export function isEachOnce({ text }: LedgerColumn, ledger: Ledger): boolean {
  return different(ledger, text) >= ledger.rows.length * EACH_ONCE;
}

/** 户主: each is a household. */
const HOUSEHOLD = /^户主|^户名|户主姓名/;
const SEX = /^[男女]$/;

/**
 * What a row of persons stands for: 1 人 where each stands there once, 1 人 1 个月 where each stands once on each of several
 * sheets, 1 人次 where somebody stands in several rows of one.
 */
export function personRow(ledger: Ledger, own: readonly LedgerColumn[], person: LedgerColumn | null): string {
  const who = person && HOUSEHOLD.test(fold(person.name)) ? '户' : '人';
  const ids = own.filter(({ kind, name }) => kind === 'id' && /证|学号|工号/.test(name));
  const key = ids.find(({ text }) => different(ledger, text) > 1) ?? null;
  const texts = (from: Ledger) => {
    const column = from.column((key ?? person)?.name ?? '');
    return from.rows.flatMap((_row, position) => column?.text(position) || []);
  };
  // Names alone may be shared by some.
  const isOnce = (all: readonly string[]) => new Set(all).size >= all.length * (key ? 1 : EACH_ONCE);
  if (isOnce(texts(ledger))) return `1 ${who}`;
  const { parts } = ledger;
  if (parts.length === 0 || !parts.every((part) => isOnce(texts(part)))) return `1 ${who}次`;
  return `1 ${who} ${partOf(parts)}`;
}

/** What each of several sheets is: 1 个月, 1 个季度. */
function partOf(parts: readonly Ledger[]): string {
  const spans = parts.map(({ sheet, title }) => {
    const named = [sheet.snapshot.sheetName, title].flatMap((text) => text.match(PART) ?? []);
    return named.map((text) => readSpan(text)).find((span) => span !== undefined);
  });
  const months = spans.map((span) => (span ? span.to - span.from + 1 : 0));
  if (months.every((length) => length === 1)) return '1 个月';
  return months.every((length) => length === 3) ? '1 个季度' : '1 张表';
}

/** What a row of figures stands for where a time names it: 1 天, 1 个月; null where something else does. */
export function timeRow({ rows, parts }: Ledger, labels: readonly LedgerColumn[]): string | null {
  const [label] = labels;
  const lists = parts.length > 0 ? parts : [null];
  const isNamed =
    label?.kind === 'date' &&
    lists.every((part) => {
      const column = part ? part.column(label.name) : label;
      const own = part ?? { rows };
      return column !== undefined && different(own, column.day) >= own.rows.length;
    });
  if (!isNamed) return null;
  return rows.every((_row, position) => label.day(position) % 100 === 0) ? '1 个月' : '1 天';
}

/** What a row of a list of what was done stands for; null where nothing tells it better than that it is an entry. */
export function entryRow(
  ledger: Ledger,
  own: readonly LedgerColumn[],
  person: LedgerColumn | null,
): string | null {
  if (isOfEntries(own)) return '1 条分录';
  if (person && HOUSEHOLD.test(fold(person.name))) {
    const isOnce = own.some((column) => column.kind === 'id' && isEachOnce(column, ledger));
    return isOnce || isEachOnce(person, ledger) ? '1 户' : '1 户次';
  }
  const hasSex = own.some(({ values }) => values.length > 0 && values.every(({ text }) => SEX.test(text)));
  return person || hasSex ? '1 人次' : null;
}

/** 借方 beside 贷方: a line of a voucher, of which each payment has two. */
function isOfEntries(own: readonly LedgerColumn[]): boolean {
  return ['借方', '贷方'].every((side) => own.some(({ name }) => name.includes(side)));
}
