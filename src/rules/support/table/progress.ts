import type { Sheet } from '../../../sheet';
import { fold } from '../../../text';
import { anyOf, CAUSES, CERTAIN, DOUBTS, IMPOSSIBLE } from '../../../lexicon';
import type { Form, HeadingText, Indicator } from '../../../form';
import { completionOf, isWork, type Percent, toPercent } from '../../../judgement';
import { categoryOf, indicatorsWith, type IndicatorWith, level1Of } from '../indicators';

const MONTHS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/(?<!\d)1\s*月?\s*[-~—–至到]+\s*(\d{1,2})\s*月/, (match) => Number(match[1])],
  [
    /(?:截[至止]|监控(?:时[点段间]|日期|期间?|截止[^:]{0,4}))\s*:?\s*(?:20\d{2}\s*年)?\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/,
    ([, month, day]) =>
      Number(month) - (day !== undefined && Number(day) < LAST_DAYS ? 1 - Number(day) / 30 : 0),
  ],
  [/上半年/, () => 6],
  [/(?:前三|1-3)\s*季度/, () => 9],
];
/** From this day on a month is over. */
const LAST_DAYS = 28;

const DOUBT = new RegExp(`${anyOf(DOUBTS)}|可能(?!性)`);
const NEVER = new RegExp(anyOf(IMPOSSIBLE));
const SURE = new RegExp(anyOf(CERTAIN));
const CAUSE = new RegExp(`^${anyOf(CAUSES)}(?:保障)?(?:原因)?$|^其他(?:原因)?$`);

/**
 * How many months the table reports on, up to the day that it names: 10 of 1—10月, 9.33 of 截至10月10日. Null when it does not
 * say, and for a whole year.
 */
export function monthsOf(form: Form, sheet: Sheet): number | null {
  const last = (form.indicators[0]?.row ?? form.range.bottom + 1) - 1;
  const found = new Set<number>();
  for (let row = form.range.top; row <= last; row++) {
    for (const cell of sheet.snapshot.cells[row] ?? []) {
      if (typeof cell?.value !== 'string' || cell.value.length > LABEL) continue;
      const month = monthIn(fold(cell.value));
      if (month !== null) found.add(month);
    }
  }
  // 1-6月执行数 beside 1-11月执行数: the table is of the later one.
  const latest = Math.max(...[...found].map(Math.ceil));
  const months = Math.min(...[...found].filter((month) => Math.ceil(month) === latest));
  return months > 0 && months < 12 ? months : null;
}

/** Longer texts are goals; months in them are deadlines. */
const LABEL = 40;

function monthIn(text: string): number | null {
  for (const [pattern, read] of MONTHS) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return null;
}

/** The share of the year that is over after so many months, in percent. */
export function timeShare(months: number): number {
  return (months / 12) * 100;
}

/** By its category, or, in a table with classes of its own, as a number of times or things done: 宣传活动场次 12场. */
function isAmountOfWork(indicator: Indicator): boolean {
  if (categoryOf(indicator) === 'quantity') return true;
  const isLocal = categoryOf(indicator) === null && level1Of(indicator) === null;
  return isLocal && indicator.target?.value.kind === 'count' && isWork(indicator.name.value);
}

/** How far an amount of work that adds up over the year is done, in percent; null for rates, costs and words. */
export function workProgress(indicator: Indicator): Percent | null {
  if (!isAmountOfWork(indicator) || indicator.target?.value.kind === 'percent') return null;
  const { direction, comparison, rate } = completionOf(indicator);
  if (rate === null || comparison?.goal === 0 || (direction !== 'higher' && direction !== 'exact'))
    return null;
  return toPercent(rate);
}

/** An indicator whose 完成可能性 the table asks for. */
export type WithLikelihood = IndicatorWith<'likelihood'>;

/** The indicators of which the unit doubts that the year's target will be reached; null where the table does not ask. */
export function doubtfulRows(form: Form): readonly WithLikelihood[] | null {
  return indicatorsWith(form, 'likelihood')?.filter(isDoubtful) ?? null;
}

/** Whether the unit doubts that the year's target will be reached; false when the cell is blank. */
function isDoubtful({ likelihood: { text } }: WithLikelihood): boolean {
  return DOUBT.test(text) && !SURE.test(text);
}

/** How likely the unit calls it: 确定能, 有可能, 完全不可能; null when the answer is blank or none of these. */
export function likelihoodIn(text: string): 'certain' | 'possible' | 'impossible' | null {
  // A printed choice names them all; which is ticked cannot be told here.
  if (SURE.test(text)) return DOUBT.test(text) ? null : 'certain';
  if (NEVER.test(text)) return 'impossible';
  return DOUBT.test(text) ? 'possible' : null;
}

/** The lamp that the table itself shows for the row, where it is not green; null when there is none. */
export function lampOf({ headings }: Form, { row }: Indicator, sheet: Sheet) {
  const heading = headings.find(({ text }) => LAMP_HEADING.test(text.replace(/\s+/g, '')));
  const lamp = heading
    ? /^([红黄橙])(?:灯|色|色预警)?$/.exec(sheet.text(row, heading.left).trim())?.[1]
    : undefined;
  return heading && lamp !== undefined ? { lamp, cell: { row, column: heading.left } } : null;
}

const LAMP_HEADING = /预警|亮灯|^(?:监控|进度|状态)?灯|红黄绿/;

/** The columns of causes to be ticked: 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他. */
export function causeColumns(form: Form): readonly HeadingText[] {
  const causes = form.headings.filter(({ text }) => CAUSE.test(text.replace(/\s+/g, '')));
  return causes.length >= 3 ? causes : [];
}
