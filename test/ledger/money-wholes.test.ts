import { findLedger } from '../../src/ledger/find-ledger';
import { moneyWholes } from '../../src/ledger/money-wholes';
import { sheetOf, type CellInput } from '../support/sheet';

const AFTER: CellInput[][] = [
  ['单据编号', '日期', '不含税金额', '税额', '价税合计'],
  ['D1', '2024-01-05', 100, 6, 106],
  ['D2', '2024-02-05', 200, 12, 212],
  ['D3', '2024-03-05', 50, 0, 50],
];
const BEFORE: CellInput[][] = [
  ['日期', '摘要', '支出小计(元)', '中央补助(元)', '自筹资金(元)'],
  ['2024-01-05', '甲', 30, 20, 10],
  ['2024-02-05', '乙', 50, 50, 0],
  ['2024-03-05', '丙', 40, 0, 40],
];

test.each<[string, CellInput[][], Record<string, string>]>([
  ['the column behind its parts', AFTER, { 不含税金额: '价税合计', 税额: '价税合计' }],
  ['the column before its parts', BEFORE, { '中央补助(元)': '支出小计(元)', '自筹资金(元)': '支出小计(元)' }],
  [
    'one row in three that differs makes it none',
    [...AFTER.slice(0, 3), ['D3', '2024-03-05', 50, 0, 75]],
    {},
  ],
])('%s', (_name, rows, wanted) => {
  const wholes = moneyWholes(findLedger(sheetOf(rows))!);
  expect(Object.fromEntries([...wholes].map(([part, whole]) => [part.name, whole.name]))).toEqual(wanted);
});
