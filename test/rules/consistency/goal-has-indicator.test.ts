import rule from '../../../src/rules/consistency/goal-has-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '项目概况、预期目标是一段说明的各部分',
      table: {
        goals: [
          '1.项目概况：用于开展特殊人群病种的工作。\n2.病媒生物消杀与密度监测工作。\n3.精神障碍患者随访管理服务工作。',
        ],
        indicators: ['病媒生物消杀次数', '精神障碍患者随访人数', '群众满意度'].map((name) => ({
          name,
          target: '95%',
        })),
      },
    },
    {
      name: '日常运转的任务不要求指标',
      table: {
        tasks: [
          { name: '病媒生物防治', content: '开展病媒生物消杀与密度监测' },
          { name: '精神卫生服务', content: '精神障碍患者随访管理服务' },
          { name: '机关运行保障', content: '水电费、物业管理费、绿化养护' },
        ],
        indicators: ['病媒生物消杀次数', '精神障碍患者随访人数', '群众满意度'].map((name) => ({
          name,
          target: '95%',
        })),
      },
    },
    ...[
      ['实行零门槛进入，全年免费开放。', '免费开放天数', '300天'],
      ['通过推送服务好三个统战社团。', '推送次数', '12次'],
      ['改建渠道全长2.3km,其中包含明渠0.71km,暗渠1.1km,隧洞清淤0.44km。', '改建渠道长度', '2.3km'],
      ['改建干渠，设计流量3m³/s。', '改建干渠长度', '2.3km'],
      ['安装750米木围栏，高度1.2米，宽约3.5米。', '木围栏', '750米'],
      ['新建泵站1座，装机160千瓦，扬程25米。', '新建泵站', '1座'],
      ['建设里程全长22.33公里。', '溪南线改造提升', '22.33公里'],
      ['带动村集体收入达6万元。', '乡村旅游带动贫困户增收', '≥6万元'],
      ['规范管理17所标准化卫生室，8所非标准化卫生室。', '医疗点数量', '25所'],
      ['救助流浪乞讨人员40人次。', '街面巡查次数', '12次', '每次至少劝导40人次'],
      ['发放39户特色种养业奖补。', '种养业产值', '≥20万元'],
      ['第一年按投资额20%返本，第二年按25%返本。', '分红比例', '第一年按总投资额返本20%，按8%分红'],
    ].map(([goal, name, target, definition]) => ({
      name: goal!,
      table: {
        goals: [goal!],
        indicators: [{ name: name!, target: target!, ...(definition ? { definition } : {}) }],
      },
    })),
    ...[
      ['符合工程施工验收质量的有关规定。', '工程质量'],
      ['做好党建，规范村级党组织的日常。', '党组织生活规范率'],
    ].map(([goal, name]) => ({
      name: `词语分开，说的是一件事：${goal}`,
      table: {
        goals: [
          { number: 1, expected: goal! },
          { number: 2, expected: '组织病媒生物消杀。' },
          { number: 3, expected: '开展精神卫生服务。' },
        ],
        indicators: [name!, '病媒生物消杀次数', '精神卫生服务人数'].map((one) => ({
          name: one,
          target: '95%',
        })),
      },
    })),
    ...[
      ['户籍人口76户174人，常住户26户56人。', '受益人口数', '≥174人'],
      ['建围墙约300米。', '标准围墙300米', '300元/米'],
      ['实现产业产值80万元。', '特色产业产值', '≥80万元'],
      ['动物免疫密度100%。', '饲养动物免疫率', '100%'],
      ['培训3期。高质量完成干部培训工作；促进事业健康发展；2021年12月31日前完成。', '培训期数', '3期'],
    ].map(([goal, name, target]) => ({
      name: goal!,
      table: {
        goals: [goal!],
        indicators: [name!, '甲', '乙'].map((one) => ({ name: one, target: target! })),
      },
    })),
    {
      name: '新增就业在两处都说到',
      table: {
        goals: [
          { number: 1, expected: '开展职业培训补贴。' },
          { number: 2, expected: '目标2：确保完成年度城镇新增就业目标任务。' },
          { number: 3, expected: '落实社会保险补贴发放政策。' },
        ],
        indicators: ['职业培训补贴人数', '城镇新增就业人数', '社会保险补贴人数'].map((name) => ({
          name,
          target: '200人',
        })),
      },
    },
    {
      name: '各地分列的指标值相加',
      table: {
        rows: [
          ['2025年水利专项资金绩效目标表'],
          ['项目名称', '水利专项资金'],
          ['总体目标', '开展2个防洪水利设施水毁修复。'],
          ['一级指标', '二级指标', '三级指标', '指标方向', '甲街道', '乙镇'],
          ['产出指标', '数量指标', '开展修复工程（个）', '≥', 1, 1],
          ['产出指标', '质量指标', '验收合格率', '≥', '95%', '95%'],
          ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '90%', '90%'],
        ],
        merges: ['A1:F1', 'B2:F2', 'B3:F3'],
      },
    },
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
      name: '任务里有一件没有指标',
      table: {
        tasks: [
          { name: '任务1：病媒生物防治', content: '开展病媒生物消杀与密度监测' },
          { name: '任务2：精神卫生服务', content: '精神障碍患者随访管理服务' },
          { name: '任务3：少数民族发展', content: '扶持少数民族村发展特色产业' },
        ],
        indicators: ['病媒生物消杀次数', '精神障碍患者随访人数', '群众满意度'].map((name) => ({
          name,
          target: '95%',
        })),
      },
      report: [{ message: 'unnamed', cells: ['C8'], text: '任务「少数民族发展', severity: 'info' }],
    },
    {
      name: '满意度不是所说的事',
      table: {
        goals: ['完成市档案馆5个标准档案库房消防设备的改造。'],
        indicators: [{ name: '档案利用者满意度', target: '≥95%' }],
      },
      report: [{ message: 'missing', cells: ['B5'], text: '5个标准档案库房' }],
    },
    {
      name: '收入没有指标',
      table: {
        goals: ['收取国有资产出租收入55万元。'],
        indicators: [{ level2: '成本指标', name: '国有资产出租应交税费经费', target: '≤9.9万元' }],
      },
      report: [{ message: 'missing', cells: ['B5'], text: '55万元' }],
    },
    {
      name: '有名称的比率',
      table: {
        goals: ['公租房租金收缴率达95%以上。'],
        indicators: [
          { name: '公租房分配户数', target: '≥120户' },
          { level2: '质量指标', name: '补贴对象审核准确率', target: '100%' },
        ],
      },
      report: [{ message: 'missing', cells: ['B5'], text: '租金收缴率' }],
    },
    {
      name: '分号隔开的几件事，有的没有指标',
      table: {
        goals: ['完成森林抚育任务；有效保护湿地资源；落实林长制责任体系；开展公益林管护工作。'],
        indicators: ['森林抚育面积', '公益林管护面积', '防火演练'].map((name) => ({ name, target: '8万亩' })),
      },
      report: [{ message: 'unnamed', cells: ['B5'], severity: 'info', text: ['湿地', '林长制'] }],
    },
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
