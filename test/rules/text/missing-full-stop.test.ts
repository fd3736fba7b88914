import rule from '../../../src/rules/text/missing-full-stop';
import { ruleTest } from '../../support/rule';

const stopped = [
  '推进我镇健康县区建设，确保顺利通过复审。',
  '强化职业卫生管理工作，督促落实检测要求。',
  '加强公共场所卫生行政许可，按时完成录入。',
];

ruleTest(rule, {
  valid: [
    { name: '都有句号', table: { goals: stopped } },
    { name: '都没有句号', table: { goals: stopped.map((goal) => goal.slice(0, -1)) } },
    { name: '短语不看', table: { goals: [...stopped, '完成会议2次'] } },
    {
      name: '没有写完的由另一条规则管',
      table: { goals: [...stopped, '有序组织开展专家进校园行动和学生健康月活动、'] },
    },
  ],
  invalid: [
    {
      name: '只有一条没有',
      table: { goals: [...stopped, '通过集中消杀控制病媒生物密度，确保通过考核评估'] },
      report: [{ message: 'missing', cells: ['B8'], text: '考核评估' }],
    },
    {
      name: '一格里前几句都有',
      table: { goals: [stopped.join('\n') + '\n通过集中消杀控制病媒生物密度，确保通过考核评估'] },
      report: [{ message: 'missing', cells: ['B5'] }],
    },
  ],
});
