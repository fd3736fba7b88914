import { isAcross, recognise } from '../../../../src/form';
import { formatCell } from '../../../../src/sheet';
import { sheetOf, type CellInput } from '../../../support/sheet';

const _ = null;
const TITLE: CellInput[] = ['2024年扶贫专项资金绩效目标表'];

/** Categories, name, target and their cells. */
function told(rows: CellInput[][], merges: string[] = []): unknown {
  const forms = recognise(sheetOf(rows, { merges }));
  expect(forms.map(isAcross)).toEqual([true]);
  return forms[0]!.indicators.map(({ level1, level2, name, target, actual }) =>
    [level1, level2, name, target, actual].flatMap((field) =>
      field ? [`${field.text} ${formatCell(field.cell)}`] : [],
    ),
  );
}

describe('indicators beside each other', () => {
  test('below their categories, with a place in front of the values', () => {
    const rows = [
      TITLE,
      ['项目单位', '产出指标', _, '效益指标'],
      [_, '数量指标', '质量指标', '社会效益指标'],
      [_, '扶持村数', '资金合规率', '受益人数'],
      ['甲镇', '3个', '100%', '≥20人'],
    ];
    const expected = [
      ['产出指标 B2', '数量指标 B3', '扶持村数 B4', '3个 B5'],
      ['产出指标 B2', '质量指标 C3', '资金合规率 C4', '100% C5'],
      ['效益指标 D2', '社会效益指标 D3', '受益人数 D4', '≥20人 D5'],
    ];
    expect(told(rows, ['A2:A4', 'B2:C2'])).toEqual(expected);
  });

  test('with the names of the levels in front, whatever the categories are called', () => {
    const rows = [
      TITLE,
      ['项目名称', '道路硬化'],
      ['一级指标', '履职效能', _, '管理效率'],
      ['二级指标', '重点工作', '整体工作', '基础管理'],
      ['三级指标', '硬化里程', '验收合格率', '公示率'],
      ['指标值', '≥3公里', '100%', '100%'],
      ['实际完成值', '3.2公里', '100%', '98%'],
    ];
    expect(told(rows, ['B3:C3'])).toEqual([
      ['履职效能 B3', '重点工作 B4', '硬化里程 B5', '≥3公里 B6', '3.2公里 B7'],
      ['履职效能 B3', '整体工作 C4', '验收合格率 C5', '100% C6', '100% C7'],
      ['管理效率 D3', '基础管理 D4', '公示率 D5', '100% D6', '98% D7'],
    ]);
  });

  test('a heading over columns is none, though its categories have points beside each other', () => {
    const [form] = recognise(
      sheetOf([
        TITLE,
        ['产出指标', 50, '效益指标', 30],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '扶持村数', '3个'],
        ['效益指标', '社会效益指标', '受益人数', '≥20人'],
      ]),
    );
    expect(form!.indicators.map(({ name }) => name.text)).toEqual(['扶持村数', '受益人数']);
  });
});
