import rule from '../../../src/rules/scores/positive-score';
import { ruleTest } from '../../support/rule';

const row = (target: string, actual: string, score: number) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '工程合格率', target, actual, weight: 6, score }],
});

ruleTest(rule, {
  valid: [
    {
      name: '按一位小数打分',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '疫苗接种率', target: '100%', actual: '97.3%', weight: 2, score: 1.9 }],
      },
    },

    { name: '按比例', table: row('≥100%', '94%', 5.64) },
    { name: '系统截尾', table: row('≥3个', '2个', 3.99) },
    {
      name: '当地保留一位小数',
      table: row('≥100%', '94%', 5.6),
      profile: { scoreDecimals: 1, scoreRounding: 'truncate' },
    },
    { name: '完成得满分', table: row('≥95%', '96%', 6) },
    { name: '没完成满分由另一条规则管', table: row('≥100%', '94%', 6) },
    { name: '反向指标', table: row('≤3%', '5%', 1) },
    { name: '文字', table: row('显著', '较显著', 5) },
  ],
  invalid: [
    {
      name: '扣多了',
      table: row('≥100%', '94%', 4.2),
      report: [{ message: 'wrong', cells: ['I6', 'G6'], text: ['完成 94%', '应得 5.64 分', '4.2 分'] }],
    },
  ],
});
