import { findLedger } from '../../src/ledger/find-ledger';
import { sheetOf } from '../support/sheet';

/** The second column of a list of payments with this heading and these values. */
function amounts(heading: string, values: readonly (string | number)[]) {
  const ledger = findLedger(
    sheetOf([['事由', heading], ...values.map((value, i) => [`第${i + 1}笔货款`, value])]),
    null,
  )!;
  const column = ledger.columns[1]!;
  return { unit: column.unit, numbers: values.map((_, position) => column.number(position)) };
}

test.each<[string, string, (string | number)[], string | null, number[]]>([
  [
    'a sum with a unit of its own is converted',
    '支付金额（元）',
    [8000, '4万元', '1.2万元'],
    '元',
    [8000, 40_000, 12_000],
  ],
  ['the other way round', '支付金额（万元）', [0.8, '5000元', 3], '万元', [0.8, 0.5, 3]],
  [
    'sums that all have a unit share that of the first',
    '支付金额',
    ['4万元', '5000元', '1万元'],
    '万元',
    [4, 0.5, 1],
  ],
  [
    'beside bare sums nobody knows what 4万元 is among them',
    '支付金额',
    [8000, '4万元', 9000],
    null,
    [8000, NaN, 9000],
  ],
  [
    'a unit that does not convert is no number of the column',
    '支付金额（元）',
    [8000, '3台', 9000],
    '元',
    [8000, NaN, 9000],
  ],
  ['counts with and without their unit are alike', '场次', [3, '2场', 1], '场次', [3, 2, 1]],
])('%s', (_, heading, values, unit, numbers) => {
  expect(amounts(heading, values)).toEqual({ unit, numbers });
});
