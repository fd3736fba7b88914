import rule from '../../../src/rules/targets/range-ordered';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '从小到大',
      table: {
        indicators: [
          { name: '科研项目', target: '1-3项' },
          { name: '合格率', target: '95%-100%' },
          { name: '误差', target: '±3%以内' },
        ],
      },
    },
    {
      name: '可能不是区间',
      table: {
        indicators: [
          { name: '门牌', target: '5-3' },
          { name: '时间', target: '12-1月' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '颠倒',
      table: {
        indicators: [
          { name: '合格率', target: '100%-95%' },
          { name: '科研项目', target: '5至3项' },
        ],
      },
      report: [
        { message: 'reversed', cells: ['E6'], text: '「100%-95%」' },
        { message: 'reversed', cells: ['E7'] },
      ],
    },
  ],
});
