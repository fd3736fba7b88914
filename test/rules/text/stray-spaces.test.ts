import rule from '../../../src/rules/text/stray-spaces';
import { inputOf, ruleTest, run } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '每个名称都这样隔开',
      table: {
        indicators: ['定量指标一 扫描档案', '定量指标二 著录目录', '定量指标三 装订', '定量指标四 入库'].map(
          (name) => ({ name }),
        ),
      },
    },
    { name: '字字隔开是为了好看', table: { indicators: [{ name: '效 益 指 标' }] } },
    {
      name: '行首的缩进',
      table: { tasks: [{ name: '　　　（2）社区矫正', content: '入矫宣告' }] },
    },
    { name: '日期和盖章留待手填', table: { opinion: '（盖章）\n      年   月   日' } },
    { name: '没有空格', table: { indicators: [{ name: '职能职责项目', target: '完成' }] } },
    {
      name: '编号前后、数字和英文两侧的空格',
      table: { goals: ['1. 开展 WIFI 布点 12 处。 2. 完成 3 场 义 诊'.replace(' 义 诊', '义诊')] },
    },
    { name: '半角标点后的空格', table: { goals: ['压紧压实责任, 共开展巡查190次; 完成。'] } },
    { name: '编号与名称之间', table: { indicators: [{ name: '指标1  地情刊物', target: '4期' }] } },
    {
      name: '供勾选的各项',
      table: {
        head: [
          {
            role: 'other',
            name: '项目属性',
            text: '1.新增项目□                2.延续项目☑          3.其他□',
          },
        ],
      },
    },
    { name: '行尾的空格看不出来', table: { goals: ['1.保障工资。 \n2.落实政策。  '] } },
  ],
  invalid: [
    {
      name: '年度中间',
      table: { yearLine: '（20 24 年度）' },
      report: [{ message: 'year', cells: ['A2'], text: '20 24' }],
    },
    {
      name: '表头里用空格把各条隔开',
      table: {
        head: [
          {
            role: 'other',
            name: '项目概况',
            text: '1.省、市专项调查     2.对全区14个街道进行调查     3.区域协作',
          },
        ],
      },
      report: [{ message: 'layout', cells: ['B5'], text: '5 个' }],
    },
    {
      name: '名称中间和末尾',
      table: {
        tasks: [{ name: '无偿 献血', content: '完成。' }],
        indicators: [{ name: '职能职责 项目' }, { name: '项目支出 ' }],
      },
      report: [
        { message: 'name', cells: ['B6'], text: '任务名称「无偿␣献血」' },
        { message: 'name', cells: ['C8'], text: '职能职责␣项目' },
        { message: 'name', cells: ['C9'], text: '项目支出␣' },
      ],
    },
    {
      name: '用空格换行',
      table: { goals: ['1.落实政策。\n2.提供人口支撑。                    3.加强培训，提升  能力。'] },
      report: [{ message: 'run', cells: ['B5'], text: '20 个空格' }],
    },
    {
      name: '正文汉字之间',
      table: { goals: ['持续降低结核病的 感染与死亡。'] },
      report: [{ message: 'between', cells: ['B5'], text: '结核病的␣感染' }],
    },
  ],
});

it('turns spaces that push an item to the next line into a line break', () => {
  const input = inputOf({ goals: ['1.落实政策。          2.加强培训，提升  能力。'] });
  const [finding] = run(rule, input).findings;
  expect(finding!.fix!.changes.map((change) => change.after.value)).toEqual([
    '1.落实政策。\n2.加强培训，提升能力。',
  ]);
});
