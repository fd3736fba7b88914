import { fold } from '../../text';
import { convert, type Quantity, readQuantity } from '../../quantity';
import { completionOf, toPercent } from '../../judgement';
import { indicatorsWith, shown } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { around, clip } from '../support/wording';
import { defineRule } from '../rule';

/** 完成率86.2%, 实际完成18部: only where the text says that it speaks of what was reached. */
const RATE = /(?:指标)?完成率(?:为|是|仅为?|达到?|只有)?\s*(\d+(?:\.\d+)?)\s*%/;
const AMOUNT =
  /实际(?:仅|只)?(?:完成|为|达到)(?:了|值为)?\s*(\d[\d,]*(?:\.\d+)?\s*(?:%|[^\d\s,，。；;、()（）]{1,2}))/;

export default defineRule({
  code: 'G06',
  name: 'reason-numbers-agree',
  title: '原因里的数与本行不一致',
  family: 'reasons',
  severity: 'warning',
  forms: SELF_EVALUATIONS,
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评数据应当真实、前后一致',
  messages: {
    rate: '指标「{name}」的原因写「{text}」，按完成值「{actual}」和指标值「{target}」计算是 {right}%，请核对。',
    amount: '指标「{name}」的原因写「{text}」，本行完成值是「{actual}」，请核对哪一处正确。',
  },
  docs: {
    rule: '原因里写明的完成率、实际完成数，与本行的完成值一致。',
    valid: '完成值 18部，原因：实际完成18部，2部因管线迁改延后。',
    invalid: '完成值 18部，原因：实际完成16部。',
    limits:
      '完成率相差不到 {points} 个百分点、完成数相差不到 {rounding}% 的不报；只核对写明「完成率」「实际完成」的数；其他数字不核对。',
  },
  options: {
    points: { default: 1, label: '完成率相差不超过它，视为相等', unit: '百分点' },
    rounding: { default: 0.5, label: '完成数相差不超过它，视为相等', unit: '%' },
  },
  applies: ({ form }) => indicatorsWith(form, 'target', 'actual', 'reason'),
  *check({ options: { points, rounding } }, indicators) {
    for (const indicator of indicators) {
      const { name, target, actual, reason } = indicator;
      const text = fold(reason.text);
      const completion = completionOf(indicator);
      if (text === '' || !completion.comparison) continue;
      const data = { name: clip(name.text), actual: shown(actual), target: shown(target) };
      const cells = [reason.cell, actual.cell];
      const [written, stated] = RATE.exec(text) ?? [];
      if (written && completion.rate !== null && completion.direction !== 'lower') {
        const right = toPercent(completion.rate);
        const agrees = [right, rateIn(actual.value)].some(
          (rate) => rate !== null && Math.abs(Number(stated) - rate) <= points,
        );
        const found = { text: around(text, written, 4), right: Number(right.toFixed(2)) };
        if (!agrees) yield { message: 'rate', cells, data: { ...data, ...found } };
      }
      const [words, amount] = AMOUNT.exec(text) ?? [];
      if (words && amount && contradicts(amount, actual.value, rounding))
        yield { message: 'amount', cells, data: { ...data, text: around(text, words, 4) } };
    }
  },
});

/** Of an indicator that is a rate, the reason may well speak of the rate reached. */
function rateIn({ value, unit }: Quantity): number | null {
  return unit === '%' ? value : null;
}

function contradicts(written: string, { value, unit }: Quantity, rounding: number): boolean {
  const stated = readQuantity(written.replace(/\s+/g, ''));
  if (stated.value === null || stated.unit === null || value === null || unit === null) return false;
  const converted = convert(stated.value, stated.unit, unit);
  return converted !== null && Math.abs(converted - value) > (Math.abs(value) * rounding) / 100 + 1e-9;
}
