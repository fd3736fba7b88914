import { findLedger } from '../../src/ledger/find-ledger';
import { YEAR_COLUMN } from '../../src/ledger/months';
import { sheetOf, type CellInput } from '../support/sheet';

const year = (heading: CellInput[], ...rows: CellInput[][]) => {
  const ledger = findLedger(sheetOf([heading, ...rows]))!;
  const column = ledger.column(YEAR_COLUMN);
  return column && ledger.rows.map((_row, position) => [column.number(position), column.unitAt?.(position)]);
};

test.each<[string, CellInput[], CellInput[][], unknown]>([
  [
    'the total that stands there, in the unit of each row',
    ['项目', '单位', '1月', '2月', '3月', '合计'],
    [
      ['清运量', '吨', 1000, 1100, 1200, 3300],
      ['路灯', '盏', 30, 40, 50, 120],
    ],
    [
      [3300, '吨'],
      [120, '盏'],
    ],
  ],
  [
    'the sum of the months without quarters between them',
    ['项目', '单位', '1月', '2月', '3月', '一季度', '4月'],
    [
      ['清运量', '吨', 10, 11, 12, 33, 7],
      ['路灯', '盏', 1, 2, 3, 6, null],
    ],
    [
      [40, '吨'],
      [6, '盏'],
    ],
  ],
  [
    'nothing where months and total differ',
    ['项目', '单位', '1月', '2月', '3月', '合计'],
    [
      ['清运量', '吨', 10, 11, 12, 40],
      ['路灯', '盏', 1, 2, 3, 6],
    ],
    [
      [NaN, '吨'],
      [6, '盏'],
    ],
  ],
  [
    'four quarters with the year; what stands there at the end is no sum',
    ['项目', '单位', '一季度', '二季度', '三季度', '四季度', '全年'],
    [
      ['入户走访', '户次', 10, 20, 30, 40, 100],
      ['志愿者（年末）', '人', 30, 32, 37, 39, 39],
    ],
    [
      [100, '户次'],
      [39, '人'],
    ],
  ],
  [
    'three quarters are no year',
    ['项目', '单位', '一季度', '二季度', '三季度', '合计'],
    [
      ['入户走访', '户次', 10, 20, 30, 60],
      ['活动', '场', 1, 2, 3, 6],
    ],
    undefined,
  ],
  [
    'two months are no table of months',
    ['项目', '单位', '1月', '2月'],
    [
      ['清运量', '吨', 10, 11],
      ['路灯', '盏', 1, 2],
    ],
    undefined,
  ],
])('%s', (_name, heading, rows, expected) => {
  expect(year(heading, ...rows)).toEqual(expected);
});
