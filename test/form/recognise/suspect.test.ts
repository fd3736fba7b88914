import { recognise, suspect } from '../../../src/form';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;

function guess(rows: CellInput[][]): unknown {
  const sheet = sheetOf(rows);
  expect(recognise(sheet)).toEqual([]);
  const found = suspect(sheet);
  return found && [found.headingRow, found.headings.map(({ text, column }) => [text, column])];
}

describe('a sheet that is plainly such a table and cannot be read', () => {
  test('says what its columns most likely are, by words and by what they hold', () => {
    const rows = [
      ['2024年项目支出绩效自评表'],
      ['项目名称', '设备运维'],
      ['类', '目', '分档'],
      ['产出指标', '数量指标', '甲'],
      [_, '质量指标', '乙'],
      ['效益指标', '社会效益指标', '丙'],
    ];
    expect(guess(rows)).toEqual([
      2,
      [
        ['类', 'level1'],
        ['目', 'level2'],
        ['分档', 'name'],
      ],
    ]);
  });

  test('only a title is not enough', () => {
    expect(guess([['2024年项目支出绩效自评表'], ['项目名称', '甲'], ['资金', 12]])).toBeNull();
    expect(guess([['2024年培训明细表'], ['日期', '人数'], ['2024-3-1', 12]])).toBeNull();
    expect(guess([])).toBeNull();
  });
});
