import { dayOfNumber, isDayNumber, isMonthAndDay, readMonthAndDay } from '../../src/ledger/day-numbers';

test.each([20_240_620, 202_406, 45_292, 6])('%s may be a day without its format', (value) => {
  expect(isDayNumber(value)).toBe(true);
});

test.each([0.5, 13, 123_456_789])('%s is no day', (value) => {
  expect(isDayNumber(value)).toBe(false);
});

test.each<[number, boolean]>([
  [6.14, true],
  [12.3, true],
  [13.2, false],
  [6.45, false],
])('%s as a month and a day: %s', (value, fits) => {
  expect(isMonthAndDay(value)).toBe(fits);
});

test.each<[number, 1900 | 1904, number]>([
  [20_240_620, 1900, 20_240_620],
  [202_406, 1900, 20_240_600],
  [45_292, 1900, 20_240_101],
  [43_830, 1904, 20_240_101],
])('%s counted from %s is %s', (value, dateSystem, day) => {
  expect(dayOfNumber(value, dateSystem)).toBe(day);
});

test.each<[string, { month: number; day: number } | undefined]>([
  ['6.10', { month: 6, day: 10 }],
  ['1.9', { month: 1, day: 9 }],
  ['13.2', undefined],
  ['6.45', undefined],
  ['6', undefined],
])('%s as text', (text, wanted) => {
  expect(readMonthAndDay(text)).toEqual(wanted && { year: 0, ...wanted });
});
