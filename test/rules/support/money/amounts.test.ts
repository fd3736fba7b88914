import { readQuantity } from '../../../../src/quantity';
import { inMoneyUnit } from '../../../../src/rules/support/money';
import type { Form } from '../../../../src/form';

const inWan = { moneyUnit: { value: '万元', text: '万元', cell: { row: 0, column: 0 } } } as Form;

test.each([
  ['2千万元', 2000],
  ['1.5百万元', 150],
  ['3亿元', 30_000],
  ['4千元', 0.4],
  ['伍万元整', 5],
  ['1亿2000万元', 12_000],
  ['两三万元', null],
  ['1000美元', null],
])('%s is %s 万元', (text, expected) => {
  expect(inMoneyUnit(readQuantity(text), inWan)).toBe(expected);
});
