import { indicatorsOf, plainName } from '../support/indicators';
import { clip, quoted } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'D04',
  name: 'quantity-not-rate',
  title: '数量指标写成了比率',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：数量指标反映提供产品和服务的数量',
  messages: {
    many: '{count} 个数量指标写的是比率：{items}。数量指标应当写绝对数，如完成多少个、多少人次；比率请移到质量或时效指标。',
    rate: '数量指标「{name}」写的是比率（{value}），数量指标应当写绝对数，如完成多少个、多少人次；比率请移到质量或时效指标。',
  },
  gathers: { rate: 'many' },
  docs: {
    rule: '数量指标是绝对数，不是比率。',
    valid: '数量指标：储备稻谷 5,000 吨。',
    invalid: '数量指标：储备到位率 100%。',
    limits: '把覆盖率列为数量指标的地方，可以忽略。',
  },
  applies: ({ form }) => indicatorsOf(form, 'quantity'),
  *check(_, indicators) {
    for (const { name, target, unit } of indicators) {
      const percent = target?.value.kind === 'percent' || /^[%％]$|^百分比$/.test(unit?.text.trim() ?? '');
      const money = target?.value.kind === 'money';
      if (money || !(percent || /率$|比例$/.test(plainName(name.value)))) continue;
      const value =
        target?.value.kind === 'percent'
          ? target.text.trim()
          : unit?.text.trim() || plainName(name.value).slice(-3);
      const data = { name: clip(name.text), value: clip(value, 16) };
      yield {
        message: 'rate',
        cells: [name.cell, ...(target ? [target.cell] : [])],
        data,
        item: quoted(name.text),
      };
    }
  },
});
