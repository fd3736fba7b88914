import rule from '../../../src/rules/taxonomy/satisfaction-subject-mentioned';
import { ruleTest } from '../../support/rule';

const goals = [
  '指导用人单位落实职业病防治责任，对存量的申报企业开展职业卫生巡查，督促落实检测、体检等要求，实现定期检测400家。',
  '面向全镇中小学生开展学生常见病和健康影响因素监测与干预项目，组织开展6场次的专项活动，引导学生形成健康生活方式。',
];
const satisfaction = (name: string) => ({
  level1: '满意度指标',
  level2: '服务对象满意度指标',
  name,
  target: '≥95%',
});

ruleTest(rule, {
  valid: [
    { name: '目标里有用人单位', table: { goals, indicators: [satisfaction('用人单位的员工满意度')] } },
    {
      name: '泛称不核对',
      table: {
        goals,
        indicators: [
          '服务对象满意度',
          '群众对卫生服务的满意度',
          '受训学员满意率',
          '社会公众综合满意度',
          '患者满意度',
          '满意度',
        ].map(satisfaction),
      },
    },
    {
      name: '本单位的名字',
      table: { goals, organisation: '岭南师范学院', indicators: [satisfaction('岭南师范学院满意度')] },
    },
    ...(
      [
        ['零陵区林业局', '林农满意度'],
        ['某县第五中学', '学生家长满意度'],
        ['某市图书馆', '到馆读者满意度'],
        ['某区退役军人事务局', '优抚军属满意度'],
      ] as const
    ).map(([organisation, name]) => ({
      name: `${organisation}服务的人：${name}`,
      table: {
        organisation,
        goals: [
          '完成年度各项工作任务，足额安排经费，按进度实施各个项目，规范资金使用，按时完成验收和结算，加强日常监督检查，提高资金使用效益。',
        ],
        indicators: [satisfaction(name)],
      },
    })),
    {
      name: '正文太短',
      table: { goals: ['保障运转。'], indicators: [satisfaction('岭南师范满意度')] },
      outcome: 'not-applicable',
    },
    {
      name: '只看满意度指标',
      outcome: 'not-applicable',
      table: { goals, indicators: [{ name: '岭南师范满意度', target: '≥95%' }] },
    },
  ],
  invalid: [
    {
      name: '无关的学校',
      table: { goals, indicators: [satisfaction('用人单位的员工满意度'), satisfaction('岭南师范满意度')] },
      report: [{ message: 'unrelated', cells: ['C9'], text: ['岭南师范满意度', '问的是「岭南师范」'] }],
    },
    {
      name: '写全了校名',
      table: { goals, indicators: [satisfaction('湛江一中学校的满意度')] },
      report: [{ message: 'unrelated', cells: ['C8'], text: '湛江一中' }],
    },
  ],
});
