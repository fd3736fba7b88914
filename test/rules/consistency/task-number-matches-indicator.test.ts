import rule from '../../../src/rules/consistency/task-number-matches-indicator';
import { ruleTest } from '../../support/rule';

/** A table with criteria, the weight 3. */
function criteriaTable(name: string, target: string, criteria: string) {
  return {
    rows: [
      ['2024年部门整体支出绩效目标表'],
      ['部门名称', '某县社会福利院'],
      [],
      ['一级指标', '二级指标', '三级指标', '指标值', '评（扣）分标准', '分值'],
      ['产出指标', '数量指标', name, target, criteria, 3],
      ['效益指标', '社会效益指标', '群众知晓率', '≥90%', '', 3],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '', 3],
    ],
    merges: ['A1:F1'],
  };
}

ruleTest(rule, {
  valid: [
    {
      name: '相邻两个指标之和',
      table: {
        goals: ['新建和改造提升高标准农田2.3万亩以上。'],
        indicators: [
          { name: '新建高标准农田面积', target: '≥1.3万亩' },
          { name: '改造提升高标准农田面积', target: '≥1万亩' },
        ],
      },
    },
    {
      name: '三年的累计数是年度数的三倍',
      table: {
        goals: ['三年累计筛查结核病2.4万人次。'],
        indicators: [{ name: '结核病筛查人次', target: '≥8000人次' }],
      },
    },
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
      name: '一个数后面列了几项工作，另有一个指标正是这个数',
      table: {
        goals: ['3800公里河道实施水面保洁、护岸养护等长效管理。'],
        indicators: [
          { name: '河道保洁长度', target: '≥3800公里' },
          { name: '护岸养护长度', target: '≥120公里' },
        ],
      },
    },
    {
      name: '中期目标与中期指标值对照',
      table: {
        goals: [
          { period: 'medium-term', expected: '建设里程巡查340公里。' },
          { period: 'annual', expected: '建设里程巡查110公里。' },
        ],
        indicators: [{ name: '建设里程巡查', target: '110公里', periodTarget: '340公里' }],
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
      name: '一句话里的几个数相加等于指标值',
      table: {
        goals: ['完成12个村和95个社区流动人口专项调查。'],
        indicators: [{ name: '流动人口专项调查村（社区）数', target: '107个' }],
      },
    },
    {
      name: '收入与税费是两回事',
      table: {
        goals: ['收取国有资产出租收入55万元。'],
        indicators: [{ level2: '成本指标', name: '国有资产出租应交税费经费', target: '≤9.9万元' }],
      },
    },
    {
      name: '同单位的数各有对应，余下的两个毫不相干',
      table: {
        goals: ['采购种薯425万粒，自行采购原种200万粒。'],
        indicators: [
          { name: '自行采购原种', target: '200万粒' },
          { name: '出口蔬菜', target: '550万粒' },
        ],
      },
    },
    ...[
      ['完成城镇新增就业2989人，完成目标任务2468人的121%。', '≥2468人', '2989人'],
      ['城镇新增就业控制在3000人以内。', '≥2468人', '2989人'],
      ['城镇新增就业2468人。', '≥2468人', '2989人'],
    ].map(([completed, target, actual]) => ({
      name: `完成情况：${completed}`,
      table: {
        kind: 'project-self-evaluation' as const,
        goals: [{ expected: '促进城镇新增就业。', completed: completed! }],
        indicators: [{ name: '城镇新增就业人数', target: target!, actual: actual! }],
      },
    })),
    ...[
      ['编外人员数量', '≤153名', '编外人数小于或等于153名计3分，超过不计分'],
      ['安全排查次数', '≥6次', '6次以上计2分，少于6次不计分'],
      ['管理率', '≥60%', '≥55%得9分，≥50%得4分，<50%不得分'],
      ['覆盖率', '≥90%', '覆盖率90%计3分，每少5%扣1分'],
    ].map(([name, target, criteria]) => ({
      name: `评分标准：${criteria}`,
      table: criteriaTable(name!, target!, criteria!),
    })),
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
      name: '同单位的数里余下的一对',
      table: {
        goals: ['采购马铃薯原原种425万粒，企业自行采购原种200万粒。'],
        indicators: [
          { name: '免费发放原原种', target: '550万粒' },
          { name: '企业自行采购原种', target: '200万粒' },
        ],
      },
      report: [{ message: 'number', cells: ['B5', 'E7'], text: ['425万粒', '550万粒'] }],
    },
    {
      name: '完成情况与实际完成值',
      table: {
        kind: 'project-self-evaluation',
        goals: [{ expected: '培训测报员。', completed: '举办测报员培训班，测报员培训183人次。' }],
        indicators: [{ name: '测报员培训人次', target: '200人次', actual: '180人次' }],
      },
      report: [{ message: 'actual', cells: ['G8', 'C6'], text: ['183人次', '180人次'] }],
    },
    {
      name: '一个指标的完成值里说到另一个',
      table: {
        kind: 'monitoring',
        indicators: [
          { name: '数量', target: '举办有社会影响力的活动≥5场', actual: '3场' },
          {
            level1: '效益指标',
            name: '社会效益',
            actual: '开展研究、交流、宣传等工作，先后举办有社会影响力的活动5场，推动申遗。',
          },
        ],
      },
      report: [{ message: 'actual', cells: ['G6', 'G7'], text: ['5场', '3场'] }],
    },
    {
      name: '评分标准与指标值',
      table: criteriaTable('编外人员数量', '≤153名', '编外人数小于或等于155名计3分，超过不计分'),
      report: [{ message: 'criteria', cells: ['D5', 'E5'], text: ['≤153名', '155名计3分'] }],
    },
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
