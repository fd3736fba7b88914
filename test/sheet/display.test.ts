import { displayText, type CellValue } from '../../src/sheet';

const shown = (value: CellValue, numberFormat = 'General', dateSystem: 1900 | 1904 = 1900) =>
  displayText({ value, formula: null, numberFormat }, dateSystem);

test.each<[CellValue, string, string]>([
  [null, 'General', ''],
  ['≥95%', 'General', '≥95%'],
  [true, 'General', 'TRUE'],
  [{ error: '#DIV/0!' }, 'General', '#DIV/0!'],
  [97.59999999999999, 'General', '97.6'],
  [0.1 + 0.2, 'General', '0.3'],
  [0.95, '0%', '95%'],
  [0.9756, '0.00%', '97.56%'],
  [4125.82, '#,##0.00', '4,125.82'],
  [387.99, '0.00"万元"', '387.99万元'],
  [125000, '0!.0,"万"', '12.5万'],
  [12, '0"!场"', '12!场'],
  [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  [45463, 'm/d/yyyy', '2024/6/20'],
  [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ', '1,234.50'],
])('%j shown as %s is %j', (value, code, text) => {
  expect(shown(value, code)).toBe(text);
});

test('dates of a workbook from a Mac count from 1904', () => {
  expect(shown(43830, 'yyyy-m-d', 1904)).toBe(shown(45292, 'yyyy-m-d'));
});

test('a format that nobody can read shows the plain number', () => {
  expect(shown(12.5, '[[[0')).toBe('12.5');
});
