import rule from '../../../src/rules/text/repeated-word';
import { ruleTest } from '../../support/rule';

const passing = [
  '反馈率、办结率、清零率达100%。',
  '更好服务服务对象，加强管理管理人员。',
  '实现目的的同时，人人参与，天天检查。',
  '教育、体育、卫生等部门，教育经费、体育经费。',
  '甲镇、乙镇、丙镇；甲镇、乙镇、丁镇。',
  '每年投入100万元100人次，5人5场。',
  '项目投资金额100万元，项目投资资金。',
  '各单位天天报，单位天报。',
  '采购马铃薯原原种425万粒，原原种合格；完成马铃薯原种850亩。',
  '2月、5月、8月、11月各一次。',
];

ruleTest(rule, {
  valid: [
    { name: '两个词相接', table: { indicators: [{ name: '公益性岗位岗位补贴标准' }] } },
    ...passing.map((goal) => ({ name: goal, table: { goals: [goal] } })),
  ],
  invalid: [
    {
      name: '多打了一个字，同一张表别处写对了',
      table: { goals: ['改造工程支出1078万元，其他工程支支出644万元。'] },
      report: [{ message: 'doubled', cells: ['B5'], severity: 'info', text: '支支出' }],
    },
    {
      name: '于于',
      table: { goals: ['确定于于12月底前发放完毕。'] },
      report: [{ message: 'doubled', cells: ['B5'], text: '于于' }],
    },
    {
      name: '金额写了两遍',
      table: {
        kind: 'project-target',
        project: '高标准农田建设',
        head: [{ role: 'other', name: '资金来源', text: '854万854万（建设400万元）' }],
      },
      report: [{ message: 'amount', cells: ['B5'], text: '「854万」' }],
    },
    {
      name: '表头的长文字',
      table: {
        head: [
          {
            role: 'other',
            name: '主要工作内容',
            text: '负责全市数字城管系统的日常维护维护和管理、监督工作。',
          },
        ],
      },
      report: [{ message: 'doubled', cells: ['B5'], text: '维护维护' }],
    },
    {
      name: '列举重复',
      table: { goals: ['努力实现反馈率、办结率、办结率、清无率达100%，镇街排名第一。'] },
      report: [{ message: 'list', cells: ['B5'], text: '「办结率」列了两次' }],
    },
    {
      name: '末项重复',
      table: { goals: ['开展义诊、讲座、巡讲、讲座等活动。'] },
      report: [{ message: 'list', cells: ['B5'], text: '「讲座」' }],
    },
    {
      name: '叠词',
      table: { goals: ['全面开展开展义诊。'] },
      report: [{ message: 'doubled', cells: ['B5'], text: '开展开展' }],
    },
    {
      name: '的的',
      table: { goals: ['群众的的健康。'] },
      report: [{ message: 'doubled', cells: ['B5'], text: '的的' }],
    },
    {
      name: '近义并列',
      table: { goals: ['保障单位职工员工每月工资。'] },
      report: [{ message: 'same', cells: ['B5'], text: '职工员工' }],
    },
    {
      name: '顿号加等等',
      table: { indicators: [{ name: '项目完成率', target: '完成红十字专项、防治项目、等等项目目标' }] },
      report: [{ message: 'andSoOn', cells: ['E6'], text: '、等等项目' }],
    },
  ],
});
