import rule from '../../../src/rules/actuals/composite-actual-sum';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '相等',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '人员', target: '足额保障', unit: '人', actual: '37人：其中在职职工15人，聘用22人。' },
        ],
      },
    },
    {
      name: '比值没有分项',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '资金带动比', target: '1:3', actual: '1:3' },
          { name: '检查', target: '48/48', actual: '47/48' },
        ],
      },
    },
    {
      name: '没有分项',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '人员', target: '≥30人', actual: '37人' }],
      },
    },
  ],
  invalid: [
    {
      name: '分项超过总数',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '人员', target: '≥30人', actual: '37人：其中在职职工15人，聘用25人。' }],
      },
      report: [{ message: 'sum', cells: ['G6'], text: '40人' }],
    },

    {
      name: '少了两人',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '人员', target: '足额保障', unit: '人', actual: '37人：其中在职职工15人，聘用20人。' },
        ],
      },
      report: [
        {
          message: 'sum',
          cells: ['G6'],
          text: ['15 + 20 = 35人', '37人', '相差 2人'],
          severity: 'warning',
        },
      ],
    },
  ],
});
