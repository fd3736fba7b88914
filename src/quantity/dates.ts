/** A date in a text. */
export interface DateAt {
  readonly start: number;
  readonly end: number;
  /** The last day of what is written, ISO, "--12-31" without a year; null for a rule such as 每月5日前. */
  readonly date: string | null;
  /** Written as 2024.12: an amount is written the same way. */
  readonly ambiguous: boolean;
}

const YEAR = '(?<![\\d.]|\\d,)(?:19|20)\\d{2}';
const TO = '\\s*(?:-{1,2}|~|至|到)\\s*';
const PART = '底|末|初|上旬|中旬|下旬';
const QUARTER = '(?:第|前)?[一二三四1-4]个?季度';

/** Longest writings first. Group names: y year, m month, d day, p part of the month, q quarter, h half, e end of year. */
const DATE = new RegExp(
  [
    `(?<rule>每(?:月|季度?|年|周|旬)(?:度)?(?:\\d{1,2}月)?(?:\\d{1,2}[日号]|底|末)(?:之?前|以前)?)`,
    `${YEAR}年?(?:度)?${TO}(?<y1>(?:19|20)\\d{2})年度?`,
    `(?<y2>${YEAR})年(?:度)?\\s*(?:\\d{1,2}月?${TO})?(?<m2>\\d{1,2})月份?(?:(?<d2>\\d{1,2})[日号]|(?<p2>${PART}))?`,
    `(?<y3>${YEAR})年(?:度)?(?:(?<q3>${QUARTER})|(?<h3>[上下]半年)|(?<e3>年?底|年?末|年?初|年?中(?![心央小学国期])))?`,
    `(?<y4>${YEAR})(?<s4>[-/.])(?<m4>\\d{1,2})\\k<s4>(?<d4>\\d{1,2})(?![\\d.])`,
    `(?<y5>${YEAR})(?<s5>[-/.])(?<m5>\\d{1,2})(?![\\d.,%万亿元])`,
    `(?<!\\d)(?:\\d{1,2}月?${TO})?(?<m6>(?<![\\d.]|\\d,)\\d{1,2})月(?![龄子饼])份?(?:(?<d6>\\d{1,2})[日号]|(?<p6>${PART}))?`,
    `(?<q7>${QUARTER})`,
    `(?<h8>[上下]半年)`,
    `(?<e9>(?:本|当|今)?年(?:底|末)(?=前|之前|以前|完成|$))`,
  ].join('|'),
  'g',
);

/** What every date has: a word for a part of the calendar, or a year with a sign behind it. */
const DATED = /[年月季旬周]|\d{4}[-/.]/;

/** The dates of a folded text, left to right. `year` completes those written without one. */
export function findDates(text: string, year: number | null = null): DateAt[] {
  const dates: DateAt[] = [];
  if (!DATED.test(text)) return dates;
  for (const match of text.matchAll(DATE)) {
    const date = toDate(match.groups!, year);
    if (date === undefined) continue;
    const ambiguous = match.groups!['s5'] === '.';
    dates.push({ start: match.index, end: match.index + match[0].length, date, ambiguous });
  }
  return dates;
}

/** undefined when the numbers make no date (13月, 2月30日). */
function toDate(
  g: Readonly<Record<string, string | undefined>>,
  tableYear: number | null,
): string | null | undefined {
  if (g['rule']) return null;
  const written = g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4'] ?? g['y5'];
  const year = written === undefined ? tableYear : Number(written);
  const monthText = g['m2'] ?? g['m4'] ?? g['m5'] ?? g['m6'];
  if (monthText !== undefined) {
    const month = Number(monthText);
    if (month < 1 || month > 12) return undefined;
    const last = lastDay(year, month);
    const dayText = g['d2'] ?? g['d4'] ?? g['d6'];
    const day = dayText === undefined ? partOfMonth(g['p2'] ?? g['p6'], last) : Number(dayText);
    return day < 1 || day > last ? undefined : isoDate(year, month, day);
  }
  const quarter = /[一二三四1-4]/.exec(g['q3'] ?? g['q7'] ?? '')?.[0];
  if (quarter !== undefined) {
    const month = (('一二三四'.indexOf(quarter) + 1 || Number(quarter)) as number) * 3;
    return isoDate(year, month, lastDay(year, month));
  }
  if ((g['h3'] ?? g['h8'])?.startsWith('上')) return isoDate(year, 6, 30);
  if (g['e3']?.endsWith('初')) return isoDate(year, 1, 31);
  if (g['e3']?.endsWith('中')) return isoDate(year, 6, 30);
  return isoDate(year, 12, 31);
}

function partOfMonth(part: string | undefined, last: number): number {
  if (part === '上旬' || part === '初') return 10;
  return part === '中旬' ? 20 : last;
}

/** 29 February is allowed when the year is unknown. */
function lastDay(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** "2024-12-31", or "--12-31" without a year. */
export function isoDate(year: number | null, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}
