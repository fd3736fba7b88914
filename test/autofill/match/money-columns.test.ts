import { givenBackOf, moneyColumns } from '../../../src/autofill/match/money-columns';
import type { CellInput } from '../../support/sheet';
import { ledgerOf } from '../facts';

const ledger = (headings: CellInput[], ...rows: CellInput[][]) => ledgerOf([headings, ...rows]);

test('numbers among money are money, in its unit; prices and what is left are not', () => {
  const list = ledger(
    ['日期', '事由', '支付金额（万元）', '本次实拨', '单价', '结余'],
    ['2024-01-02', '甲', 10, 8, 2, 90],
    ['2024-02-02', '乙', 12, 12, 3, 78],
  );
  expect(moneyColumns(list).map(({ column, unit }) => [column.name, unit])).toEqual([
    ['支付金额(万元)', '万元'],
    ['本次实拨', '万元'],
  ]);
});

test('what came back is taken off once: where a column is net already, it is not', () => {
  const rows = Array.from({ length: 8 }, (_, nth): CellInput[] => [
    `2024-01-1${nth}`,
    100 + nth,
    null,
    100 + nth,
  ]);
  const back = ledger(['日期', '支付金额（元）', '退款金额（元）', '摘要数'], ...rows, [
    '2024-03-01',
    90,
    30,
    60,
  ]);
  expect(givenBackOf(back, back.column('支付金额(元)')!).map(({ name }) => name)).toEqual(['退款金额(元)']);
  const net = ledger(['日期', '核定金额（元）', '考核扣减（元）', '实拨金额（元）'], ...rows, [
    '2024-03-01',
    90,
    30,
    60,
  ]);
  expect(givenBackOf(net, net.column('实拨金额(元)')!)).toEqual([]);
});

test('in a bookkeeping account the credit side takes back what the debit side spent', () => {
  const rows = Array.from({ length: 8 }, (_, nth): CellInput[] => [
    `2024-01-1${nth}`,
    '维护费',
    100 + nth,
    null,
  ]);
  const account = ledger(['日期', '摘要', '借方金额（元）', '贷方金额（元）'], ...rows, [
    '2024-03-01',
    '退回多付',
    null,
    30,
  ]);
  expect(givenBackOf(account, account.column('借方金额(元)')!).map(({ name }) => name)).toEqual([
    '贷方金额(元)',
  ]);
  expect(givenBackOf(account, account.column('贷方金额(元)')!)).toEqual([]);
});
