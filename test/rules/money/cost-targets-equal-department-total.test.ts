import rule from '../../../src/rules/money/cost-targets-equal-department-total';
import { ruleTest } from '../../support/rule';

const money = [{ label: '资金总额', role: 'total' as const, amount: 1622.46 }];
const cost = (name: string, target: string, actual: string) => ({
  level2: '成本指标',
  name,
  target,
  actual,
  unit: '万元',
});

ruleTest(rule, {
  valid: [
    {
      name: '完成值小于预算，指标值是文字',
      table: {
        kind: 'department-self-evaluation',
        money,
        indicators: [cost('基本支出', '人员经费', '380.12万元'), cost('项目支出', '项目资金', '1201.5万元')],
      },
    },
    {
      name: '数量指标里的基本支出不算成本',
      table: {
        kind: 'department-self-evaluation',
        money,
        indicators: [{ name: '基本支出', target: '37人' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '完成值恰好等于预算',
      table: {
        kind: 'department-self-evaluation',
        money,
        indicators: [cost('基本支出', '人员经费', '387.99万元'), cost('项目支出', '项目资金', '1234.47万元')],
      },
      report: [
        {
          message: 'exact',
          cells: ['G7', 'G8', 'B5'],
          text: '387.99 + 项目支出 1,234.47 = 1,622.46万元',
          severity: 'info',
        },
      ],
    },
    {
      name: '指标值之和不等于预算；以元写的按万元比',
      table: {
        kind: 'department-target',
        money,
        indicators: [
          { level2: '成本指标', name: '基本支出', target: '≤3879900元' },
          { level2: '成本指标', name: '项目支出', target: '≤1334.47万元' },
        ],
      },
      report: [
        { message: 'target', cells: ['E7', 'E8', 'B5'], text: ['387.99', '1,722.46', '相差 100万元'] },
      ],
    },
    {
      name: '完成值超过预算',
      table: {
        kind: 'department-self-evaluation',
        money,
        indicators: [cost('基本支出', '人员经费', '400万元'), cost('项目支出', '项目资金', '1234.47万元')],
      },
      report: [{ message: 'over', cells: ['G7', 'G8', 'B5'], severity: 'warning' }],
    },
  ],
});
