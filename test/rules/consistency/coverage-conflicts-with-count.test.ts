import rule from '../../../src/rules/consistency/coverage-conflicts-with-count';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '单位相同',
      table: {
        goals: ['健康细胞建设覆盖率至少有4类提升。'],
        indicators: [{ name: '健康细胞建设的类别数量', target: '≥4类' }],
      },
    },
    {
      name: '数不同',
      table: {
        goals: ['健康细胞建设覆盖率至少有4类提升。'],
        indicators: [{ name: '健康细胞建设数量', target: '≥6项' }],
      },
    },
    {
      name: '没有说覆盖率',
      table: { goals: ['健康细胞建设4类。'], indicators: [{ name: '健康细胞建设数量', target: '≥4项' }] },
    },
  ],
  invalid: [
    {
      name: '覆盖率变成数量',
      table: {
        tasks: [{ name: '任务2', content: '6类健康细胞建设覆盖率至少有4类提升。' }],
        indicators: [{ name: '6类健康细胞建设的数量', target: '至少4项' }],
      },
      report: [{ message: 'shifted', cells: ['E8', 'C6'], text: ['任务2', '至少有4类', '「至少4项」'] }],
    },
  ],
});
