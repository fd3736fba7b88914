import { fold, rememberFor, rememberText } from '../../text';
import { AFTER_OTHER_YEAR, anyOf, BEFORE_OTHER_YEAR, OWED_FROM_YEAR, YEARLY_TITLES } from '../../lexicon';
import type { Form } from '../../form';
import { type CellRef, formatCell, type Sheet } from '../../sheet';
import { periodOf } from '../support/table';
import { plansOf, textCells, type WrittenText, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

const YEAR = /(?<![\d.])(20\d{2})\s*年(?!\s*代)/g;
/** 2019年--2021年, 2021-2025年, 2023年9月至2024年6月: a period speaks of more than one year by nature. */
const PERIOD =
  /20\d{2}\s*年?(?:度)?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?\s*(?:[-~至到—–]+|起至)\s*20\d{2}/g;
const OTHER_BEFORE = new RegExp(`${anyOf(BEFORE_OTHER_YEAR)}\\s*$`);
const OTHER_AFTER = new RegExp(
  `^\\s*度?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:${anyOf(AFTER_OTHER_YEAR)}|[^，。；,;]{0,12}${anyOf(OWED_FROM_YEAR)})`,
);
const YEARLY_TITLE = new RegExp(anyOf(YEARLY_TITLES));

export default defineRule({
  code: 'K01',
  name: 'text-year-matches',
  title: '正文年份与本表年度不同',
  family: 'year',
  severity: 'warning',
  forms: 'all',
  basis: '绩效目标按预算年度设定；从上年的表复制时最容易漏改年份',
  messages: {
    plan: '{where}写「{text}」，那是 {from}—{to} 年的规划，本表是 {year} 年度，请核对是否沿用了以前的文字。',
    title:
      '{where}引用{other}，别处引用的同一份文件是{own}，本表是 {year} 年度，请核对引用的是哪一年的文件。',
    differs:
      '{where}写「{text}」，本表是 {year} 年度，请核对年份；确实是{when}的事项，请写明与本年度的关系。',
  },
  docs: {
    rule: '目标、任务、指标中写到的年份应当是本表的年度。',
    valid: '2024 年度的表写「2024年底」「较2023年增长5%」「2019年—2021年」，或引用文号〔2023〕149号。',
    invalid:
      '一处引用《2024年度工作考评方案》，一处引用《2023年度工作考评方案》；2020 年的目标写「十一五」规划项目；2024 年度的表写「发放2023年度育儿补贴123户」，或引用《关于做好2023年无偿献血工作的通知》。',
    limits:
      '比较的基期、起止期间、表头写的项目期限内的年份、文号、尾款结转、立项建成时间、中期目标不核对；批复意见、原因说明不核对。',
  },
  // That a date is not in the year of the table need not be said twice.
  yieldsTo: { E20: 'cell' },
  applies: ({ form }) => form.year,
  *check({ form, sheet }, { value: year }) {
    const period = periodOf(form);
    // What the head says of the project's time explains its years.
    const isOfProject = (other: number): boolean =>
      period !== null && other >= Number(period.from.slice(0, 4)) && other <= Number(period.to.slice(0, 4));
    for (const { called: where, text, cell, role } of datedTexts(form)) {
      const found = unexplainedYears(text);
      const other = found.find((one) => one.year !== year && !isOfProject(one.year));
      if (!other || (role === 'completion' && tellsApart(found, year))) continue;
      const data = {
        where,
        text: around(text, text.slice(other.start, other.end), 12),
        year: String(year),
        when: other.year < year ? '以前年度' : '以后年度',
      };
      yield { message: 'differs', cells: [cell], data };
    }
    yield* otherEditions(form, sheet, year);
    yield* pastPlans(form, year);
  },
});

/** 十一五规划 in the goal of 2020: a five-year plan that was over long before. */
function* pastPlans(form: Form, year: number) {
  for (const { called: where, text, cell } of datedTexts(form)) {
    if (!text.includes('五')) continue;
    for (const [written, digit = ''] of text.matchAll(PLAN)) {
      const count = 11 + '一二三四五六七八九'.indexOf(digit);
      const from = 1951 + 5 * count;
      const to = from + 4;
      if (to + GRACE >= year) continue;
      yield {
        message: 'plan' as const,
        cells: [cell],
        data: {
          where,
          text: around(text, written, 8),
          from: String(from),
          to: String(to),
          year: String(year),
        },
      };
      break;
    }
  }
}

const PLAN = /十([一二三四五六七八九])五(?:”|」|")?(?:规划|时期|期间|目标|任务|项目|计划)/g;
/** Years after a plan in which its last works are finished and paid. */
const GRACE = 1;

/** What was done of the batch of an earlier year, beside what was done of this year's: 完成2022年度任务，加快2023年度任务. */
function tellsApart(years: readonly { readonly year: number }[], own: number): boolean {
  return years.some(({ year }) => year === own);
}

/** The same document quoted as that of the year of the table in one cell, and as that of another year in another. */
function* otherEditions(form: Form, sheet: Sheet, year: number) {
  const editions = new Map<string, { title: string; year: number; cell: CellRef }[]>();
  for (const { text, cell } of textCells(form, sheet)) {
    const plain = fold(text);
    if (!plain.includes('《')) continue;
    for (const [title] of plain.matchAll(/《[^《》]*20\d{2}年[^《》]*》/g)) {
      const key = title.replace(/20\d{2}年/, '');
      const own = Number(/(20\d{2})年/.exec(title)![1]);
      editions.set(key, [...(editions.get(key) ?? []), { title, year: own, cell }]);
    }
  }
  for (const quoted of editions.values()) {
    const own = quoted.find((one) => one.year === year);
    const other = quoted.filter((one) => one.year < year);
    if (!own || other.length === 0) continue;
    yield {
      message: 'title' as const,
      cells: other.map(({ cell }) => cell),
      data: { where: formatCell(other[0]!.cell), other: other[0]!.title, own: own.title, year: String(year) },
    };
  }
}

/** Goals, tasks, indicator names and targets; not what holds for several years, nor what others say. */
const datedTexts = rememberFor((form: Form): readonly WrittenText[] => {
  const indicators = writtenTexts(form).filter(({ role }) => role === 'indicator-name' || role === 'target');
  const plans = plansOf(form).filter(
    ({ role, index }) => role.startsWith('task-') || form.goals[index ?? -1]?.period === 'annual',
  );
  return [...plans, ...indicators];
});

/** The years in the text that nothing but the year of the table explains. */
const unexplainedYears = rememberText(
  (written: string): readonly { year: number; start: number; end: number }[] => {
    const text = fold(written);
    const periods = spansOf(text, PERIOD);
    const titles = spansOf(text, /《[^《》]*》/g);
    // （含2023年转列项目5个） says itself what the other year has to do with this one.
    const notes = spansOf(text, /[(](?:含|其中|包括)[^()]*[)]/g);
    return [...text.matchAll(YEAR)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      if ([...periods, ...notes].some(([from, to]) => start >= from && start < to)) return [];
      if (
        OTHER_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
        OTHER_AFTER.test(text.slice(end, end + 24))
      )
        return [];
      const title = titles.find(([from, to]) => start >= from && start < to);
      if (title && !YEARLY_TITLE.test(text.slice(...title))) return [];
      return [{ year: Number(match[1]), start, end }];
    });
  },
);

function spansOf(text: string, pattern: RegExp): (readonly [from: number, to: number])[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
}
