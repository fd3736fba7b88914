import { fold } from '../text';
import { concatColumns } from './concat';
import { hasCopies, isSumOfOthers, isUpdated, repeatsRows } from './copies';
import { lastPart } from './heading';
import { Ledger, type LedgerColumn } from './ledger';
import { dayColumn, textColumn } from './made-column';
import { differingParts, monthOf, PART, withoutParts } from './sheet-names';

/** The name of the column that tells on which sheet a row of a joined list stands. */
export const SHEET_COLUMN = '工作表';
/** The name of the column that tells what the name of its sheet, or its title, says of a row that others do not say: 刑事. */
export const BOOK_COLUMN = '分册';
/** The name of the column that tells the month of a row, where nothing but its sheet does. */
export const MONTH_COLUMN = '所属月份';

/**
 * Lists that are kept on several sheets, a month, a quarter, a place or a kind on each, as one; copies of one list, lists of
 * other years and the sheet that adds up the others stay apart. Of a list whose sheets each say how far the same things
 * have come only the last one counts. The joined list takes the place of its first part, null the places of the others.
 */
export function joinLedgers(ledgers: readonly (Ledger | null)[]): (Ledger | null)[] {
  const joined = new Map<Ledger, Ledger | null>();
  for (const group of groupsOf(ledgers.flatMap((ledger) => ledger ?? []))) {
    for (const part of group) joined.set(part, null);
    if (isUpdated(group)) joined.set(lastOf(group), latest(group));
    else joined.set(group[0]!, join(group));
  }
  return ledgers.map((ledger) => (ledger && joined.has(ledger) ? joined.get(ledger)! : ledger));
}

/** Lists that are one, each in the order of their sheets. */
function groupsOf(ledgers: readonly Ledger[]): Ledger[][] {
  const groups: Ledger[][] = [];
  for (const ledger of ledgers) {
    const group = groups.find((one) => areOne(one, ledger));
    if (group) group.push(ledger);
    else groups.push([ledger]);
  }
  return groups.flatMap((group) => {
    const whole = group.find((one) => isSumOfOthers(one, group));
    const parts = group.filter((one) => one !== whole);
    return parts.length < 2 || (isInTime(parts) && hasCopies(parts)) ? [] : [parts];
  });
}

/** Names of what is kept beside a list: a copy, an old or an empty one, examples, what is yet to be. */
const BESIDE = /\(\d+\)$|副本|备份|存档|草稿|样表|模板|示例|作废|旧|计划|预算|任务|目标|安排|申请|申报|拟/;

function areOne(group: readonly Ledger[], ledger: Ledger): boolean {
  const [first] = group as [Ledger];
  if (first.year !== ledger.year || !areAlike(first, ledger)) return false;
  // Below one another on a sheet lists with the same headings go on, those with others are about something else.
  if (first.sheet === ledger.sheet ? !goesOn(first, ledger) : first.part !== ledger.part) return false;
  if (isInTime([first, ledger])) return true;
  // Sheets that no time tells apart are parts only where nothing stands on two of them.
  const names = [first, ledger].flatMap(({ sheetName, title }) =>
    [sheetName, title].map((text) => fold(text)),
  );
  // What only one of them is called tells that it is something else.
  if (names.some((name) => BESIDE.test(name)) && !names.every((name) => BESIDE.test(name))) return false;
  if (authorityOf(first) !== authorityOf(ledger)) return false;
  return group.every((one) => !repeatsRows(one, ledger));
}

const AUTHORITY = /[\u4e00-\u9fa5]{1,16}?(?:局|委员会|办事处|管委会|人民政府|医院|卫生院|学校|小学|中学)/;

/** The authority whose list a title or the name of a sheet says it is; lists of several are no parts of one. */
function authorityOf({ title, sheetName }: Ledger): string {
  return [title, sheetName].map((text) => AUTHORITY.exec(text)?.[0] ?? '').join('|');
}

/** Whether only a time tells the names of the sheets apart: 1月, 2月. */
function isInTime(parts: readonly Ledger[]): boolean {
  const names = new Set(parts.map(({ sheetName }) => sheetName.replace(PART, '#')));
  return names.size === 1 && parts.every(({ sheetName }) => sheetName.replace(PART, '#') !== sheetName);
}

/** So much of the headings has to be the same: over a year a column or two get another name, or are added. */
const SAME_HEADINGS = 0.7;

function areAlike(one: Ledger, other: Ledger): boolean {
  const names = new Set(one.columns.map(plainName));
  const same = other.columns.filter((column) => names.has(plainName(column))).length;
  return same >= 2 && same >= Math.max(one.columns.length, other.columns.length) * SAME_HEADINGS;
}

/** Whether two lists of one sheet have the same headings, their units aside: 清疏长度(m), 清疏长度(km). */
function goesOn(one: Ledger, other: Ledger): boolean {
  const [names, others] = [one, other].map(({ columns }) => columns.map(plainName).join('\n'));
  return one.isReshaped === other.isReshaped && names === others;
}

/** The heading without its unit and brackets. */
function plainName({ name }: LedgerColumn): string {
  return name.replace(/[([].*?[)\]]/g, '') || name;
}

function lastOf(parts: readonly Ledger[]): Ledger {
  return [...parts].sort((a, b) => monthOf(a) - monthOf(b)).at(-1)!;
}

/** The last of several sheets; the rows of the others are said to be left out. */
function latest(parts: readonly Ledger[]): Ledger {
  const last = lastOf(parts);
  const before = parts.filter((one) => one !== last);
  return last.without({
    why: `更早的进度（${before.map(({ sheetName }) => sheetName).join('、')}）`,
    rows: before.flatMap(({ rows }) => rows),
  });
}

function join(parts: readonly Ledger[]): Ledger {
  const [first] = parts as [Ledger];
  const rows = parts.flatMap((part) => part.rows);
  const aligned = alignedColumns(parts);
  const columns = aligned.map((columns) =>
    concatColumns(
      columns.find((one) => one !== undefined)!.name,
      columns.map((column, at) => ({ column, rows: parts[at]!.rows.length })),
    ),
  );
  const spread = (texts: readonly string[]) => parts.flatMap((part, at) => part.rows.map(() => texts[at]!));
  const books = isInTime(parts) ? [] : booksOf(parts);
  const months = parts.map(monthOf);
  const hasTime = columns.some(({ kind }) => kind === 'date' || kind === 'year');
  return new Ledger({
    sheet: first.sheet,
    title: withoutParts(parts.map(({ title }) => title)),
    range: first.range,
    rows,
    columns: [
      ...columns,
      textColumn(SHEET_COLUMN, spread(parts.map(({ sheet }) => sheet.snapshot.sheetName))),
      ...(books.length > 0 ? [textColumn(BOOK_COLUMN, spread(books))] : []),
      ...(!hasTime && months.every((month) => month > 0)
        ? [
            dayColumn(
              MONTH_COLUMN,
              parts.flatMap((part, at) => part.rows.map(() => months[at]!)),
            ),
          ]
        : []),
    ],
    year: first.year,
    parts,
    part: first.part,
    isReshaped: parts.some(({ isReshaped }) => isReshaped),
    fileName: first.fileName,
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    questions: [...new Set(parts.flatMap(({ questions }) => questions))],
    renamed: aligned.flatMap((columns) => {
      const [column, ...others] = [...new Set(columns.flatMap((one) => one?.name ?? []))];
      return others.length > 0 ? [{ column: column!, others }] : [];
    }),
  });
}

/** What tells the sheets apart, by their titles where these say more than their names. */
function booksOf(parts: readonly Ledger[]): string[] {
  const names = parts.map(({ sheet }) => sheet.snapshot.sheetName);
  const titles = differingParts(parts.map(({ title }) => title));
  const isSaid = titles.every((title, at) => names[at]!.includes(title));
  return isSaid ? differingParts(names) : titles;
}

/**
 * The columns of all parts, those of one meaning side by side: by name, else by place between the same neighbours; what
 * only some parts have comes last.
 */
function alignedColumns(parts: readonly Ledger[]): (LedgerColumn | undefined)[][] {
  const [first, ...others] = parts as [Ledger, ...Ledger[]];
  const rows: (LedgerColumn | undefined)[][] = first.columns.map((column) => [column]);
  for (const [at, part] of others.entries()) {
    const taken = new Set<LedgerColumn>();
    const byName = rows.map((row) => {
      const own = row.find((one) => one !== undefined)!;
      const free = part.columns.filter((column) => !taken.has(column));
      const same =
        free.find(({ name }) => name === own.name) ?? free.find((one) => plainName(one) === plainName(own));
      if (same) taken.add(same);
      return same;
    });
    byName.forEach((column, place) => {
      if (column) return;
      const before = place === 0 ? -1 : part.columns.indexOf(byName[place - 1]!);
      const beside = place > 0 && before < 0 ? undefined : part.columns[before + 1];
      const own = rows[place]!.find((one) => one !== undefined)!;
      if (!beside || taken.has(beside) || !isRenamed(own, beside)) return;
      taken.add(beside);
      byName[place] = beside;
    });
    rows.forEach((row, place) => row.push(byName[place]));
    for (const column of part.columns)
      if (!taken.has(column)) rows.push([...Array.from({ length: at + 1 }, () => undefined), column]);
  }
  return rows;
}

/** Two headings at one place hold the same where both hold the same kind of things. */
function isRenamed(one: LedgerColumn, other: LedgerColumn): boolean {
  const isSure = one.kind === other.kind && one.kind !== 'text' && one.kind !== 'category';
  if (isSure) return one.unit === other.unit;
  const texts = new Set(one.values.map(({ text }) => text));
  const pairs = [...lastPart(one.name)].filter((letter) => lastPart(other.name).includes(letter));
  return other.values.some(({ text }) => texts.has(text)) || pairs.length >= 2;
}
