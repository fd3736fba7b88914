import rule from '../../../src/rules/text/unit-missing-in-text';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    '完成项目投资500万元，2024年投入，资金2024年下达。',
    '资金到位率100%。',
    '财政补助，服务1.1万人次、覆盖4.5万人。',
    '投入60.05万元。',
    '每10万人口配置4名。',
    '3万余人、2万亩',
  ].map((goal) => ({
    name: goal,
    table: { goals: [goal] },
  })),
  invalid: [
    ...['完成省级项目投资500，改善饮水条件。', '下达补助资金1200。', '投入经费共35.6；'].map((goal) => ({
      name: goal,
      table: { goals: [goal] },
      report: [{ message: 'money', cells: ['B5'] }],
    })),
    {
      name: '服务人次1.1万',
      table: { goals: ['服务人次1.1万、覆盖人群4.5万。'] },
      report: [{ message: 'missing', cells: ['B5'], text: '服务人次1.1万' }],
    },
  ],
});
