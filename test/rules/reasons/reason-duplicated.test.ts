import rule from '../../../src/rules/reasons/reason-duplicated';
import { ruleTest } from '../../support/rule';

const rows = (...reasons: string[]) =>
  reasons.map((reason, index) => ({ name: `指标${index}`, actual: '1', reason }));

ruleTest(rule, {
  valid: [
    ...['无偏差', '无', '已完成', '没有偏差。'].map((reason) => ({
      name: `都写${reason}`,
      table: {
        indicators: ['甲', '乙', '丙', '丁'].map((name) => ({
          name: `${name}项培训`,
          target: '≥2场',
          reason,
        })),
      },
    })),

    { name: '各写各的', table: { indicators: rows('台风', '暴雨', '停电') } },
    { name: '两处相同', table: { indicators: rows('财政资金紧张', '财政资金紧张', '停电') } },
    { name: '都写无', table: { indicators: rows('无', '无', '无') } },
  ],
  invalid: [
    {
      name: '三处相同',
      table: { indicators: rows('财政资金紧张', '停电', '财政资金紧张', '财政资金紧张') },
      report: [{ message: 'same', cells: ['J6', 'J8', 'J9'], text: '「指标0」「指标2」「指标3」' }],
    },
  ],
});
