import rule from '../../../src/rules/taxonomy/medium-term-not-copied';
import { ruleTest } from '../../support/rule';

const rows = (...pairs: [string, string][]) => ({
  indicators: pairs.map(([target, periodTarget], index) => ({ name: `指标${index}`, target, periodTarget })),
});

ruleTest(rule, {
  valid: [
    { name: '有一个不同', table: rows(['3个', '29个'], ['100%', '100%'], ['及时', '及时'], ['0%', '0%']) },
    { name: '周期值都写无', table: rows(['3个', '无'], ['100%', '无'], ['及时', '无']) },
    { name: '太少', table: rows(['3个', '3个'], ['100%', '100%']) },
  ],
  invalid: [
    {
      name: '效益、满意度全部相同',
      table: {
        indicators: [
          { name: '里程', target: '110公里', periodTarget: '340公里' },
          ...['出行', '环境', '旅游', '安全'].map((name) => ({
            level1: '效益指标',
            name,
            target: '改善',
            periodTarget: '改善',
          })),
        ],
      },
      report: [
        {
          message: 'benefits',
          cells: ['K7', 'E7', 'K8', 'E8', 'K9', 'E9', 'K10', 'E10'],
          severity: 'info',
          text: '4 个效益',
        },
      ],
    },
    {
      name: '年度目标照抄总体目标',
      table: {
        goals: [0, 1].map(() => ({
          expected: '建设博物馆一座，占地面积61076平方米，总建筑面积142159平方米。',
        })),
        indicators: [{ name: '建筑面积', target: '142159平方米' }],
      },
      report: [{ message: 'goal', cells: ['B6', 'B5'], text: '项目总体目标' }],
    },
    {
      name: '全部相同',
      table: rows(['3个', '3个'], ['100％', '100%'], ['及时', '及时']),
      report: [{ message: 'copied', cells: ['K6', 'E6', 'K7', 'E7', 'K8', 'E8'], text: '3 个指标' }],
    },
  ],
});
