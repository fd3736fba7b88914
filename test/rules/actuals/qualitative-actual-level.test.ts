import rule from '../../../src/rules/actuals/qualitative-actual-level';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '三档之一',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合规', nature: '定性', target: '严格执行规定', actual: '达成预期指标' }],
      },
    },
    {
      name: '与指标值说法一致',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '安全', nature: '定性', target: '高', actual: '高' }],
      },
    },
    {
      name: '没有性质一列',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '安全', target: '高', actual: '还行' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '看不出哪一档',
      table: {
        kind: 'department-self-evaluation',
        indicators: [
          { name: '职能职责', nature: '定性', target: '做好工作', actual: '仍有差距' },
          { name: '影响', nature: '定性', target: '扩大影响', actual: '有了一些变化' },
        ],
      },
      report: [{ message: 'words', cells: ['G6', 'G7'], text: ['「仍有差距」', '「有了一些变化」'] }],
    },
    {
      name: '数字',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '减轻毒品危害', nature: '定性', target: '减轻对毒品的依赖', actual: '100%' }],
      },
      report: [{ message: 'number', cells: ['G6', 'E6'], text: '「100%」' }],
    },
  ],
});
