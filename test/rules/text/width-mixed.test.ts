import rule from '../../../src/rules/text/width-mixed';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '全用全角', table: { goals: ['完成复审，巩固成果；落实督导：一镇一策（爱眼区）。'] } },
    { name: '全用半角', table: { goals: ['完成复审,巩固成果;落实督导:一镇一策.'] } },
    { name: '数字里的逗号冒号', table: { goals: ['共1,622.46万元，比例1:5，8:30开始，误差(±3%)以内。'] } },
  ],
  invalid: [
    {
      name: '少数几处半角',
      table: { goals: ['完成复审，巩固成果；落实督导。', '压紧压实责任, 坚决守稳底线。'] },
      report: [{ message: 'half', cells: ['B6'], text: '责任, 坚决' }],
    },
    {
      name: '半角括号',
      table: { goals: ['防止案(事)件发生，确保稳定，持续改善。'] },
      report: [{ message: 'half', cells: ['B5'], text: '案(事)' }],
    },
    {
      name: '全角百分号',
      table: { goals: ['处置率１００％。'] },
      report: [{ message: 'wide', cells: ['B5'], text: '１００％' }],
    },
  ],
});
