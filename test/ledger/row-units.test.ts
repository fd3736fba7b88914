import { findLedger } from '../../src/ledger/find-ledger';
import { sheetOf, type CellInput } from '../support/sheet';

const unitsOf = (rows: CellInput[][], merges?: string[]) => {
  const { columns } = findLedger(sheetOf(rows, merges ? { merges } : {}))!;
  return columns.flatMap(({ name, unitAt }) => (unitAt ? [[name, unitAt(0), unitAt(1)]] : []));
};

test('numbers without a unit take that of their row; money and columns with a unit keep theirs', () => {
  expect(
    unitsOf([
      ['设备名称', '计量单位', '到货数量', '金额（元）', '人数（人）'],
      ['计算机', '台', 60, 250_800, 3],
      ['一体机', '套', 14, 286_400, 2],
    ]),
  ).toEqual([['到货数量', '台', '套']]);
});

test('a unit in a group of the heading is for that group', () => {
  expect(
    unitsOf(
      [
        ['项目', '规模', null, '编制'],
        [null, '单位', '完成数', null],
        ['通组路', '公里', 2, 5],
        ['窄改宽', '米', 600, 7],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
    ),
  ).toEqual([['规模·完成数', '公里', '米']]);
});

test('单位 that holds offices is no column of units', () => {
  expect(
    unitsOf([
      ['单位', '数量'],
      ['卫健局', 3],
      ['教育局', 4],
    ]),
  ).toEqual([]);
});
