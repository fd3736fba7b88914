import type { Indicator } from '../../form/model/form';
import { normalise } from '../../text';
import { hasFigure, isUnfilled, level1Of, nameOf } from '../support/indicators';
import { clip, listing } from '../support/wording';
import { defineRule } from '../rule';

const VAGUE_WORD =
  /显著|有效|持续|进一步|明显|较好|较高|较强|良好|及时|稳定|改善|提升|长远|基本(?=[达完实稳满合形健消解到符])|不断|逐步|大幅|切实|充分|适当|合理|有力|长期/;
/** Marks that say nothing of themselves when they are the whole value. */
const VAGUE_MARK =
  /^(?:很|较|比较|非常)?(?:高|好|优|良|强|大|快|多|优秀|优良|健全|完善|规范|合规|合理|满意|到位)$/;
/** Longer texts describe a result; a vague word in them is not all they say. */
const SHORT = 14;

export default defineRule({
  code: 'E06',
  name: 'vague-words',
  title: '指标值用词笼统',
  family: 'targets',
  severity: 'info',
  forms: 'all',
  basis: '财预〔2015〕88号：绩效目标要指向明确、细化量化',
  messages: {
    benefit:
      '有 {count} 个效益指标的指标值用词笼统，年底难以判断是否达成：{items}。请量化，或写明达到什么状态才算完成。',
    vague: '指标值用词笼统，难以判断是否达成：{items}。能量化的请量化，不能量化的请写明评判标准。',
  },
  docs: {
    rule: '指标值只写「显著」「及时」「稳定」「较好」一类的词，没有数值，也没有说达到什么程度。效益指标中有两个以上的为警告。',
    valid: '「投诉办结率≥95%」；「严格执行相关制度规定」。',
    invalid: '「效果明显」「及时」「高」。',
    limits: '只看不超过 14 个字的指标值；升降词（提高、下降）由 E07 检查。',
  },
  *check({ form }) {
    const vague = form.indicators.filter(isVague);
    const benefits = vague.filter((indicator) => level1Of(indicator) === 'benefit');
    const grouped = benefits.length >= 2 ? benefits : [];
    if (grouped.length > 0) {
      yield {
        message: 'benefit',
        severity: 'warning',
        cells: cellsOf(grouped),
        data: { count: grouped.length, items: itemsOf(grouped) },
      };
    }
    const others = vague.filter((indicator) => !grouped.includes(indicator));
    if (others.length > 0)
      yield { message: 'vague', cells: cellsOf(others), data: { items: itemsOf(others) } };
  },
});

function isVague({ target }: Indicator): boolean {
  if (!target || isUnfilled(target.value) || hasFigure(target.value)) return false;
  const { kind, trend } = target.value;
  if (kind === 'doubtful' || kind === 'reference') return false;
  if (kind === 'trend' && trend !== 'steady') return false;
  const text = normalise(target.text);
  return VAGUE_MARK.test(text) || (text.length <= SHORT && VAGUE_WORD.test(text));
}

function cellsOf(indicators: readonly Indicator[]) {
  return indicators.map((indicator) => indicator.target!.cell);
}

function itemsOf(indicators: readonly Indicator[]): string {
  return listing(
    indicators.map((indicator) => `「${nameOf(indicator)}」写「${clip(indicator.target!.text)}」`),
  );
}
