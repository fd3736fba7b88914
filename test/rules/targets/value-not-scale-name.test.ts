import rule from '../../../src/rules/targets/value-not-scale-name';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '写明了档次',
      table: {
        indicators: [
          { name: '管理水平', target: '良好以上' },
          { name: '安全', target: '好' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '档次的名称',
      table: {
        indicators: [
          { name: '管理水平', target: '好坏' },
          { name: '质量', target: '优/良/中/差' },
          { name: '水平', target: '高中低' },
        ],
      },
      report: [
        { message: 'scale', cells: ['E6'], text: '「好坏」' },
        { message: 'scale', cells: ['E7'] },
        { message: 'scale', cells: ['E8'] },
      ],
    },
  ],
});
