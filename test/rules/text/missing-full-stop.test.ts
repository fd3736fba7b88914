import rule from '../../../src/rules/text/missing-full-stop';
import { ruleTest } from '../../support/rule';

const stopped = [
  '推进我镇健康县区建设，确保顺利通过复审。',
  '强化职业卫生管理工作，督促落实检测要求。',
  '加强公共场所卫生行政许可，按时完成录入。',
];

ruleTest(rule, {
  valid: [
    {
      name: '各条都不用句号',
      table: {
        goals: [
          '一、完成全县农村公路日常养护工作任务\n二、完成全县农村公路桥梁隧道检测\n三、完成全县农村客运站点改造工作。',
        ],
      },
    },
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
      name: '同一格里有一条没有',
      table: {
        goals: [
          '一、完成全县农村公路日常养护工作任务。\n二、完成全县农村公路桥梁隧道检测任务\n三、完成全县农村客运站点改造工作。\n四、完成全县农村公路安防工程建设。',
        ],
      },
      report: [{ message: 'lines', cells: ['B5'], text: '1 条' }],
    },
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
