import { splitSentences } from '../../text';
import { formatNumber } from '../../text/template';
import { anyOf, WHOLE_WORDS } from '../../lexicon';
import { convert, findMentions, type Mention } from '../../quantity';
import { plansOf } from '../support/texts';
import { WHOLE } from '../support/topics';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** Behind the whole: the parts follow, all of them. */
const ALL_PARTS = /分别|包括|包含|[:：]/;
const SOME_PARTS = /其中/;
const MAY_BE_WHOLE = new RegExp(`共|${anyOf(WHOLE_WORDS)}`);

export default defineRule({
  code: 'H08',
  name: 'prose-parts-sum',
  title: '文字里的分项之和与总数不等',
  family: 'consistency',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：其中各项之和等于总数',
  messages: {
    sum: '{called}写共「{total}」，所列各项 {parts} = {sum}，相差 {gap}。请核对总数和各项。',
    open: '{called}写共「{total}」，所列各项 {parts} = {sum}，少 {gap}。若各项已列全，请核对；没有列全的，请写「等」。',
  },
  docs: {
    rule: '一句话里写了总数（共、合计），又列出各项（其中、分别，或连着列举），各项之和要等于总数。',
    valid: '「共开展巡查190次，巡查医疗机构107间次、月子中心48间次、托育机构35间次」。',
    invalid: '「共培训200人，其中医生120人、护士90人」。',
    limits:
      '金额由 B17 检查；带「不少于」「约」的数、单位不同的数不相加；「其中」只举一项的、没有说列全而相差超过 {slip}% 的不检查。',
  },
  options: {
    // Parts that miss the whole by more than this may simply not be all of them.
    slip: { default: 20, label: '没有说列全的，各项之和与总数最多相差多少', unit: '%' },
  },
  *check({ form, options }) {
    for (const { text, called, cell } of plansOf(form)) {
      if (!MAY_BE_WHOLE.test(text)) continue;
      const mentions = findMentions(text).flatMap((mention) => plainCount(mention) ?? []);
      for (const { start, text: sentence } of splitSentences(text)) {
        const own = mentions.filter(
          (mention) => mention.start >= start && mention.end <= start + sentence.length,
        );
        const sum = sumOf(text, start, own);
        if (!sum || (!sum.complete && sum.gap * 100 > sum.whole.value * options.slip)) continue;
        const unit = sum.whole.unit ?? '';
        yield {
          message: sum.complete ? 'sum' : 'open',
          ...(!sum.complete && { severity: 'warning' as const }),
          cells: [cell],
          data: {
            called,
            total: clip(text.slice(sum.whole.start, sum.whole.end)),
            parts: sum.parts.map(formatNumber).join(' + '),
            sum: formatNumber(sum.total) + unit,
            gap: formatNumber(sum.gap) + unit,
          },
        };
      }
    }
  },
});

/** A count that is neither about so much nor a bound nor a range. */
interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
}

interface WrongSum {
  readonly whole: Count;
  readonly parts: readonly number[];
  readonly total: number;
  readonly gap: number;
  /** The text says that these are all parts, or they are more than the whole. */
  readonly complete: boolean;
}

function plainCount({ start, end, quantity }: Mention): Count | null {
  const { kind, operator, upper, value, unit } = quantity;
  return kind === 'count' && operator === '=' && upper === null && value !== null
    ? { start, end, value, unit }
    : null;
}

/** The first whole of the sentence whose parts do not add up; null when there is none, or nothing is certain. */
function sumOf(text: string, start: number, counts: readonly Count[]): WrongSum | null {
  const at = counts.findIndex((count, i) => WHOLE.test(text.slice(counts[i - 1]?.end ?? start, count.start)));
  const whole = counts[at];
  if (!whole) return null;
  const [front, behind] = [counts.slice(0, at), counts.slice(at + 1)];
  // A second whole in the sentence, or nested parts: which number belongs to which is not certain.
  if (behind.some((count, i) => WHOLE.test(text.slice(behind[i - 1]?.end ?? whole.end, count.start))))
    return null;
  const [first, last] = [behind[0], behind.at(-1)];
  const listed = partsIn(behind, whole);
  if (first && last && listed.length >= 2) {
    return isBroken(text, whole.end, first, last)
      ? null
      : forward(text.slice(whole.end, first.start), whole, behind);
  }
  const parts = partsIn(front, whole);
  return parts.length >= 2 && parts.length === front.length && behind.length === 0
    ? judge(whole, parts, true)
    : null;
}

/** Several lists of parts, a bracket that is open or closed within the list, or 等 behind it. */
function isBroken(text: string, from: number, first: Count, last: Count): boolean {
  const opens = /[(（]/.test(text.slice(from, first.start));
  const closes = /[)）]/.test(text.slice(last.end, last.end + 2));
  const several = text.slice(from, last.end).split('其中').length > 2;
  return several || opens !== closes || /^\s*(?:等|余)/.test(text.slice(last.end));
}

function forward(lead: string, whole: Count, behind: readonly Count[]): WrongSum | null {
  const parts = partsIn(behind, whole);
  const isWhole = parts.length === behind.length;
  if (ALL_PARTS.test(lead)) return isWhole ? judge(whole, parts, true) : null;
  // Without a word that these are the parts, only a list of three or more of one kind is taken for them.
  if (!SOME_PARTS.test(lead) && (parts.length < 3 || !isWhole)) return null;
  return judge(whole, parts, false);
}

function judge(whole: Count, parts: readonly number[], complete: boolean): WrongSum | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const gap = Math.abs(total - whole.value);
  if (gap < 1e-9 * Math.max(1, whole.value)) return null;
  return { whole, parts, total, gap, complete: complete || total > whole.value };
}

/** The parts in the unit of the whole, without what counts something else; 间次 and 人次 are times (次) as well. */
function partsIn(counts: readonly Count[], whole: Count): number[] {
  return counts.flatMap(({ value, unit }) => {
    const converted = convert(value, unit, whole.unit);
    return converted ?? (whole.unit === '次' && unit?.endsWith('次') ? value : []);
  });
}
