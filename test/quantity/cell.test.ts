import { readCellQuantity, type QuantityContext } from '../../src/quantity';
import type { CellValue } from '../../src/sheet';

const read = (
  value: CellValue,
  numberFormat = 'General',
  context: QuantityContext = {},
  dateSystem: 1900 | 1904 = 1900,
) => readCellQuantity({ value, formula: null, numberFormat }, dateSystem, context);

describe('numbers with their number format', () => {
  test.each<[CellValue, string, QuantityContext, number | null, string | null]>([
    [0.95, '0%', {}, 95, '%'],
    [0.976, '0%', {}, 97.6, '%'],
    [2.9, '0%', {}, 290, '%'],
    [1, '0%', {}, 100, '%'],
    [387.994, '0.00"万元"', {}, 387.994, '万元'],
    [12345, '0!.0,"万元"', {}, 1.2345, '万元'],
    [12345678, '#,##0,"千元"', {}, 12345.678, '千元'],
    [1234.5, '#,##0.00_ ;[Red]-#,##0.00 ', { fallbackUnit: '万元' }, 1234.5, '万元'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', { fallbackUnit: '元' }, 0, '元'],
    [1000, '[$¥-804]#,##0.00', {}, 1000, '元'],
    [12, '0"场"', {}, 12, '场'],
    [100, 'General', { unit: '%' }, 100, '%'],
    [0.97, 'General', { unit: '%' }, null, '%'],
    [0.97, 'General', { unit: '%', name: '合格率' }, 97, '%'],
    [1, 'General', { unit: '%' }, null, '%'],
    [1e-7, 'General', { fallbackUnit: '元' }, 1e-7, '元'],
    ['95', '@', { unit: '%' }, 95, '%'],
    [true, 'General', {}, null, null],
    [{ error: '#DIV/0!' }, 'General', {}, null, null],
    [null, 'General', {}, null, null],
  ])('%j as %s with %j', (value, format, context, expected, unit) => {
    expect(read(value, format, context)).toMatchObject({ value: expected, unit });
  });

  test('an operator in the format counts', () => {
    expect(read(0.95, '"≥"0%').operator).toBe('>=');
    expect(read(5, '"≥"0"场"').operator).toBe('>=');
  });

  test('what a person sees is kept', () => {
    expect(read(0.976, '0%').raw).toBe('98%');
  });

  test('dates, in both date systems', () => {
    expect(read(45657, 'yyyy-mm-dd')).toMatchObject({ kind: 'date', date: '2024-12-31', value: null });
    expect(read(44195, 'yyyy-mm-dd', {}, 1904)).toMatchObject({ date: '2024-12-31' });
    expect(read(45323, 'yyyy"年"m"月"')).toMatchObject({ date: '2024-02-29' });
  });

  test('a date where something is counted is a slip of Excel', () => {
    expect(read(45294, 'm"月"d"日"', { unit: '项' })).toMatchObject({ kind: 'doubtful', value: null });
  });

  test('no cell is blank', () => {
    expect(readCellQuantity(undefined, 1900)).toMatchObject({ kind: 'blank', raw: '' });
  });
});
