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

test.each([
  [
    ['开放天数', '接待人次'],
    ['天', '人次'],
  ],
  [
    ['巡查里程（公里）', '出动人次'],
    ['公里', '人次'],
  ],
  [
    ['受理件数', '培训人数'],
    ['件', '人'],
  ],
])('rows of numbers of their own kind have the unit at the end of their label: %j', (labels, units) => {
  const rows = labels.map((label, at): CellInput[] => [label, at + 1, at + 2, at + 3, at + 4]);
  const found = unitsOf([['项目', '1月', '2月', '3月', '4月'], ...rows]);
  expect(found[0]).toEqual(['1月', ...units]);
});

test('names of things end with no unit of theirs', () => {
  const rows = ['城关镇', '石桥乡'].map((label, at): CellInput[] => [label, at + 1, at + 2, at + 3]);
  expect(unitsOf([['项目', '1月', '2月', '3月'], ...rows])).toEqual([]);
});

test('a number with the unit of its row is counted; a price is not', () => {
  const { columns } = findLedger(
    sheetOf([
      ['项目', '单位', '审定工程量', '综合单价'],
      ['标线', '㎡', 120, 45],
      ['护栏', 'm', 300, 168],
    ]),
  )!;
  expect(columns.slice(2).map(({ kind }) => kind)).toEqual(['count', 'number']);
});
