import rule from '../../../src/rules/money/zero-input-task-mentions-funds';
import { ruleTest } from '../../support/rule';

const task = (amount: number | null, content: string) => ({
  tasks: [{ name: '任务1：基本公卫', content, amount }],
});

ruleTest(rule, {
  valid: [
    { name: '没有说到资金', table: task(0, '全方位开展隐患排查，共开展巡查190次。') },
    { name: '有投入', table: task(20, '向财政部门申请中央资金。'), outcome: 'not-applicable' },
    { name: '投入空白', table: task(null, '向财政部门申请中央资金。'), outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '申请中央资金',
      table: task(0, '及时向财政部门申请中央资金，跟踪进度。'),
      report: [{ message: 'zero', cells: ['D6', 'C6'], text: ['任务1', '申请中央资金'] }],
    },
    {
      name: '发放补贴',
      table: task(0, '为123户家庭发放育儿补贴。'),
      report: [{ message: 'zero', cells: ['D6', 'C6'] }],
    },
  ],
});
