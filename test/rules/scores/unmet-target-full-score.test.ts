import rule from '../../../src/rules/scores/unmet-target-full-score';
import { ruleTest } from '../../support/rule';

const row = (name: string, target: string, actual: string, score: number) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name, target, actual, weight: 2, score }],
});

ruleTest(rule, {
  valid: [
    { name: '完成', table: row('采购执行率', '100%', '100%', 2) },
    { name: '没完成扣分', table: row('采购执行率', '100%', '72.74%', 1.45) },
    { name: '控制率方向不明', table: row('财政供养人员控制率', '100%', '92%', 2) },
    { name: '反向指标完成', table: row('投诉率', '≤3%', '1%', 2) },
    { name: '下限够得上', table: row('居民满意度', '>80%', '>85%', 2) },
  ],
  invalid: [
    {
      name: '完成值是更低的下限',
      table: row('居民满意度', '>80%', '>70%', 2),
      report: [{ message: 'unproven', cells: ['I6', 'G6'], text: '「>70%」' }],
    },
    {
      name: '没完成满分',
      table: row('政府采购执行率', '100%', '72.74%', 2),
      report: [{ message: 'full', cells: ['I6', 'G6'], text: ['72.74%', '2/2'] }],
    },
    {
      name: '反向指标超了满分',
      table: row('投诉率', '≤3%', '5%', 2),
      report: [{ message: 'full', cells: ['I6', 'G6'] }],
    },
  ],
});
