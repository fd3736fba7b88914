import type { Indicator } from '../../form';
import { completionOf, toPercent } from '../../judgement';
import { convert, readQuantity } from '../../quantity';
import { fold } from '../../text';
import { shown } from '../support/indicators';
import { SELF_EVALUATIONS } from '../support/table';
import { around, clip } from '../support/wording';
import { defineRule } from '../rule';

/** 完成率86.2%, 实际完成18部: only where the text says that it speaks of what was reached. */
const RATE = /(?:指标)?完成率(?:为|是|仅为?|达到?|只有)?\s*(\d+(?:\.\d+)?)\s*%/;
const AMOUNT =
  /实际(?:仅|只)?(?:完成|为|达到)(?:了|值为)?\s*(\d[\d,]*(?:\.\d+)?\s*(?:%|[^\d\s,，。；;、()（）]{1,2}))/;
/** Percentage points. */
const TOLERANCE = 1;

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
    limits: '只核对写明「完成率」「实际完成」的数；其他数字不核对。',
  },
  applies: ({ form }) =>
    form.indicators.some(({ reason, actual }) => reason !== null && actual !== null) ? form : null,
  *check({ form }) {
    for (const indicator of form.indicators) {
      const text = fold(indicator.reason?.text ?? '');
      const completion = completionOf(indicator);
      if (text === '' || !completion.comparison) continue;
      const data = {
        name: clip(indicator.name.text),
        actual: shown(indicator.actual!),
        target: shown(indicator.target!),
      };
      const cells = [indicator.reason!.cell, indicator.actual!.cell];
      const stated = RATE.exec(text);
      const ratio = completion.direction === 'lower' ? null : completion.rate;
      const rate = ratio === null ? null : toPercent(ratio);
      if (
        stated &&
        rate !== null &&
        !isRateItself(indicator, Number(stated[1])) &&
        Math.abs(Number(stated[1]) - rate) > TOLERANCE
      )
        yield {
          message: 'rate',
          cells,
          data: { ...data, text: around(text, stated[0], 4), right: Number(rate.toFixed(2)) },
        };
      const amount = AMOUNT.exec(text);
      if (amount && contradicts(amount[1]!, indicator))
        yield { message: 'amount', cells, data: { ...data, text: around(text, amount[0], 4) } };
    }
  },
});

/** Of an indicator that is a rate, the reason may well speak of the rate reached. */
function isRateItself({ actual }: Indicator, stated: number): boolean {
  const { value, unit } = actual!.value;
  return unit === '%' && value !== null && Math.abs(value - stated) <= TOLERANCE;
}

function contradicts(written: string, { actual }: Indicator): boolean {
  const stated = readQuantity(written.replace(/\s+/g, ''));
  const { value, unit } = actual!.value;
  if (stated.value === null || stated.unit === null || value === null || unit === null) return false;
  const converted = convert(stated.value, stated.unit, unit);
  return converted !== null && Math.abs(converted - value) > Math.abs(value) * 0.005 + 1e-9;
}
