import rule from '../../../src/rules/consistency/goal-number-matches-task';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '数字一致',
      table: {
        goals: ['开展完成12场爱国卫生运动。'],
        tasks: [{ name: '任务1', content: '深入开展爱国卫生运动，完成12场爱国卫生运动。' }],
      },
    },
    {
      name: '监测不是检测，笼统的培训会不算同一件事',
      table: {
        goals: ['组织能力提升培训会2场，学生视力定期监测2次。'],
        tasks: [{ name: '任务1', content: '完成协调会1次、培训会1场，职业病危害因素定期检测3次。' }],
      },
    },
    {
      name: '任务里几处都像',
      table: {
        goals: ['开展职业卫生巡查400家。'],
        tasks: [
          { name: '任务1', content: '开展东片职业卫生巡查200家。' },
          { name: '任务2', content: '开展西片职业卫生巡查150家。' },
        ],
      },
    },
    { name: '没有任务', table: { goals: ['定期检测400家。'] }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '定期检测 400 家与不少于 200 家',
      table: {
        goals: [{ number: 3, expected: '实现2024年新增申报220家、定期检测400家、现状评价15家。' }],
        tasks: [
          {
            name: '任务2：健康促进项目',
            content:
              '8. 对不少于200家用人单位职业卫生分类监督评估；\n9. 组织不少于200家用人单位完成工作场所职业病危害因素定期检测。',
          },
        ],
      },
      report: [
        { message: 'number', cells: ['B5', 'C7'], text: ['目标3', '定期检测400家', '任务2', '不少于200家'] },
      ],
    },
  ],
});
