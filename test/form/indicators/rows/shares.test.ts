import { recognise, type Form } from '../../../../src/form';
import { sheetOf, type CellInput } from '../../../support/sheet';

const _ = null;

function table(rows: CellInput[][], above: CellInput[][] = []): Form {
  const forms = recognise(
    sheetOf([
      ['2023年度项目支出绩效自评表'],
      ['项目名称', '社区食堂运营'],
      ...above,
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '权重', '得分', '备注（未完成原因）'],
      ...rows,
    ]),
  );
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const points = (form: Form) =>
  form.indicators.map(({ weight, score }) => [weight?.value, score?.value].join('/'));

const rows = (weights: CellInput[], scores: CellInput[]): CellInput[][] => [
  ['产出指标', '数量指标', '开设食堂数', '≥6个', '6个', weights[0] ?? _, scores[0] ?? _],
  [_, '质量指标', '食品抽检合格率', '100%', '100%', weights[1] ?? _, scores[1] ?? _],
  ['效益指标', '社会效益指标', '就餐老人数', '≥900人', '800人', weights[2] ?? _, scores[2] ?? _, '选址晚'],
  ['满意度指标', '服务对象满意度指标', '老人满意度', '≥90%', '95%', weights[3] ?? _, scores[3] ?? _],
];

describe('weights', () => {
  test.each<[string, CellInput[], CellInput[], string[]]>([
    ['points', [30, 20, 30, 10], [30, 20, 27, 10], ['30/30', '20/20', '30/27', '10/10']],
    ['shares', [0.3, 0.3, 0.3, 0.1], [0.3, 0.3, 0.27, 0.1], ['30/30', '30/30', '30/27', '10/10']],
    ['shares as text', ['0.3', '0.2', '0.3', '0.1'], [], ['30/', '20/', '30/', '10/']],
    ['shares beside points', [0.3, 0.3, 0.3, 0.1], [30, 30, 27, 10], ['30/30', '30/30', '30/27', '10/10']],
    ['small points', [1, 1, 1, 1], [1, 1, 1, 1], ['1/1', '1/1', '1/1', '1/1']],
    ['one blank', [0.3, _, 0.3, 0.1], [], ['0.3/', '/', '0.3/', '0.1/']],
  ])('%s', (_name, weights, scores, expected) => {
    expect(points(table(rows(weights, scores)))).toEqual(expected);
  });

  test('totals of shares are points too, shown as a percentage or not', () => {
    const total = (value: CellInput) =>
      table([...rows([0.3, 0.3, 0.3, 0.1], [30, 30, 27, 10]), ['合计', _, _, _, _, value, 97]]);
    for (const value of [1, { value: 1, numberFormat: '0%' }, 100]) {
      const { totalWeight, totalScore } = total(value);
      expect([totalWeight?.value, totalScore?.value]).toEqual([100, 97]);
    }
  });
});

test('what the brackets of a heading ask for is its column', () => {
  expect(table(rows([], [])).indicators[2]!.reason?.value).toBe('选址晚');
});

test.each<[CellInput, number]>([
  [1, 100],
  [0.95, 95],
  ['0.95', 95],
  ['95%', 95],
])('a target of %s whose actual is 97%% reads %s', (target, value) => {
  const form = table([['产出指标', '质量指标', '抽检合格率', target, '97%', 10, 10]]);
  expect(form.indicators[0]!.target?.value).toMatchObject({ value, unit: '%', operator: '=' });
});

describe('execution', () => {
  const money = (heading: string, rate: CellInput, executed: number) =>
    table(
      [],
      [
        [heading, _, _, '全年预算数', '全年执行数', '执行率', '权重', '得分'],
        [_, _, _, 200, executed, rate, 10, 9.5],
      ],
    ).money[0]!.amounts;

  test.each<[CellInput, number, number]>([
    [0.95, 190, 95],
    [1, 200, 100],
    ['0.95', 190, 95],
    ['0.5%', 1, 0.5],
    [0.5, 1, 0.5],
    [95, 190, 95],
  ])('a rate of %s for %s of 200 reads %s', (rate, executed, expected) => {
    expect(money('预算执行情况', rate, executed).rate?.value).toBe(expected);
  });

  test('年度预算执行 names the part, not an amount', () => {
    const { budget, score } = money('年度预算执行（万元）', '95%', 190);
    expect([budget?.value, score?.value]).toEqual([200, 9.5]);
  });
});

test('绩效指标 left of 指标, with nothing below it, names no indicators', () => {
  const [form] = recognise(
    sheetOf([
      ['2023年项目绩效目标表'],
      ['预算部门', '某市文物考古研究院'],
      ['绩效指标', '指标', '指标权重', '计量单位', '指标性质', '指标值'],
      [_, '考古发掘面积', 60, '平方米', '≥', 6000],
      [_, '出版考古报告数量', 40, '部', '=', 2],
    ]),
  );
  expect(form?.indicators.map(({ name }) => name.value)).toEqual(['考古发掘面积', '出版考古报告数量']);
});
