import rule from '../../../src/rules/text/suspected-typo';
import { ruleTest } from '../../support/rule';

const goal = (text: string) => ({ goals: [text] });

ruleTest(rule, {
  valid: [
    ...[
      '计划开展检查，已完成20家。',
      '自己完成作业。',
      '病媒生物防制和疾病防治工作。',
      '部署检测、监测任务。',
    ].map((text) => ({ name: text, table: goal(text) })),
  ],
  invalid: [
    {
      name: '拟计划',
      table: goal('拟计划开展检查'),
      report: [{ message: 'typo', cells: ['B5'], text: ['「拟计划」', '「计划」'] }],
    },
    {
      name: '已写成己',
      table: goal('检查己完成'),
      report: [{ message: 'typo', cells: ['B5'], text: '「已」' }],
    },
    {
      name: '防治、防制混用',
      table: { goals: ['开展病媒生物防制'], indicators: [{ name: '病媒生物防治次数' }] },
      report: [{ message: 'control', cells: ['C7', 'B5'], text: ['生物防治', '生物防制'] }],
    },
  ],
});
