import rule from '../../../src/rules/consistency/task-text-near-duplicate';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '各写各的',
      table: {
        tasks: [
          {
            name: '任务1',
            content: '联合教管中心、医院召开工作协调会，部署今年近视筛查工作，商讨如何推行近视干预技术。',
          },
          {
            name: '任务2',
            content: '统计小学二年级人数，印刷宣传资料开展口腔健康教育，收集知情同意书，实施窝沟封闭。',
          },
        ],
      },
    },
    {
      name: '很短的套话',
      table: {
        tasks: [
          { name: '甲', content: '按时完成上级交办的工作。' },
          { name: '乙', content: '按时完成上级交办的工作。' },
        ],
      },
    },
    {
      name: '只有一个任务',
      table: { tasks: [{ name: '任务1', content: '开展工作' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '只差一个节日',
      table: {
        tasks: [
          {
            name: '任务3',
            expected:
              '强化学校卫生健康工作，以全国爱眼日为契机，有序组织开展专家进校园行动、学校卫生标准普及行动。',
          },
          {
            name: '任务4',
            expected:
              '强化学校卫生健康工作，以全国爱牙日为契机，有序组织开展专家进校园行动、学校卫生标准普及行动。',
          },
        ],
      },
      report: [{ message: 'alike', cells: ['E7', 'E6'], text: ['任务3', '任务4', '预期目标'] }],
    },
  ],
});
