import rule from '../../../src/rules/targets/vague-words';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    ...[
      '完成培训200人',
      '2024年12月底前建成投用',
      '实现辖区全覆盖',
      '开展三场宣传活动',
      '做到应保尽保、应补尽补',
    ].map((goal) => ({
      name: `目标写了数量或时间：${goal}`,
      table: { goals: [`保障工作顺利开展，${goal}。`] },
    })),
    ...[
      ['效益指标', '管理制度健全性', '健全'],
      ['过程指标', '预算编制', '规范'],
      ['项目决策', '立项依据充分性', '充分'],
    ].map(([level1, name, target]) => ({
      name: `名称问的就是这个词：${name}`,
      table: { indicators: [{ level1: level1!, level2: '', name: name!, target: target! }] },
    })),
    { name: '目标太短由别的规则管', table: { goals: ['保障运行'] } },
    {
      name: '数量写在任务里',
      table: { goals: ['保障全镇公共卫生工作顺利开展。'], tasks: [{ name: '任务1', content: '义诊12场' }] },
    },
    {
      name: '监控表、自评表的目标是批复的',
      table: { kind: 'monitoring', goals: ['保障全镇公共卫生工作顺利开展。'] },
    },

    {
      name: '有数字',
      table: {
        indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '改善情况', target: '有效率≥95%' }],
      },
    },
    { name: '有评判标准的文字', table: { indicators: [{ name: '合规性', target: '严格执行相关制度规定' }] } },
    {
      name: '升降由 E07 管',
      table: { indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '发病率', target: '下降' }] },
    },
    { name: '不是笼统的基本', table: { indicators: [{ name: '项目实施', target: '完成基本公共卫生服务' }] } },
    { name: '空白', table: { indicators: [{ name: '合规性', target: '—' }] } },
  ],
  invalid: [
    {
      name: '只写动词，或动词加一个短宾语',
      table: {
        indicators: [
          { name: '运行情况', target: '保障' },
          { name: '就业', target: '增加岗位' },
        ],
      },
      report: [{ message: 'vague', cells: ['E6', 'E7'], text: '「增加岗位」' }],
    },

    {
      name: '目标没有任何数量，几条只说一次',
      table: {
        goals: [
          { number: 1, expected: '目标1：改善办学条件，促进教育均衡发展。' },
          { number: 2, expected: '目标2：按照《关于印发2023年工作要点的通知》提升教学质量。' },
        ],
      },
      report: [{ message: 'goal', cells: ['B5', 'B6'], text: '目标1、目标2' }],
    },

    {
      name: '两个以上效益指标合成一条警告',
      table: {
        indicators: [
          { level2: '时效指标', name: '支付及时性', target: '及时' },
          { level1: '效益指标', level2: '社会效益指标', name: '对市场公平的影响', target: '效果明显' },
          { level1: '效益指标', level2: '生态效益指标', name: '对环境的影响', target: '良好' },
        ],
      },
      report: [
        {
          message: 'benefit',
          cells: ['E7', 'E8'],
          severity: 'warning',
          text: ['2 个效益指标', '「效果明显」', '「良好」'],
        },
        { message: 'vague', cells: ['E6'], text: '「及时」' },
      ],
    },
    {
      name: '及时要有时间',
      table: { indicators: [{ level1: '产出指标', name: '结算及时性', target: '及时' }] },
      report: [{ message: 'vague', cells: ['E6'] }],
    },
    {
      name: '只有一个效益指标',
      table: {
        indicators: [{ level1: '效益指标', level2: '社会效益指标', name: '制度执行', target: '稳定' }],
      },
      report: [{ message: 'vague', cells: ['E6'] }],
    },
  ],
});
