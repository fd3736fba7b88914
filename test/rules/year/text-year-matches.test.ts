import rule from '../../../src/rules/year/text-year-matches';
import { ruleTest } from '../../support/rule';

const passing = [
  '2024年完成无偿献血6060人次。',
  '实施项目共15个（含2023年转列暂付性款项项目5个）。',
  '2024年底前建成；2024 年度验收。',
  '2022年—2025年规划实施期内，2023年至2024年分两批完成，2021-2025年滚动。',
  '较2023年增长5%，不低于2023年水平，以2023年为基期。',
  '根据厚财函〔2023〕149号和《预算法（2018年修正）》执行。',
  '自2020年起连续实施，2022年立项，2023年12月开工。',
  '支付2023年道路工程尾款；使用2023年结转资金。',
  '到2035年基本实现现代化，截至2023年底共有35家。',
  '贯彻《健康广东行动（2019年版）》《厚街镇2020年志》。',
  '上世纪2000年代。',
];

ruleTest(rule, {
  valid: [
    {
      name: '刚结束的和正在执行的五年规划',
      table: { year: 2021, goals: ['总结十三五规划，启动“十四五”规划项目'] },
    },
    ...passing.map((goal) => ({ name: goal, table: { goals: [goal] } })),
    {
      name: '表头写的项目期限内的年份',
      table: {
        head: [{ role: 'period', name: '建设工期', text: '2024年9月—2025年6月' }],
        goals: ['2025年6月完工'],
      },
    },
    {
      name: '中期目标',
      table: { goals: [{ expected: '2026年建成169公里', period: 'medium-term' as const }] },
    },
    {
      name: '完成情况分别写上年和本年的批次',
      table: {
        goals: [
          {
            expected: '建设省级中心村',
            completed: '完成2023年度10个中心村并通过验收；加快2024年度10个中心村建设，确保2025年验收。',
          },
        ],
      },
    },
    { name: '批复意见不核对', table: { opinion: '2023年12月1日审核通过。' } },
    {
      name: '表没有年度',
      table: { year: null, goals: ['发放2023年度育儿补贴123户'] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '十年前的五年规划',
      table: { year: 2020, goals: ['完成环境保护十一五规划和“十二五”规划确定的重点项目'] },
      report: [{ message: 'plan', cells: ['B5'], text: ['2006—2010', '2020 年度'] }],
    },
    {
      name: '同一份文件引用了两年的',
      table: {
        head: [
          { role: 'other', name: '立项依据', text: '《某省2024年度工作考评方案》《某市2023年统计公报》' },
          { role: 'other', name: '制度措施', text: '《某省2023年度工作考评方案》' },
        ],
      },
      report: [{ message: 'title', cells: ['B6'], text: ['2023年度工作考评方案', '2024年度工作考评方案'] }],
    },
    {
      name: '上年的补贴，同一格只报一次',
      table: {
        tasks: [{ name: '育儿补贴金', content: '完成2023年度育儿补贴年审，发放2023年度育儿补贴123户。' }],
      },
      report: [
        {
          message: 'differs',
          cells: ['C6'],
          text: ['育儿补贴金', '2023年度育儿补贴年审', '2024 年度', '以前年度'],
        },
      ],
    },
    {
      name: '引用上年的通知',
      table: { tasks: [{ name: '无偿献血', content: '根据《关于做好2023年无偿献血工作的通知》安排经费。' }] },
      report: [{ message: 'differs', cells: ['C6'], text: '2023年无偿献血' }],
    },
    {
      name: '指标名称和指标值',
      table: { indicators: [{ name: '2023年培训场次', target: '2025年12月完成' }] },
      report: [
        { message: 'differs', cells: ['C6'], text: '2023年' },
        { message: 'differs', cells: ['E6'], text: '以后年度' },
      ],
    },
  ],
});
