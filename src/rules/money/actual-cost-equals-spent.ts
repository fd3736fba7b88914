import { anyOf, TOTAL_COSTS } from '../../lexicon';
import { indicatorsOf } from '../support/indicators';
import { executionOf, inMoneyUnit, nearly, unitOf } from '../support/money';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const WHOLE = new RegExp(anyOf(TOTAL_COSTS, ['总金额']));

export default defineRule({
  code: 'B12',
  name: 'actual-cost-equals-spent',
  title: '总成本与执行数不一致',
  family: 'money',
  severity: 'warning',
  forms: ['project-self-evaluation', 'department-self-evaluation'],
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评数据应当真实、前后一致',
  messages: {
    differs: '成本指标「{name}」完成值 {actual}{unit}，全年执行数是 {executed}{unit}，两处应当一致，请核对。',
  },
  docs: {
    rule: '总成本指标的完成值等于全年执行数，允许误差见设置。',
    valid: '项目总成本完成 89.974 万元，全年执行数 89.974 万元。',
    invalid: '项目总成本完成 90 万元，全年执行数 89.974 万元。',
    limits: '只核对名称写明总成本、总投资的指标；分项成本、单位成本不核对。',
  },
  applies: ({ form }) => {
    const [executed, costs] = [executionOf(form)?.executed ?? null, indicatorsOf(form, 'cost', 'actual')];
    return executed !== null && costs ? { executed, costs } : null;
  },
  *check({ form, profile }, { executed, costs }) {
    for (const { name, actual } of costs) {
      if (!WHOLE.test(name.text)) continue;
      const value = inMoneyUnit(actual.value, form);
      if (value === null || nearly(value, executed, profile.sumTolerance)) continue;
      const data = { name: clip(name.text), actual: value, executed, unit: unitOf(form) };
      yield { message: 'differs', cells: [actual.cell], data };
    }
  },
});
