import { fold } from '../../text';
import { readQuantity } from '../../quantity';
import { indicatorsWith, nameOf } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const RANGE =
  /^\s*[^\d]{0,4}?(\d+(?:\.\d+)?)\s*([^\d~\-至到]{0,4})\s*(?:-|~|至|到)\s*(\d+(?:\.\d+)?)\s*([^\d]*)$/;

export default defineRule({
  code: 'E18',
  name: 'range-ordered',
  title: '区间的上下限颠倒',
  family: 'targets',
  severity: 'error',
  forms: 'all',
  basis: '通行做法：区间从小写到大',
  messages: {
    reversed: '指标「{name}」的指标值「{target}」前大后小，区间的下限不能大于上限。请核对两个数。',
  },
  docs: {
    rule: '写成区间的指标值，前面的数不应大于后面的数。',
    valid: '「1-3项」「95%-100%」「±3%以内」。',
    invalid: '「100%-95%」。',
    limits: '看上去像日期、比值的写法不检查。',
  },
  applies: ({ form }) => indicatorsWith(form, 'target'),
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target } = indicator;
      if (target.value.kind === 'date' || target.value.kind === 'ratio') continue;
      const match = RANGE.exec(fold(target.text));
      if (!match || Number(match[1]) <= Number(match[3])) continue;
      // Only with a unit is it surely a range: 3-1 may be a date, a score or a room number.
      const unit = match[4] || match[2];
      if (!unit || (match[2] && match[4] && match[2] !== match[4]) || /[年月日号]/.test(unit)) continue;
      if (readQuantity(`${match[3]}${unit}`).unit === null) continue;
      yield {
        message: 'reversed',
        cells: [target.cell],
        data: { name: nameOf(indicator), target: clip(target.text) },
      };
    }
  },
});
