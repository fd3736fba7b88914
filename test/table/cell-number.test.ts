import { quantityOf } from '../../src/table';

const text = (value: string | number, numberFormat = 'General') => ({ value, formula: null, numberFormat });

test.each([
  [12.5, 12.5],
  ['1,234.50', 1234.5],
  ['(12)', -12],
  ['¥3', 3],
  ['４％', 0.04],
  ['-0.5', -0.5],
  ['0012', null],
  ['889900194001001005', null],
  [8.8990019400100096e17, null],
  ['12场', null],
  ['3-4', null],
  ['合计', null],
  ['', null],
])('%j is %j', (value, expected) => {
  expect(quantityOf(text(value))).toBe(expected);
});

test('a date is no quantity, nor is a blank cell', () => {
  expect(quantityOf(text(45292, 'yyyy-mm-dd'))).toBeNull();
  expect(quantityOf(undefined)).toBeNull();
});
