import rule from '../../../src/rules/text/faulty-sentence';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['面向32所中小学的学生', '建设3所居民服务中心', '3200名中小学生', '2间学生宿舍'].map((text) => ({
      name: text,
      table: { goals: [text] },
    })),
  ],
  invalid: [
    {
      name: '所数人',
      table: { goals: ['面向全镇32所中小学生开展监测'] },
      report: [{ message: 'measure', cells: ['B5'], text: '32所中小学生' }],
    },
  ],
});
