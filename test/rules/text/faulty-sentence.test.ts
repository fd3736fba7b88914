import rule from '../../../src/rules/text/faulty-sentence';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '量词前面有数',
      table: { goals: ['新建桥梁2座；采购车辆3台套；维修公里桩，开展讲座、平台建设。'] },
    },
    ...['面向32所中小学的学生', '建设3所居民服务中心', '3200名中小学生', '2间学生宿舍'].map((text) => ({
      name: text,
      table: { goals: [text] },
    })),
  ],
  invalid: [
    {
      name: '漏了数字',
      table: { goals: ['1.保质保量完成道路建设座;\n2.种植亩，管护到位。'] },
      report: [
        { message: 'number', cells: ['B5'], text: '建设座' },
        { message: 'number', cells: ['B5'], text: '种植亩' },
      ],
    },
    {
      name: '所数人',
      table: { goals: ['面向全镇32所中小学生开展监测'] },
      report: [{ message: 'measure', cells: ['B5'], text: '32所中小学生' }],
    },
  ],
});
