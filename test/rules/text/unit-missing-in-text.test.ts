import rule from '../../../src/rules/text/unit-missing-in-text';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: ['服务1.1万人次、覆盖4.5万人。', '投入60.05万元。', '每10万人口配置4名。', '3万余人、2万亩'].map(
    (goal) => ({
      name: goal,
      table: { goals: [goal] },
    }),
  ),
  invalid: [
    {
      name: '服务人次1.1万',
      table: { goals: ['服务人次1.1万、覆盖人群4.5万。'] },
      report: [{ message: 'missing', cells: ['B5'], text: '服务人次1.1万' }],
    },
  ],
});
