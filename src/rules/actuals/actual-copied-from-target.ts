import type { Indicator } from '../../form/form';
import { normalise } from '../../text';
import { completionOf, isExplained } from '../completion';
import { isUnfilled } from '../indicator';
import { defineRule } from '../rule';

/** Fewer rows may all hit their targets by chance. */
const ENOUGH = 5;
const SHARE = 0.9;
/** So many rows without any deviation are worth a second look. */
const MANY = 8;

export default defineRule({
  code: 'F12',
  name: 'actual-copied-from-target',
  title: '完成值几乎都与指标值相同',
  family: 'actuals',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2020〕10号：自评结果应当客观真实，与实际完成情况相符',
  messages: {
    flawless:
      '全表 {count} 个指标都写已完成，没有一项有偏差，也没有一项写出比目标多做或少做的数。请对照台账逐项核对，如实填写。',
    copied:
      '可以比较的 {count} 个指标中，有 {same} 个的实际完成值与指标值完全相同，像是照抄。请按台账、报表逐项核对实际完成数。',
  },
  docs: {
    rule: '自评表里绝大多数（九成以上）完成值与指标值一模一样，提醒核对是否照抄。多数指标用文字写完成、没有任何一项有偏差的，作为提示。整张表只提一次。',
    valid: '指标值「≥95%」「12场」，完成值「96.3%」「13场」。',
    invalid: '每一行的完成值都与指标值相同。',
    limits: '可比较的指标少于 5 个时不检查。',
  },
  applies: ({ form }) => form.indicators.some((indicator) => indicator.actual),
  *check({ form }) {
    const filled = form.indicators.filter(isFilled);
    const same = filled.filter(isSame);
    if (filled.length >= ENOUGH && same.length >= filled.length * SHARE) {
      yield {
        message: 'copied',
        cells: same.map((indicator) => indicator.actual!.cell),
        data: { count: filled.length, same: same.length },
      };
    } else if (filled.length >= MANY && filled.every(isFlawless)) {
      yield {
        message: 'flawless',
        severity: 'info',
        cells: filled.map((indicator) => indicator.actual!.cell),
        data: { count: filled.length },
      };
    }
  },
});

/** Neither more nor less than promised, no word of a shortfall, no reason. */
function isFlawless(indicator: Indicator): boolean {
  const completion = completionOf(indicator);
  if (completion && completion.actual !== completion.target) return false;
  const { level } = indicator.actual!.value;
  if (level === 2 || level === 3 || /[未没不]|部分|基本完成|延[期迟]|推迟/.test(indicator.actual!.text))
    return false;
  return !isExplained(indicator);
}

function isFilled({ target, actual }: Indicator): boolean {
  return target !== null && actual !== null && !isUnfilled(target.value) && !isUnfilled(actual.value);
}

function isSame(indicator: Indicator): boolean {
  const completion = completionOf(indicator);
  if (completion) return completion.target === completion.actual;
  return normalise(indicator.target!.text) === normalise(indicator.actual!.text);
}
