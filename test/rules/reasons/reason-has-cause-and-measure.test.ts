import rule from '../../../src/rules/reasons/reason-has-cause-and-measure';
import { ruleTest } from '../../support/rule';

const row = (reason: string | null, actual = '10部') => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '加装电梯数量', target: '≥12部', actual, reason }],
});

ruleTest(rule, {
  valid: [
    {
      name: '原因和措施都有',
      table: row('因施工图审查延迟，2部未开工；下一步协调供水公司，2025年3月底前完成安装。'),
    },
    ...[
      '受疫情影响，部分驻团培训改为线上，效果打了折扣，下年度补训。',
      '4月农村自建房火灾致1人死亡；已开展农村自建房排查，推广独立式感烟报警器。',
      '因招标流标一次，合同11月签订，剩余装备2025年3月到货。',
    ].map((reason) => ({ name: `不按用语判断：${reason.slice(0, 8)}`, table: row(reason) })),
    {
      name: '成本低于上限，不算没有完成',
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: [
          {
            level2: '成本指标',
            name: '项目成本',
            target: '38.75万元',
            actual: '36.2万元',
            weight: 10,
            score: 9.34,
            reason: '年底初步预算资金三十六万元',
          },
        ],
      },
    },
    { name: '完成的不看', table: row('天气', '12部') },
    { name: '写无由另一条规则管', table: row('无') },
    { name: '空白由另一条规则管', table: row(null) },
    {
      name: '没有原因栏',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '甲', target: '≥12部', actual: '10部' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '太短',
      table: row('天气原因'),
      report: [{ message: 'thin', cells: ['J6'], text: ['加装电梯数量', '天气原因'] }],
    },
    {
      name: '没有措施',
      table: row('由于当年汛期较长影响了室外工程施工'),
      report: [{ message: 'thin', cells: ['J6'] }],
    },
  ],
});
