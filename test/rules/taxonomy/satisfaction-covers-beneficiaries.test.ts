import rule from '../../../src/rules/taxonomy/satisfaction-covers-beneficiaries';
import { ruleTest } from '../../support/rule';

const goal = '筛查学生视力，学生建档，指导学生用眼；随访患者，救治患者，患者建档；检查企业。';
const table = (...names: string[]) => ({
  goals: [goal],
  indicators: names.map((name) => ({ level1: '满意度指标', level2: '服务对象满意度指标', name })),
});

ruleTest(rule, {
  valid: [
    { name: '问服务对象', table: table('服务对象满意度') },
    { name: '问到了一类', table: table('患者满意度', '学生家长满意度') },
    { name: '也问了职工', table: { ...table('职工满意度', '群众满意度'), goals: ['服务居民。'] } },
    {
      name: '项目服务的就是职工',
      table: { ...table('职工满意度'), kind: 'project-target', goals: ['办好食堂。'] },
    },
    { name: '目标很短', table: { ...table('企业满意度'), goals: ['服务居民。'] } },
    { name: '没有满意度', table: { goals: [goal], indicators: [{ name: '甲' }] }, outcome: 'not-applicable' },
  ],
  invalid: [
    ...['职工满意度（%）', '本单位干部职工满意度', '机关工作人员满意度'].map((name) => ({
      name,
      table: { ...table(name), goals: ['保障职能实现。'] },
      report: [{ message: 'staff', cells: ['C7'] }],
    })),
    ...['税务局对我单位税费缴纳及时、足额的满意度', '上级主管部门满意度'].map((name) => ({
      name,
      table: { ...table(name), kind: 'project-target' as const, goals: ['出租门面。'] },
      report: [{ message: 'authority', cells: ['C7'] }],
    })),
    {
      name: '只问企业',
      table: table('用人单位员工满意度'),
      report: [{ message: 'narrow', cells: ['C7'], text: ['用人单位员工', '学生、患者'] }],
    },
  ],
});
