import { convert, findMentions, type Mention } from '../../quantity';
import { splitSentences } from '../../text';
import { formatNumber } from '../../text/template';
import { clip } from '../support/wording';
import { plansOf } from '../support/texts';
import { defineRule } from '../rule';
import { WHOLE } from '../support/topics';

/** Behind the whole: the parts follow, all of them. */
const ALL_PARTS = /分别|包括|包含|[:：]/;
const SOME_PARTS = /其中/;
/** Parts that miss the whole by more than this share may simply not be all of them. */
const SLIP = 0.2;

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
    limits: '金额由 B17 检查；带「不少于」「约」的数、单位不同的数不相加；「其中」只举一项的不检查。',
  },
  *check({ form }) {
    for (const { text, called, cell } of plansOf(form)) {
      if (!/共|合计|总计|总数|累计/.test(text)) continue;
      const mentions = findMentions(text).filter(isPlain);
      for (const { start, text: sentence } of splitSentences(text)) {
        const own = mentions.filter(
          (mention) => mention.start >= start && mention.end <= start + sentence.length,
        );
        const sum = sumOf(text, start, own);
        if (!sum) continue;
        const unit = sum.whole.quantity.unit ?? '';
        yield {
          message: sum.complete ? 'sum' : 'open',
          ...(!sum.complete && { severity: 'warning' as const }),
          cells: [cell],
          data: {
            called,
            total: clip(text.slice(sum.whole.start, sum.whole.end)),
            parts: sum.parts.map(formatNumber).join(' + '),
            sum: formatNumber(sum.total) + unit,
            gap: formatNumber(Math.abs(sum.total - sum.whole.quantity.value!)) + unit,
          },
        };
      }
    }
  },
});

interface WrongSum {
  readonly whole: Mention;
  readonly parts: readonly number[];
  readonly total: number;
  /** The text says that these are all parts, or they are more than the whole. */
  readonly complete: boolean;
}

function isPlain({ quantity }: Mention): boolean {
  return (
    quantity.kind === 'count' &&
    quantity.operator === '=' &&
    quantity.upper === null &&
    quantity.value !== null
  );
}

/** The first whole of the sentence whose parts do not add up; null when there is none, or nothing is certain. */
function sumOf(text: string, start: number, mentions: readonly Mention[]): WrongSum | null {
  const at = mentions.findIndex((mention, i) =>
    WHOLE.test(text.slice(mentions[i - 1]?.end ?? start, mention.start)),
  );
  const whole = mentions[at];
  if (!whole) return null;
  const behind = mentions.slice(at + 1);
  const front = mentions.slice(0, at);
  // A second whole in the sentence, or nested parts: which number belongs to which is not certain.
  if (behind.some((mention, i) => WHOLE.test(text.slice(behind[i - 1]?.end ?? whole.end, mention.start))))
    return null;
  const inWhole = (mention: Mention) => partOf(mention, whole);
  if (behind.filter((mention) => inWhole(mention) !== null).length >= 2)
    return forward(text, whole, behind, inWhole);
  const parts = front.map(inWhole);
  if (parts.length < 2 || behind.length > 0 || parts.some((part) => part === null)) return null;
  return judge(whole, parts as number[], true);
}

function forward(
  text: string,
  whole: Mention,
  behind: readonly Mention[],
  inWhole: (mention: Mention) => number | null,
): WrongSum | null {
  const lead = text.slice(whole.end, behind[0]!.start);
  const said = text.slice(whole.end, behind.at(-1)!.end);
  if (
    said.split('其中').length > 2 ||
    /[(（]/.test(lead) !== /[)）]/.test(text.slice(behind.at(-1)!.end, behind.at(-1)!.end + 2))
  )
    return null;
  if (/^\s*(?:等|余)/.test(text.slice(behind.at(-1)!.end))) return null;
  const values = behind.map(inWhole);
  const listed = values.filter((value) => value !== null);
  if (ALL_PARTS.test(lead)) return values.includes(null) ? null : judge(whole, listed, true);
  // Without a word that these are the parts, only a list of three or more of one kind is taken for them.
  if (!SOME_PARTS.test(lead) && (listed.length < 3 || listed.length < values.length)) return null;
  return judge(whole, listed, false);
}

function judge(whole: Mention, parts: readonly number[], complete: boolean): WrongSum | null {
  const value = whole.quantity.value!;
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (Math.abs(total - value) < 1e-9 * Math.max(1, value)) return null;
  if (complete) return { whole, parts, total, complete };
  if (Math.abs(total - value) > value * SLIP) return null;
  return { whole, parts, total, complete: total > value };
}

/** The part in the unit of the whole; 间次 and 人次 are times (次) as well. Null when it counts something else. */
function partOf({ quantity }: Mention, { quantity: whole }: Mention): number | null {
  const converted = convert(quantity.value!, quantity.unit, whole.unit);
  if (converted !== null) return converted;
  return whole.unit === '次' && quantity.unit?.endsWith('次') ? quantity.value : null;
}
