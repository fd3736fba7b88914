import rule from '../../../src/rules/actuals/underachievement-explained';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['未发生', '未突破预算'].map((actual) => ({
      name: `「未」不是没有完成：${actual}`,
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: [{ name: '安全检查次数', target: '≥12次', actual, reason: null }],
      },
    })),
    {
      name: '没有原因栏，表后的原因分析写了',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '扶持主体（个）', target: 15, actual: 6 }],
        conclusions: [{ name: '原因分析', text: '部分主体自筹资金未落实' }],
      },
    },

    {
      name: '原因写无由另一条规则管',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥12场', actual: '10场', reason: '无' }],
      },
    },
    {
      name: '没有原因栏又记满分由另一条规则管',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥12场', actual: '10场', weight: 10, score: 10 }],
      },
    },
    {
      name: '完成',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合格率', target: '≥95%', actual: '96%', reason: null }],
      },
    },
    {
      name: '写了原因',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥12场', actual: '10场', reason: '受汛期影响，两场改到下年' }],
      },
    },
    {
      name: '越低越好',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '结转结余率', target: '2%', actual: '0%' }],
      },
    },
    {
      name: '看不出方向',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '财政供养人员控制率', level1: '管理', level2: '管理', target: '100%', actual: '92%' },
        ],
      },
    },
    {
      name: '目标为 0',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '事故数', target: '0起', actual: '0起' }],
      },
    },
    {
      name: '完成值带运算符',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '活动', target: '≥12场', actual: '≥10场' }],
      },
    },
    {
      name: '没有完成值一列',
      table: { kind: 'department-self-evaluation', indicators: [{ name: '合格率', target: '≥95%' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    ...[
      ['开工时间', '2024年1月底前', '2024年3月20日'],
      ['新建污水处理厂', '1座', '在建'],
      ['日处理污水能力', '≥1000吨', '尚未运行'],
    ].map(([name, target, actual]) => ({
      name: `日期、文字说明没有完成：${actual}`,
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: [{ name: name!, target: target!, actual: actual!, reason: null }],
      },
      report: [{ message: 'undone', cells: ['J6', 'G6'], text: [target!, actual!] }],
    })),
    ...[null, undefined].map((reason) => ({
      name: `多个没有完成的合成一条${reason === null ? '' : '，没有原因栏'}`,
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: ['甲', '乙', '丙', '丁'].map((one) => ({
          name: `${one}类培训人数`,
          target: '≥120人',
          actual: '69人',
          ...(reason === null && { reason }),
        })),
      },
      report: [
        reason === null
          ? { message: 'reasons', cells: ['J6', 'G6', 'J7', 'G7', 'J8', 'G8', 'J9', 'G9'], text: '4 个指标' }
          : { message: 'missings', cells: ['G6', 'G7', 'G8', 'G9'], severity: 'warning' as const },
      ],
    })),

    {
      name: '没有单位也能比较',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '扶持主体', target: 15, actual: 6, reason: null }],
      },
      report: [{ message: 'reason', cells: ['J6', 'G6'], text: '完成 40%' }],
    },

    {
      name: '没有写原因',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '活动', target: '≥12场', actual: '10场', reason: null },
          { name: '设备', target: '=8台', actual: '7台', reason: null },
        ],
      },
      report: [
        { message: 'reason', cells: ['J6', 'G6'], text: ['「≥12场」', '「10场」', '83.33%'] },
        { message: 'reason', cells: ['J7', 'G7'] },
      ],
    },
    {
      name: '没有原因一列',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { level1: '履职', level2: '管理', name: '政府采购执行率', target: '100%', actual: '72.74%' },
        ],
      },
      report: [{ message: 'missing', cells: ['G6'], severity: 'warning', text: '72.74%' }],
    },
  ],
});
