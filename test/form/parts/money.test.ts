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
