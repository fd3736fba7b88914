import rule from '../../../src/rules/consistency/task-number-matches-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '数字、单位、方向都一致',
      table: {
        goals: ['目标1：全年度开展完成12场全镇性大型爱国卫生运动。'],
        tasks: [
          { name: '任务1', content: '全年度开展完成12场全镇性大型爱国卫生运动。' },
          {
            name: '任务2',
            content:
              '组织不少于5场心理健康进园、进社区、进企业宣讲活动；开展全镇中小学生视力定期监测与评估工作，每学年不少于2次；指导不少于5家企业或单位完成广东省无烟单位创建工作。',
          },
        ],
        indicators: [
          { name: '全年度开展全镇性大型爱国卫生运动场数', target: '12场' },
          { name: '组织心理健康进校园、进社区、进企业宣讲活动数量', target: '≥5场' },
          { name: '开展全镇中小学生视力定期监测与评估工作数量', target: '≥2次/每学年' },
          { name: '指导企业或单位完成广东省无烟单位创建工作数量', target: '≥5家' },
        ],
      },
    },
    {
      name: '单位不同的不比',
      table: {
        goals: ['完成义诊宣传活动9场次。'],
        indicators: [{ name: '义诊宣传活动人数', target: '≥600人' }],
      },
    },
    {
      name: '两个指标一样像，不知道说的是哪个',
      table: {
        goals: ['完成卫生健康宣讲9场。'],
        indicators: [
          { name: '甲镇卫生健康宣讲场数', target: '≥6场' },
          { name: '乙镇卫生健康宣讲场数', target: '≥5场' },
        ],
      },
    },
    {
      name: '几个数相加等于指标值',
      table: {
        tasks: [
          { name: '任务1', content: '完成卫生健康宣讲4场。' },
          { name: '任务2', content: '完成卫生健康宣讲5场。' },
        ],
        indicators: [{ name: '卫生健康宣讲场数', target: '≥9场' }],
      },
    },
    {
      name: '新增数与总数不比',
      table: {
        goals: ['新增托育服务机构2家。'],
        indicators: [{ name: '托育服务机构数量', target: '≥18家' }],
      },
    },
    {
      name: '其中的分项不比',
      table: {
        goals: ['完成卫生健康宣讲9场，其中进校园卫生健康宣讲3场。'],
        indicators: [{ name: '卫生健康宣讲场数', target: '≥9场' }],
      },
    },
    {
      name: '两种率',
      table: {
        goals: ['视力健康知识知晓率达到90%。'],
        indicators: [{ name: '视力健康检查合格率', target: '≥80%' }],
      },
    },
    {
      name: '约数相差不大',
      table: {
        goals: ['职业健康体检约19000人。'],
        indicators: [{ name: '职业健康体检人数', target: '≥18500人' }],
      },
    },
    {
      name: '金额四舍五入',
      table: {
        goals: ['发放育儿补贴60.05万元。'],
        indicators: [{ name: '发放育儿补贴金额', target: '600480元' }],
      },
    },
  ],
  invalid: [
    {
      name: '任务 9 场次，指标 ≥6 场',
      table: {
        tasks: [
          {
            name: '任务2：健康促进项目',
            content: '完成公众健康咨询义诊宣传活动9场次、健康讲座活动完成60场次以上。',
          },
        ],
        indicators: [{ name: '公众健康咨询义诊宣传活动数量', target: '≥6场' }],
      },
      report: [
        {
          message: 'number',
          cells: ['C6', 'E8'],
          text: [
            '任务2',
            '公众健康咨询义诊宣传活动9场次',
            '「公众健康咨询义诊宣传活动数量」',
            '「≥6场」',
            '以哪个为准',
          ],
        },
      ],
    },
    {
      name: '目标和任务写的一样，指标不同，合成一条',
      table: {
        goals: [{ number: 1, expected: '完成无偿献血6060人次。' }],
        tasks: [{ name: '无偿献血工作', content: '2024年完成无偿献血6060人次。' }],
        indicators: [{ name: '组织无偿献血人次', target: '5000', unit: '人次' }],
      },
      report: [
        {
          message: 'number',
          cells: ['B5', 'C7', 'E9'],
          text: ['目标1、任务「无偿献血工作」', '「5000人次」'],
        },
      ],
    },
    {
      name: '上限与下限',
      table: { goals: ['重复投诉控制在5件以内。'], indicators: [{ name: '重复投诉件数', target: '≥5件' }] },
      report: [{ message: 'direction', cells: ['B5', 'E7'], text: '方向' }],
    },
    {
      name: '同一种率',
      table: {
        goals: ['视力健康知识知晓率达到90%。'],
        indicators: [{ name: '学生视力健康知识知晓率', target: '≥85%' }],
      },
      report: [{ message: 'number', cells: ['B5', 'E7'] }],
    },
  ],
});
