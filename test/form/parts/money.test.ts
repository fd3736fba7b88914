import { recognise, type Form } from '../../../src/form';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;

/** A table with this money block between its project and its indicators. */
function withMoney(rows: CellInput[][], merges: string[] = []): Form {
  const forms = recognise(
    sheetOf(
      [
        ['2024年度项目支出绩效运行监控表'],
        ['填报单位：某县农业农村局', _, _, '单位：万元'],
        ['项目名称', _, '高标准农田建设'],
        ...rows,
        ['年度总体目标', _, '建设高标准农田5000亩。'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况'],
        ['产出指标', '数量指标', '建设高标准农田面积', '≥5000亩', '2800亩'],
      ],
      { merges },
    ),
  );
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

/** Role and amounts of every row: total 500 260 52%. */
function money(form: Form): string[] {
  return form.money.map(({ role, amounts }) => {
    const { initial, budget, executed, rate, forecast } = amounts;
    const figures = [initial, budget, executed, forecast].flatMap((field) => (field ? [field.value] : []));
    return [role, ...figures, ...(rate ? [`${rate.value}%`] : [])].join(' ');
  });
}

const ROWS: CellInput[][] = [
  [_, _, '年度资金总额', 500, 260, '52%', 500],
  [_, _, '其中：本年财政拨款', 400, 200, '50%', 400],
  [_, _, '其他资金', 100, 60, '60%', 100],
];
const READ = ['total 500 260 500 52%', 'fiscal 400 200 400 50%', 'other 100 60 100 60%'];

describe('the heading over the names of the sums', () => {
  test.each(['资金来源', '资金性质', '资金类型', '项目', _])('%s', (corner) => {
    const form = withMoney(
      [['预算执行情况', _, corner, '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'], ...ROWS],
      ['A4:B7'],
    );
    expect(money(form)).toEqual(READ);
    expect(form.money.map(({ partOf }) => partOf)).toEqual([null, 'total', 'total']);
    expect(form.head.map(({ name }) => name)).not.toContain(corner);
  });

  it('does not hide what 资金来源 says in the head', () => {
    const form = withMoney([
      ['资金来源', _, '本年预算', '实施单位', '某镇政府'],
      ['预算执行情况', _, _, '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'],
      ...ROWS,
    ]);
    expect(money(form)).toEqual(READ);
    expect(form.head).toContainEqual(expect.objectContaining({ name: '资金来源', value: '本年预算' }));
  });
});

describe('rows and amounts that are written in ways of their own', () => {
  const heading = ['资金', _, '来源', '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'];

  it('a row that numbers the columns, and a column that numbers the rows, are no sums', () => {
    const form = withMoney([
      ['资金投入', '行次', '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'],
      ['列次', 0, 1, 2, 3, 4],
      ['年度资金总额', 1, 500, 260, '52%', 500],
      ['其中：财政拨款', 2, 500, 260, '52%', 500],
    ]);
    expect(money(form)).toEqual(['total 500 260 500 52%', 'fiscal 500 260 500 52%']);
  });

  it('150万 is 150万元', () => {
    const form = withMoney([heading, [_, _, '年度资金总额', '150万', '125.25万', '83.5%', '150万']]);
    expect(money(form)).toEqual(['total 150 125.25 150 83.5%']);
  });

  it('预算数 beside its parts is their total', () => {
    const form = withMoney([['预算规模', '预算数', 845, '其中：财政资金', 800, '其他资金', 45]]);
    expect(form.money.map(({ role, amounts }) => [role, amounts.amount?.value])).toEqual([
      ['total', 845],
      ['fiscal', 800],
      ['other', 45],
    ]);
  });

  it('数 after 按收入性质分 and 按支出性质分 are the two totals', () => {
    const form = withMoney([['年度预算', _, '按收入性质分：2030.12', '按支出性质分：1925.67']]);
    expect(form.money.map(({ role, amounts }) => [role, amounts.amount?.value])).toEqual([
      ['income-total', 2030.12],
      ['department-expenditure', 1925.67],
    ]);
  });

  it('a heading over labels that have their amounts beside them is none', () => {
    const form = withMoney([
      ['预算执行情况', '预算安排情况', _, '资金执行情况', _, '执行进度'],
      [_, '预算数', 6.84, '执行数', 6.84, '100%'],
      [_, '其中：财政资金', 6.84, '其中：财政资金', 6.84],
    ]);
    const { budget, executed } = form.money[0]!.amounts;
    expect([budget?.value, executed?.value]).toEqual([6.84, 6.84]);
  });
});

/** Every item with all that it states: total budget=10000 executed=9712. */
function stated(form: Form): string[] {
  return form.money.map(({ role, amounts }) =>
    [role, ...Object.entries(amounts).map(([column, field]) => `${column}=${field.value}`)].join(' '),
  );
}

describe('sums that no row of columns heads', () => {
  test.each<[string, CellInput[][], string[]]>([
    [
      'what was to be spent and what was, in one line',
      [['资金情况', '下达预算', 10000, '实际到位', 10000, '实际支出', 9712, '支出率', '97.12%']],
      ['total budget=10000 received=10000 executed=9712 rate=97.12'],
    ],
    [
      'a rate in its label, with its points beside',
      [['计划安排资金(万元)', 21.7, '实际支出(万元)', 21.7, '执行率100%（10分）', 10]],
      ['total budget=21.7 executed=21.7'],
    ],
    ['the one sum of the head', [['项目申报金额（万元）', _, 2243.02]], ['total amount=2243.02']],
    ['of two sums of the head none', [['申报金额（万元）', 20, '上年金额（万元）', 18]], []],
    [
      'a total over kinds of spending that no list knows, when they add up to it',
      [
        ['年度预算', '总额', '工资福利支出', '公用经费支出'],
        [_, 254.83, 170.09, 84.74],
      ],
      ['total amount=254.83', 'unknown amount=170.09', 'unknown amount=84.74'],
    ],
    [
      'numbered labels behind a colon, spaces for the repeated part',
      [
        ['预算情况', '部门预算总额（万元）', _, 2186.35],
        [_, '1、资金来源：（1）政府预算资金', _, 2186.35],
        [_, '　　　　　　（2）单位资金', _, 0],
        [_, '2、资金结构：（1）基本支出', _, 2186.35],
      ],
      [
        'total amount=2186.35',
        'fiscal amount=2186.35',
        'own-funds amount=0',
        'basic-expenditure amount=2186.35',
      ],
    ],
    [
      'of several years this one',
      [
        ['资金申请(万元)', _, '项目', '上年度安排资金', '本年度申请资金'],
        [_, _, '合计', 38, 40],
        [_, _, '区级资金', 38, 40],
      ],
      ['total amount=40', 'local amount=40'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(stated(withMoney(rows))).toEqual(expected);
  });

  it('columns of sums may have names that no list knows, and rows too, when their numbers fit', () => {
    const form = withMoney([
      ['资金情况（万元）', _, _, '合计', '中央补助', '旗县级资金', '其他（含利息收入）'],
      [_, _, '预算安排', 30000, 11375, 18000, 625],
      [_, _, '执行总量', 29400, 11375, 17400, 625],
      [_, _, '预算执行率', '98%', '100%', '96.67%', '100%'],
    ]);
    expect(stated(form).map((item) => item.split(' ').sort().join(' '))).toEqual([
      'budget=30000 executed=29400 rate=98 total',
      'budget=11375 executed=11375 rate=100 upper-level',
      'budget=18000 executed=17400 local rate=96.67',
      'budget=625 executed=625 other rate=100',
    ]);
  });
});

it('a list of tasks ends where the budget begins, and a list of projects is no project', () => {
  const form = withMoney([
    ['年度主要任务', '任务名称', _, '主要内容'],
    [_, '危房改造', _, '完成86户农村危房改造。'],
    ['预算情况', '部门预算总额（万元）', _, 2186.35],
    [_, '政府预算资金', _, 2186.35],
    ['项目支出情况', '支出项目名称', '支出项目类别', '项目总预算'],
    [_, '危房改造补助', '持续性项目', 120],
  ]);
  expect(form.tasks.map(({ name }) => name.value)).toEqual(['危房改造']);
  expect(form.project?.value).toBe('高标准农田建设');
  expect(form.head.map(({ value }) => value)).not.toContain('支出项目类别');
});
