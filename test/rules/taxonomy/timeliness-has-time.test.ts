import rule from '../../../src/rules/taxonomy/timeliness-has-time';
import { ruleTest } from '../../support/rule';

const row = (name: string, target: string | null) => ({ indicators: [{ level2: '时效指标', name, target }] });

ruleTest(rule, {
  valid: [
    ...['12月底前完工率', '2020年12月底前投资完成比例'].map((name) => ({
      name: `到那时的比率：${name}`,
      table: { indicators: [{ level2: '时效指标', name, target: '90%' }] },
    })),
    ...[
      ['资料报送', '按合同约定时间及时报送'],
      ['设备采购', '6月底前及时完成'],
      ['补助发放', '每季度按时发放'],
      ['补助发放及时率', '100%'],
    ].map(([name, target]) => ({
      name: `写了到什么时候：${name}${target}`,
      table: { indicators: [{ level2: '时效指标', name: name!, target: target! }] },
    })),
    {
      name: '法定时限内的比率',
      table: { indicators: [{ level2: '时效指标', name: '法定审限内结案率', target: '≥95%' }] },
    },
    {
      name: '及时率',
      table: { indicators: [{ level2: '时效指标', name: '资金到位时间及时率', target: '100%' }] },
    },

    ...(
      [
        ['报告提交时间', '2024年11月30日前'],
        ['补助发放及时率', '100%'],
        ['响应速度', '30分钟内'],
        ['项目完成情况', '12月底前'],
        ['安排情况', '按月安排'],
        ['进度', null],
        ['汛前完工率', '≥90%'],
        ['开学前到位率', '100%'],
        ['办件延误率', '≤1%'],
      ] as const
    ).map(([name, target]) => ({ name, table: row(name, target) })),
    {
      name: '数量指标不看',
      outcome: 'not-applicable',
      table: { indicators: [{ name: '保障率', target: '100%' }] },
    },
  ],
  invalid: [
    ...['12月底之前完成', '2020年12月完成', '9月30日前拨付到位'].map((name) => ({
      name: `时间写在名称里，指标值是比率：${name}`,
      table: { indicators: [{ level2: '时效指标', name, target: '100%' }] },
      report: [{ message: 'dated', cells: ['E6', 'C6'] }],
    })),
    {
      name: '完工率多半指年底',
      table: { indicators: [{ level2: '时效指标', name: '项目完工率', target: '100%' }] },
      report: [{ message: 'noTime', cells: ['C6', 'E6'], severity: 'info' }],
    },
    ...[
      ['工程建设', '按时完成'],
      ['作业', '根据天气条件适时开展作业'],
      ['补助发放', '按期足额发放'],
    ].map(([name, target]) => ({
      name: `只说按时：${target}`,
      table: { indicators: [{ level2: '时效指标', name: name!, target: target! }] },
      report: [{ message: 'promise', cells: ['E6', 'C6'], severity: 'info' as const }],
    })),
    {
      name: '问时间，答比率',
      table: { indicators: [{ level2: '时效指标', name: '项目完成时间', target: '100%' }] },
      report: [{ message: 'rate', cells: ['E6', 'C6'], text: '「100%」' }],
    },

    {
      name: '「前」不是期限',
      table: row('前端设备完好率', '100%'),
      report: [{ message: 'noTime', cells: ['C6', 'E6'] }],
    },
    {
      name: '没有时间',
      table: row('应急保障率', '100%'),
      report: [{ message: 'noTime', cells: ['C6', 'E6'], text: '应急保障率' }],
    },
    {
      name: '名称只是期间',
      table: row('2022年全年', '≥360天'),
      report: [{ message: 'periodOnly', cells: ['C6'], text: '2022年全年' }],
    },
    {
      name: '全年开展',
      table: row('全年开展', '每月开展'),
      report: [{ message: 'periodOnly', cells: ['C6'] }],
    },
  ],
});
