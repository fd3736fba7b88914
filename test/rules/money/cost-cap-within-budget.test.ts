import rule from '../../../src/rules/money/cost-cap-within-budget';
import { ruleTest } from '../../support/rule';

const money = [{ label: '预算总额', role: 'total' as const, amount: 4125.82 }];
const cost = (name: string, target: string) => ({ level2: '成本指标', name, target });

ruleTest(rule, {
  valid: [
    {
      name: '监控表只看上限是否超过',
      table: {
        kind: 'monitoring',
        money: [{ label: '总额', role: 'total', initial: 200 }],
        indicators: [cost('项目总成本', '≤180万元')],
      },
    },

    ...['出差总成本', '劳务人员总成本', '一期工程设备总投资'].map((name) => ({
      name: `${name}是分项`,
      table: { money, indicators: [cost(name, '≤25.82万元')] },
    })),

    { name: '上限等于总额', table: { money, indicators: [cost('控制在预算内', '≤4125.82万元')] } },
    { name: '元与万元换算后相等', table: { money, indicators: [cost('项目总成本', '≤41258200元')] } },
    { name: '单位成本不与总额比', table: { money, indicators: [cost('人均培训成本', '≤5000元/人')] } },
    { name: '只占一部分', table: { money, indicators: [cost('印刷费', '≤20万元')] } },
    {
      name: '没有写金额单位',
      table: { moneyUnit: null, money, indicators: [cost('项目总成本', '≤9000万元')] },
    },
  ],
  invalid: [
    {
      name: '没有二级指标的监控表',
      table: {
        kind: 'monitoring',
        money: [{ label: '年度资金总额', role: 'total', budget: 2565 }],
        indicators: [{ ...cost('项目成本概算', '3584万元'), level2: '' }],
      },
      report: [{ message: 'over', cells: ['E7', 'D5'], text: '3,584万元' }],
    },

    {
      name: '上限超过总额',
      table: { money, indicators: [cost('办公费', '≤4215.82万元')] },
      report: [{ message: 'over', cells: ['E7', 'B5'], text: ['办公费', '4,215.82万元', '4,125.82万元'] }],
    },
    {
      name: '总成本与总额不一致',
      table: { money, indicators: [cost('项目总成本', '≤4025.82万元')] },
      report: [{ message: 'differs', cells: ['E7', 'B5'], text: '4,025.82万元' }],
    },
  ],
});
