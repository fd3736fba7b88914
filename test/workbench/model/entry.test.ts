import fc from 'fast-check';
import { entryText, parseEntry } from '../../../src/workbench/model';

describe('parseEntry reads a typed text as Excel does', () => {
  test.each([
    ['', null, undefined],
    ['95', 95, undefined],
    ['-0.5', -0.5, undefined],
    ['.5', 0.5, undefined],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,23', '1,23', undefined],
    ['95%', 0.95, '0%'],
    ['57.3%', 0.573, '0.00%'],
    ['1e3', 1000, undefined],
    ['true', true, undefined],
    ['#n/a', { error: '#N/A' }, undefined],
    ['2024/3/1', 45352, 'yyyy/m/d'],
    ['2024年2月30日', '2024年2月30日', undefined],
    ['≥95%', '≥95%', undefined],
    ['3场', '3场', undefined],
    ["'95", '95', undefined],
    ["'=A1", '=A1', undefined],
    ['.', '.', undefined],
    ['=', '=', undefined],
  ])('%s', (text, value, numberFormat) => {
    expect(parseEntry(text)).toEqual({ value, formula: null, ...(numberFormat ? { numberFormat } : {}) });
  });

  test('a formula is one', () => {
    expect(parseEntry('=SUM(A1:A3)')).toEqual({ value: null, formula: '=SUM(A1:A3)' });
  });

  test('a cell formatted as text keeps everything as text', () => {
    expect(parseEntry('=A1', '@')).toEqual({ value: '=A1', formula: null });
  });

  test('dates count from 1904 in such a workbook', () => {
    expect(parseEntry('2024-03-01', 'General', 1904).value).toBe(45352 - 1462);
  });

  test('what the formula bar shows gives the same content back, for every text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...`=+-@'1.,%/年月eE`) })),
        (value) => {
          const cell = { value: value === '' ? null : value, formula: null, numberFormat: 'General' };
          expect(parseEntry(entryText(cell))).toEqual({ value: cell.value, formula: null });
        },
      ),
    );
  });
});
