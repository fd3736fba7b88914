import rule from '../../../src/rules/structure/title-year-readable';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '标题下一行写着年度和监控期间', table: { year: null, yearLine: '(2024年度监控期间:1-10月)' } },
    { name: '标题下有年度', table: {} },
    { name: '标题里有年度', table: { title: '2024年度部门整体绩效自评表' } },
    { name: '标题写起止年份', table: { title: '2022年—2024年项目支出绩效目标表' } },
  ],
  invalid: [
    {
      name: '年份只在目标里提到',
      table: { year: null, goals: ['2022年全面完成村道养护320公里'] },
      report: [{ message: 'mentioned', cells: ['A1', 'B5'], severity: 'info', text: '2022年全面完成' }],
    },
    {
      name: '文号不是年份',
      table: { year: null, goals: ['按〔2021〕12号文件，累计完成320公里'] },
      report: [{ message: 'missing', cells: ['A1'], severity: 'error' }],
    },
    ...[
      ['二、部门整体支出绩效自评评分表', 'part'],
      ['（二）绩效目标完成情况', 'part'],
    ].map(([title, message]) => ({
      name: `${title} 是报告的一部分`,
      table: { title: title!, year: null },
      report: [{ message: message!, cells: ['A1'], severity: 'info' as const }],
    })),
    {
      name: '资金栏写着年份',
      table: {
        year: null,
        money: [{ label: '2023年度预算资金总额', role: 'total', amount: 100 }],
      },
      report: [{ message: 'elsewhere', cells: ['A1', 'A5'], severity: 'info', text: '2023年度预算资金总额' }],
    },
    {
      name: '填报日期不是年度',
      table: { year: null, head: [{ role: 'other', name: '填报日期', text: '2023年度1月5日填报' }] },
      report: [{ message: 'mentioned', cells: ['A1', 'B5'], severity: 'info' }],
    },

    {
      name: '全表没有年度',
      table: { title: '部门整体绩效自评表', year: null },
      report: [{ message: 'missing', cells: ['A1'], text: '部门整体绩效自评表' }],
    },
    {
      name: '年度栏是模板的 XXXX',
      table: { year: null, yearLine: '（XXXX年度）' },
      report: [{ message: 'missing', cells: ['A1'] }],
    },
    {
      name: '标题里有两个年度',
      table: { title: '2023年部门整体绩效目标表（2024年度）' },
      report: [{ message: 'several', cells: ['A1'], text: '2023、2024' }],
    },
    {
      name: '少了左括号',
      table: { yearLine: '2024年度)' },
      report: [{ message: 'bracket', cells: ['A2'], severity: 'info' }],
    },
  ],
});
