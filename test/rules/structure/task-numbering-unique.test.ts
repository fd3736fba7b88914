import rule from '../../../src/rules/structure/task-numbering-unique';
import { ruleTest } from '../../support/rule';

const task = (number: number, section?: string) => ({
  name: `任务${number}：工作`,
  ...(section === undefined ? {} : { section }),
});

ruleTest(rule, {
  valid: [
    { name: '连续', table: { tasks: [task(1), task(2), task(3)] } },
    {
      name: '每个栏目各自编号',
      table: { tasks: [task(1, '年度重点工作任务'), task(1, '其他需完成的任务')] },
    },
    { name: '没有编号', table: { tasks: [{ name: '育儿补贴金' }] }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '栏目写成任务',
      table: { tasks: [task(5, '年度重点工作任务'), task(1, '任务6：基本公共卫生服务工作')] },
      report: [{ message: 'section', cells: ['A7', 'B7'], text: '任务6：基本公共卫生服务工作' }],
    },
    {
      name: '重号和跳号',
      table: { tasks: [task(1), task(1), task(4)] },
      report: [
        { message: 'duplicate', cells: ['B7', 'B6'], text: '任务1' },
        { message: 'gap', cells: ['B8', 'B7'], text: ['任务1', '任务4'] },
      ],
    },
  ],
});
