import rule from '../../../src/rules/taxonomy/one-measure-per-name';
import { ruleTest } from '../../support/rule';

const row = (name: string, target = '100%') => ({
  indicators: [{ level2: '数量指标', name, target }],
});

ruleTest(rule, {
  valid: [
    { name: '两个日期', table: { indicators: [{ name: '优待金每年3月、9月份发放', target: '100%' }] } },
    { name: '各是多少写明了', table: { indicators: [{ name: '年报数和月报数', target: '各1次' }] } },
    ...[
      ['心理健康进校园、进社区、进企业宣讲活动数量'],
      ['年度、半年趋势报告及时率'],
      ['医患关系改善情况'],
      ['6类健康细胞建设的数量'],
      ['维修(维护)所需成本'],
      ['语文、数学、英语教师培训人数', '≥120人'],
      ['老化、损坏、缺失的音响', '3套'],
      ['出租闲置房屋，减少资产闲置率', '≤5%'],
      ['县、乡、村三级医疗服务体系', '3级'],
      ['道路、桥梁、涵洞养护里程', '≥30公里'],
      ['提高居民生活质量', '显著'],
    ].map(([name, target]) => ({ name: name!, table: row(name!, target) })),
  ],
  invalid: [
    ['5000吨稻谷、500吨成品粮储备到位率'],
    ['知晓率和参与率'],
    ['及时率、准确率'],
    ['完成宣传片制作；完成方案编制'],
    ['声光报警、紧急按钮、指示灯', '30只'],
    ['桌椅、黑板、投影仪', '60套'],
    ['形势分析半年报告、预测全年报告和11期景气报告', '全部完成'],
    ['增加就业机会，提高农民收入', '显著'],
    ['文物本体安全、体现文物价值，提升知名度', '提升'],
    ['项目验收时间,相关手续是否完备', '是'],
  ].map(([name, target]) => ({
    name: name!,
    table: row(name!, target),
    report: [{ message: 'two', cells: ['C6'], text: name!.slice(0, 6) }],
  })),
});
