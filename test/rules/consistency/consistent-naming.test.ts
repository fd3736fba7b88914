import rule from '../../../src/rules/consistency/consistent-naming';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '多一个虚动词',
      table: {
        goals: ['受地质灾害影响进行避险搬迁2040人'],
        indicators: [{ name: '受地质灾害影响避险搬迁人数', target: '2040人' }],
      },
    },
    {
      name: '引号里的名称一致，另有别的',
      table: {
        kind: 'project-target',
        project: '“四好农村路”工作经费',
        goals: ['完成“四好农村路”和“厕所革命”项目勘察设计审批。'],
      },
    },
    {
      name: '名称一致',
      table: {
        goals: ['按时完成430家公共场所许可。'],
        tasks: [{ name: '任务1', content: '加强430家公共场所巡查，走访200家企业，培训200家医院。' }],
        indicators: [{ name: '公共场所巡查数量', target: '430家' }],
      },
    },
    {
      name: '整百的数',
      table: { goals: ['评估200家用人单位。'], tasks: [{ name: '任务1', content: '走访200家普通单位。' }] },
    },
  ],
  invalid: [
    {
      name: '差的不是虚动词',
      table: {
        goals: ['受地质灾害影响集中避险搬迁2040人'],
        indicators: [{ name: '受地质灾害影响避险搬迁人数', target: '2040人' }],
      },
      report: [{ message: 'wording', cells: ['B5', 'C7'] }],
    },
    {
      name: '引号里的名称',
      table: {
        kind: 'project-target',
        project: '“四好农村路”、“三个一号旅游路”工作经费',
        goals: ['完成“四好农村路”、“三大板块旅游路”项目勘察设计审批。'],
      },
      report: [{ message: 'quoted', cells: ['B4', 'B5'], text: ['三个一号旅游路', '三大板块旅游路'] }],
    },
    {
      name: '同一个数，不同的对象',
      table: {
        goals: [{ number: 4, expected: '按时完成430家娱乐场所前端审查。' }],
        tasks: [{ name: '任务2', content: '加强430家公共场所巡查。' }],
      },
      report: [{ message: 'object', cells: ['B5', 'C7'], text: ['目标4', '430家娱乐场所', '430家公共场所'] }],
    },
    {
      name: '量词不同',
      table: {
        goals: ['面向全镇32所中小学开展监测。'],
        tasks: [{ name: '任务3', content: '完成32间中小学全覆盖筛查。' }],
      },
      report: [{ message: 'measure', cells: ['B5', 'C7'], text: ['32所', '32间'] }],
    },
    {
      name: '只差一个字',
      table: {
        tasks: [{ name: '任务5', content: '组织不少于5场心理健康进园、进社区、进企业宣讲活动。' }],
        indicators: [{ name: '组织心理健康进校园、进社区、进企业宣讲活动数量', target: '≥5场' }],
      },
      report: [{ message: 'wording', cells: ['C6', 'C8'], text: ['「进园」', '「进校园」'] }],
    },
  ],
});
