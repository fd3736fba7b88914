import { standOf, writtenState } from '../../../src/autofill/slots/writing';
import { readQuantity } from '../../../src/quantity';
import { BLANK } from '../../../src/sheet';
import { slotFor } from '../facts';

const TEXT = { as: 'text', withUnit: true } as const;
const NUMBER = { as: 'number', withUnit: false } as const;
const FORMATTED = { as: 'number', withUnit: true } as const;

test.each([
  ['≥7500家', 7320, TEXT, '7320家', 'General'],
  ['≥95%', 97.6, TEXT, '97.6%', 'General'],
  ['≥95%', 93.3333333, TEXT, '93.33%', 'General'],
  ['≤387万元', 386.9899, TEXT, '386.99万元', 'General'],
  ['≥0.02万元', 0.024, TEXT, '0.024万元', 'General'],
  ['≥2次/每学年', 2, TEXT, '2次', 'General'],
  ['≥7500家', 7320, NUMBER, 7320, 'General'],
  ['≥95%', 97.6, NUMBER, 97.6, 'General'],
  ['≥95%', 97.6, FORMATTED, 0.976, '0.0%'],
  ['≥95%', 100, FORMATTED, 1, '0%'],
  ['≥7500家', 7320, FORMATTED, 7320, '0"家"'],
  ['≤387万元', 386.985, FORMATTED, 386.99, '0.00"万元"'],
])(
  'beside %s the value %d is written as the column is: %j',
  (target, value, habit, written, numberFormat) => {
    const slot = slotFor('指标', target, { habit });
    expect(writtenState(slot, { value, unit: slot.unit })).toEqual({
      value: written,
      formula: null,
      numberFormat,
    });
  },
);

test('rounding never carries a value over its target', () => {
  const slot = slotFor('满意度', '≥95%');
  expect(writtenState(slot, { value: 94.9967, unit: '%' }).value).toBe('94.997%');
  expect(writtenState(slotFor('成本', '≤100万元'), { value: 100.0004, unit: '万元' }).value).toBe(
    '100.0004万元',
  );
});

test('a format of the cell stays, a cell of text gets text, a date format gives way', () => {
  const percent = slotFor('率', '≥95%', { habit: FORMATTED, before: { ...BLANK, numberFormat: '0.00%' } });
  expect(writtenState(percent, { value: 97.6, unit: '%' })).toEqual({
    value: 0.976,
    formula: null,
    numberFormat: '0.00%',
  });
  const text = slotFor('数', '≥5家', { habit: NUMBER, before: { ...BLANK, numberFormat: '@' } });
  expect(writtenState(text, { value: 6, unit: '家' })).toEqual({
    value: '6',
    formula: null,
    numberFormat: '@',
  });
  const date = slotFor('数', '≥5家', { habit: NUMBER, before: { ...BLANK, numberFormat: 'yyyy/m/d' } });
  expect(writtenState(date, { value: 6, unit: '家' }).numberFormat).toBe('General');
});

test.each(['=1+1', '+1', '-1', '@cmd'])('%s from a source lands as text', (text) => {
  expect(writtenState(slotFor('说明', '及时'), { value: text, unit: null })).toEqual({
    value: text,
    formula: null,
    numberFormat: '@',
  });
});

test.each([
  ['', 'empty'],
  ['XX', 'empty'],
  ['7320家', 'equal'],
  ['7,320', 'equal'],
  ['7319家', 'different'],
  ['≥7320家', 'different'],
  ['较上年提高', 'different'],
])('with 「%s」 in the cell 7,320家 is %s', (current, stand) => {
  const slot = slotFor('告知数量', '≥7500家', { current: readQuantity(current, { fallbackUnit: '家' }) });
  expect(standOf(slot, { value: 7320, unit: '家' })).toBe(stand);
});

test('what is written with two decimals equals what rounds to it', () => {
  const slot = slotFor('支出', '≤400万元', { current: readQuantity('387.99万元') });
  expect(standOf(slot, { value: 387.9901, unit: '万元' })).toBe('equal');
  expect(standOf(slot, { value: 387.98, unit: '万元' })).toBe('different');
});

test('a table without the column has no place', () => {
  expect(standOf(slotFor('场次', '≥6场', { cell: null }), { value: 9, unit: '场' })).toBe('no-place');
});
