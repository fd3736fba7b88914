import { recognise } from '../../../../src/form';
import { sheetOf, type CellInput } from '../../../support/sheet';

const _ = null;
const HEAD: CellInput[][] = [
  ['2024年部门整体支出绩效目标申报表'],
  ['部门名称', '某局'],
  ['整体绩效目标', '办好实事'],
];

function read(...rows: CellInput[][]): unknown[] {
  return recognise(sheetOf([...HEAD, ...rows])).flatMap(({ indicators }) =>
    indicators.map(({ level1, level2, name, target }) => [
      level1?.value,
      level2?.value ?? null,
      name.value,
      target?.text ?? null,
    ]),
  );
}

describe('indicators behind their categories without headings', () => {
  test('a box with a line for each', () => {
    expect(
      read(
        ['年度绩效指标', '产出指标', '指标1：培训人员200人次\n指标2：合格率为95%'],
        [_, '效益指标', '指标1（服务对象满意度）：满意'],
      ),
    ).toEqual([
      ['产出指标', null, '培训人员', '200人次'],
      ['产出指标', null, '合格率', '95%'],
      ['效益指标', null, '服务对象满意度', '满意'],
    ]);
  });

  test('a row for each, with its category in front or in a column of its own', () => {
    expect(
      read(
        ['年度绩效指标', '产出指标', '质量指标：合格率达95%'],
        [_, _, '时效指标：按时完成。'],
        [_, '效益指标', '社会效益指标：办事更加方便。'],
      ),
    ).toEqual([
      ['产出指标', '质量指标', '合格率', '95%'],
      ['产出指标', '时效指标', '按时完成。', null],
      ['效益指标', '社会效益指标', '办事更加方便。', null],
    ]);
    expect(
      read(
        ['产出指标', '数量指标', '举办培训班的场次', '≥12场'],
        [_, '质量指标', '学员考核合格率', '≥95%'],
        ['效益指标', '社会效益指标', '群众办事便利程度', '提升'],
      ),
    ).toEqual([
      ['产出指标', '数量指标', '举办培训班的场次', '≥12场'],
      ['产出指标', '质量指标', '学员考核合格率', '≥95%'],
      ['效益指标', '社会效益指标', '群众办事便利程度', '提升'],
    ]);
  });

  test('categories with a letter or a number behind them are no indicators', () => {
    expect(read(['产出指标', '甲'], ['效益指标', '乙'])).toEqual([]);
    expect(read(['产出指标', 60], ['效益指标', 30])).toEqual([]);
  });
});
