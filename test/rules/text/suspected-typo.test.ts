import rule from '../../../src/rules/text/suspected-typo';
import { ruleTest } from '../../support/rule';

const goal = (text: string) => ({ goals: [text] });

ruleTest(rule, {
  valid: [
    {
      name: '实施、支出、得、百分号用得对',
      table: {
        goals: ['做好配套实施方案，组织实施建设，大力支持民办教育；服务取得满意度95%，5%—10%之间，支出10%。'],
        indicators: [{ name: '定量考核', nature: '定量' }],
      },
    },
    ...[
      '计划开展检查，已完成20家。',
      '自己完成作业。',
      '病媒生物防制和疾病防治工作。',
      '部署检测、监测任务。',
    ].map((text) => ({ name: text, table: goal(text) })),
  ],
  invalid: [
    ...[
      ['改善基础实施建设', '实施'],
      ['做好路灯等配套实施维护', '实施'],
      ['大力支出民办幼儿园发展', '大力支出'],
      ['学生对伙食得满意度达标', '得满意'],
    ].map(([goal, wrong]) => ({
      name: `同音、形近：${goal}`,
      table: { goals: [`${goal}。`] },
      report: [{ message: 'typo', cells: ['B5'], text: `「${wrong}」` }],
    })),
    {
      name: '百分号打进了数里',
      table: { goals: ['补助发放率达到9%0，群众满意。'] },
      report: [{ message: 'percent', cells: ['B5'], text: '「9%0」' }],
    },
    {
      name: '性质粘到了名称后面',
      table: { indicators: [{ name: '提升工作效率定性', nature: '定性', target: '提升' }] },
      report: [{ message: 'residue', cells: ['C6'] }],
    },
    {
      name: '拟计划',
      table: goal('拟计划开展检查'),
      report: [{ message: 'typo', cells: ['B5'], text: ['「拟计划」', '「计划」'] }],
    },
    {
      name: '已写成己',
      table: goal('检查己完成'),
      report: [{ message: 'typo', cells: ['B5'], text: '「已」' }],
    },
    {
      name: '防治、防制混用',
      table: { goals: ['开展病媒生物防制'], indicators: [{ name: '病媒生物防治次数' }] },
      report: [{ message: 'control', cells: ['C7', 'B5'], text: ['生物防治', '生物防制'] }],
    },
  ],
});
