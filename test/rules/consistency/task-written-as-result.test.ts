import rule from '../../../src/rules/consistency/task-written-as-result';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '要做的事',
      table: { tasks: [{ name: '任务1', content: '完成1600人次团体无偿献血任务，已完成的项目继续跟踪。' }] },
    },
    { name: '没有任务', table: { goals: ['完成结果达到预期'] }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '写成结果',
      table: { tasks: [{ name: '育儿补贴金', content: '完成2023年度育儿补贴年审，完成结果达到预期。' }] },
      report: [{ message: 'result', cells: ['C6'], text: '「完成结果达到预期」' }],
    },
  ],
});
