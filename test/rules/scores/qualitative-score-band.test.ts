import rule from '../../../src/rules/scores/qualitative-score-band';
import { ruleTest } from '../../support/rule';

const row = (actual: string, score: number) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '管理规范性', target: '规范', actual, weight: 10, score }],
});

ruleTest(rule, {
  valid: [
    { name: '达成得 9', table: row('达成预期指标', 9) },
    { name: '部分达成得 7', table: row('部分达成预期指标并具有一定效果', 7) },
    { name: '未达成得 3', table: row('未达成预期指标且效果较差', 3) },
    { name: '没有档次的文字', table: row('管理较为顺畅', 1) },
  ],
  invalid: [
    {
      name: '部分达成得满分',
      table: row('部分达成预期指标并具有一定效果', 10),
      report: [{ message: 'outside', cells: ['I6', 'G6'], text: ['60%–80%（6–8 分）', '10 分'] }],
    },
  ],
});
