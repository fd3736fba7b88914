import rule from '../../../src/rules/text/width-mixed';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '全用全角', table: { goals: ['完成复审，巩固成果；落实督导：一镇一策（爱眼区）。'] } },
    {
      name: '只有一处用全角，不算全表的习惯',
      table: {
        goals: ['全面改善办学条件,扩大教育资源,提高均衡水平。'],
        indicators: [
          { name: '改造面积', target: '1平方米', reason: '受疫情影响，暑期施工；增加班组，8月底完成。' },
        ],
      },
    },
    { name: '全用半角', table: { goals: ['完成复审,巩固成果;落实督导:一镇一策.'] } },
    { name: '数字里的逗号冒号', table: { goals: ['共1,622.46万元，比例1:5，8:30开始，误差(±3%)以内。'] } },
  ],
  invalid: [
    {
      name: '少数几处半角',
      table: {
        goals: ['完成复审，巩固成果；落实督导。', '开展义诊，普及知识。', '压紧压实责任, 坚决守稳底线。'],
      },
      report: [{ message: 'half', cells: ['B7'], text: '责任, 坚决' }],
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
