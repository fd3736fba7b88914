import rule from '../../../src/rules/consistency/goal-has-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...['保障在编人员30人、普通聘员13人正常履职。', '在7个林场和11个乡镇组织实施。', '新造林3万亩。'].map(
      (goal) => ({
        name: goal,
        table: { goals: [goal], indicators: [{ name: '实施面积（其中新造林）', target: '30000亩' }] },
      }),
    ),

    ...[
      ['采购设备15台', '设备购置数量', '15套'],
      ['举办非遗展演12场', '展演举办完成率', '100%'],
      ['聘用保洁员20名', '保洁员在岗率', '≥95%'],
      ['2024年重点做好以下5项工作：', '义诊场次', '9场'],
    ].map(([goal, name, target]) => ({
      name: `${goal}，指标是${name}${target}`,
      table: { goals: [goal!], indicators: [{ name: name!, target: target! }] },
    })),

    {
      name: '有对应的指标',
      table: {
        goals: ['开展爱国卫生运动12场，争取资金30万元，用时3个月。'],
        indicators: [{ name: '爱国卫生运动场数', target: '12场' }],
      },
    },
    {
      name: '说法不同而数字相同',
      table: {
        goals: ['以及镇街完成3个项目补助尾款结算。'],
        indicators: [{ name: '镇街补助款完成结算项目数', target: 3 }],
      },
    },
    {
      name: '总数有指标，分项不要求',
      table: {
        goals: ['共巡查190次，巡查医疗机构107次、托育机构83次。'],
        indicators: [{ name: '巡查次数', target: '≥190次' }],
      },
    },
    {
      name: '范围、每期的规模、总数前后的分项',
      table: {
        tasks: [
          {
            name: '农田',
            content: '建设高标准农田20000亩，涉及6个乡镇24个村；开展农技培训12期，每期不少于60人。',
          },
          { name: '低保', content: '保障城市低保532人、农村低保5300人，合计5832人。' },
        ],
        indicators: [
          { name: '高标准农田建设面积', target: '2万亩' },
          { name: '农技培训期数', target: '≥12期' },
          { name: '低保对象人数', target: '≥5832人' },
        ],
      },
    },
    {
      name: '说法完全不同而少见的数相同',
      table: {
        tasks: [{ name: '学生资助', content: '对家庭经济困难学生发放生活补助3200人次。' }],
        indicators: [{ name: '受助人次', target: '≥3200人次' }],
      },
    },
    {
      name: '没有目标和任务',
      table: { indicators: [{ name: '活动', target: '12场' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '每个单元格一条',
      table: {
        goals: [
          { number: 3, expected: '新增申报220家、现状评价15家，职业健康体检人数约19000人。' },
          { number: 5, expected: '组织开展6场次的专项活动。' },
        ],
        tasks: [{ name: '任务3', content: '视力健康知识知晓率≥90%，建档率达100%，复查率≥80%。' }],
        indicators: [{ name: '健康主题公园数量', target: '≥1个' }],
      },
      report: [
        { message: 'missing', cells: ['B5'], text: ['目标3', '「新增申报220家」', '「现状评价15家」'] },
        { message: 'missing', cells: ['B6'], text: '6场次' },
        { message: 'missing', cells: ['C8'], text: ['「视力健康知识知晓率≥90%」', '「复查率≥80%」'] },
      ],
    },
    {
      name: '没有数字的目标完全对不上',
      table: {
        goals: ['1.保障基本支出。\n2.开展病媒生物集中消杀。\n3.加强传染病网络直报系统维护。'],
        indicators: [
          { name: '基本支出保障', target: '足额' },
          { name: '病媒生物密度', target: 'C级' },
          { name: '运转', target: '正常' },
        ],
      },
      report: [
        { message: 'unnamed', cells: ['B5'], severity: 'info', text: '目标3「加强传染病网络直报系统维护' },
      ],
    },
  ],
});
