import rule from '../../../src/rules/text/slogan-text';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['为200户家庭提供上门服务', '有效、有序开展', '新建台阶20级'].map((text) => ({
      name: text,
      table: { goals: [text] },
    })),
  ],
  invalid: [
    {
      name: '口号',
      table: { goals: ['提供有温度、有担当的服务', '各项工作再上新台阶'] },
      report: [{ message: 'slogan', cells: ['B5', 'B6'], text: ['有温度、有担当', '再上新台阶'] }],
    },
  ],
});
