import { recognise } from '../../../../src/form';
import { sheetOf } from '../../../support/sheet';

const _ = null;

test('what was reached in an earlier year is no result of this one', () => {
  const sheet = sheetOf([
    ['项目支出绩效目标批复表'],
    ['（2022年度）'],
    ['项目名称', '主体班培训'],
    ['一级指标', '二级指标', '三级指标', '2021年实际实现值', '预期2022年实现值', '指标标准或依据'],
    ['产出指标', '数量指标', '培训人次', '260人次', '280人次', '年度计划'],
    ['效益指标', '社会效益指标', '课程数量', '210门', '220门', '年度计划'],
    ['满意度指标', '服务对象满意度', '学员满意度', '94%', '≥95%', '问卷'],
  ]);
  const [form] = recognise(sheet);
  expect(form!.kind).toBe('project-target');
  expect(form!.indicators.map(({ target, actual }) => [target?.text, actual])).toEqual([
    ['280人次', null],
    ['220门', null],
    ['≥95%', null],
  ]);
});

test('of two parts of the year the later one is what was reached', () => {
  const sheet = sheetOf([
    ['项目绩效运行监控表'],
    ['（2022年度）'],
    ['项目名称', '微型消防站建设'],
    ['资金（万元）', null, '全年预算数', '1-6月执行数', '1-11月执行数', '执行率'],
    ['合计', null, 242, 0, 39.409, '16.28%'],
    ['一级指标', '二级指标', '三级指标', '年度目标值', '1-6月完成', '1-11月完成', '全年预计完成'],
    ['产出指标', '数量指标', '装备优化消防站', '30个', '0个', '12个', '30个'],
    ['产出指标', '质量指标', '器材验收合格率', '100%', null, '100%', '100%'],
    ['满意度指标', '服务对象满意度', '居民满意度', '≥90%', null, '92%', '≥90%'],
  ]);
  const [form] = recognise(sheet);
  expect(form!.indicators.map(({ actual }) => actual?.text)).toEqual(['12个', '100%', '92%']);
  expect(form!.money.map(({ amounts }) => amounts.executed?.value)).toEqual([39.409]);
});

test('boxes beside several names are their categories, whatever they are called', () => {
  const sheet = sheetOf(
    [
      ['市级部门预算项目支出绩效目标申报表'],
      ['（2015年度）'],
      ['项目名称', '更换消防标示牌'],
      ['指标名称', '三级指标', '上年度实际水平', '本年度计划水平', '指标内容/计算公式'],
      ['目标完成程度', '更换指示灯', 0, '420个', '实际更换个数'],
      [null, '更换应急灯', 0, '380个', '实际更换个数'],
      ['项目实施效益', '消防设施完好率', 0, '100%', '完好设施数/设施总数'],
      [null, '职工满意度', null, '90%以上', '问卷调查'],
    ],
    { merges: ['A5:A6', 'A7:A8'] },
  );
  const [form] = recognise(sheet);
  expect(
    form!.indicators.map(({ level2, name, target }) => [level2?.value, name.value, target?.text]),
  ).toEqual([
    ['目标完成程度', '更换指示灯', '420个'],
    ['目标完成程度', '更换应急灯', '380个'],
    ['项目实施效益', '消防设施完好率', '100%'],
    ['项目实施效益', '职工满意度', '90%以上'],
  ]);
});

describe('of several columns that may hold the target', () => {
  const table = (headings: string[], sub: (string | null)[], values: string[]) =>
    recognise(
      sheetOf(
        [
          ['2024年度项目支出绩效目标表'],
          ['项目名称', '展馆运行'],
          ['一级指标', '二级指标', '三级指标', ...headings],
          [null, null, null, ...sub],
          ['产出指标', '数量指标', '展览场次', ...values],
          ['效益指标', '社会效益指标', '参观人次', ...values],
        ],
        { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4'] },
      ),
    )[0]!.indicators.map(({ target }) => target?.text);

  test('the one beside the grades is it', () => {
    expect(
      table(['绩效目标', '绩效标准'], [null, '优', '良', '差'], ['12次', '12次以上', '10次', '8次']),
    ).toEqual(['12次', '12次']);
  });

  test('what a value was set by is none', () => {
    expect(table(['预期当年实现值', '指标值确定依据'], [null, null], ['≥12次', '历史标准'])).toEqual([
      '≥12次',
      '≥12次',
    ]);
  });
});

describe('columns of parts of the year', () => {
  test.each([
    ['上半年完成情况', '1—11月完成情况'],
    ['1-6月完成情况', '截至9月底完成情况'],
    ['一季度完成情况', '上半年完成情况'],
  ])('%s beside %s is what was reached on the way', (before, last) => {
    const [form] = recognise(
      sheetOf([
        ['2022年度项目支出绩效运行监控表'],
        ['项目名称', _, '矿山生态修复'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', before, last],
        ['产出指标', '数量指标', '修复面积', '≥610亩', '0亩', '265亩'],
      ]),
    );
    expect(form!.indicators[0]!.actual?.value.value).toBe(265);
  });
});

it('指标类别 without a first level holds the second', () => {
  const [form] = recognise(
    sheetOf([
      ['2020年度项目支出绩效运行监控表'],
      ['项目名称', '指标类别', '绩效指标', '年度指标值', '1-7月完成值'],
      ['日间照料中心', '数量指标', '设置床位', '20张', '10张'],
      [_, '时效指标', '完工时间', '2020年9月底前', '在建'],
      [_, '质量指标', '验收合格率', '100%', '尚未验收'],
    ]),
  );
  expect(form!.indicators.map(({ level1, level2 }) => [level1, level2?.value])).toEqual([
    [null, '数量指标'],
    [null, '时效指标'],
    [null, '质量指标'],
  ]);
});

it('a heading that speaks of goals names the indicators when it stands behind their categories', () => {
  const [form] = recognise(
    sheetOf([
      ['2021年度部门整体支出绩效自评表'],
      ['评价内容', _, '绩效目标', '目标值', '完成情况'],
      ['产出目标', '数量指标', '青少年思想引领主题活动', '≥12场', '14场'],
      [_, '质量指标', '新发展团员入团培训率', '100%', '100%'],
      [_, '成本指标', '团务活动项目经费', '20万元以内', '20万元'],
      ['效益目标', '社会效益', '青年志愿服务参与人次', '≥3000人次', '3500人次'],
      ['满意度', '服务对象满意度', '青年团员满意度', '≥90%', '95%'],
    ]),
  );
  expect(form!.indicators.map(({ actual }) => actual?.text)).toEqual([
    '14场',
    '100%',
    '20万元',
    '3500人次',
    '95%',
  ]);
});
