import rule from '../../../src/rules/structure/completion-described';
import { ruleTest } from '../../support/rule';

const goals = (completed: string | null, expected: string | null = '购买13台安可电脑') => [
  { expected, completed },
];

ruleTest(rule, {
  valid: [
    ...[
      '完成基层医疗卫生机构实施基本药物制度补助2300.67万元，中央补助442.43万元。',
      '全面完成乡村道路养护300公里。',
      '完成率100%，群众满意度95%。',
      '已完成设备采购。',
    ].map((text) => ({
      name: text,
      table: { kind: 'project-self-evaluation' as const, goals: goals(text) },
    })),
    {
      name: '写明',
      table: { kind: 'project-self-evaluation', goals: goals('购买安可电脑13台，已完成支付') },
    },
    { name: '目标也空白', table: { kind: 'project-self-evaluation', goals: goals(null, null) } },
    { name: '目标表没有完成情况', table: { goals: ['完成'] }, outcome: 'not-applicable' },
  ],
  invalid: [
    ...['全年完成情况较好', '各项工作圆满完成，目标任务均已达到', '总体绩效目标基本完成'].map((text) => ({
      name: `什么也没说：${text}`,
      table: { kind: 'project-self-evaluation' as const, goals: goals(text) },
      report: [{ message: 'bare', cells: ['C6'] }],
    })),
    {
      name: '空白',
      table: { kind: 'project-self-evaluation', goals: goals(null) },
      report: [{ message: 'blank', cells: ['C6'] }],
    },
    ...[
      '本年度财政拨款为150万元:执行数为125.25万元,完成预算的83.50%。',
      '全年预算200万元，支出195.5万元。',
    ].map((text) => ({
      name: text,
      table: { kind: 'project-self-evaluation' as const, goals: goals(text) },
      report: [{ message: 'money', cells: ['C6'] }],
    })),
    ...[
      '目标1完成情况：基本完成，达成率为90%以上\n目标2完成情况：基本完成，达成率为97%',
      '已按计划全部完成年度目标任务。',
      '各项工作均已完成；完成率100%',
    ].map((text) => ({
      name: text,
      table: { kind: 'project-self-evaluation' as const, goals: goals(text) },
      report: [{ message: 'bare', cells: ['C6'] }],
    })),
    ...[
      '完成',
      '已完成。',
      '均已按时完成',
      '达标',
      '完成年度目标。',
      '圆满完成各项工作任务',
      '预期目标全部实现',
    ].map((text) => ({
      name: text,
      table: { kind: 'department-self-evaluation' as const, goals: goals(text) },
      report: [{ message: 'bare', cells: ['C6'], text }],
    })),
  ],
});
