import fc from 'fast-check';
import { EACH_WORDS, MEASURE_WORDS, PER_WORDS, UNIT_FAMILIES } from '../../src/lexicon';
import {
  convert,
  formatQuantity,
  kindOfUnit,
  readQuantity,
  readUnit,
  type Operator,
  type Quantity,
} from '../../src/quantity';

const OPERATORS: readonly Operator[] = ['>=', '<=', '>', '<', '=', '~', 'range'];
/** Every unit of the lexicon, in its usual writing. */
const UNITS = [
  ...new Set([...UNIT_FAMILIES.flatMap(({ units }) => Object.keys(units)), ...MEASURE_WORDS]),
].map((unit) => readUnit(unit)!);
/** Round and broken, small and large, with and without thousands, taken for a year, a date or two cells elsewhere. */
const NUMBERS = [
  0, 1, 5, 10, 12, 24, 50, 99.9, 100, 290, 365, 0.5, 0.0001, 1_622.46, 2_024, 88_100, 20_241_231, 1e8,
  12_345_678.9,
];

function quantityOf(operator: Operator, value: number, unit: string | null): Quantity {
  const upper = operator === 'range' ? value + 3 : null;
  return { raw: '', operator, value, upper, unit, kind: unit === null ? 'number' : kindOfUnit(unit) };
}

/** What was written, read again, in the unit it was written in. */
function again(quantity: Quantity): unknown[] {
  const { operator, value, upper, unit } = readQuantity(formatQuantity(quantity));
  const inUnit = (number: number | null) => (number === null ? null : convert(number, unit, quantity.unit));
  return [formatQuantity(quantity), operator, inUnit(value), inUnit(upper)];
}

describe('what is written reads as the same quantity', () => {
  test.each(UNITS.map((unit) => ({ unit })))('$unit with every operator and number', ({ unit }) => {
    for (const operator of OPERATORS) {
      // 2024年 is a date whatever stands in front.
      for (const value of NUMBERS.filter((number) => unit !== '年' || number !== 2024)) {
        const quantity = quantityOf(operator, value, unit);
        expect(again(quantity)).toEqual([formatQuantity(quantity), operator, value, quantity.upper]);
      }
    }
  });

  test('numbers without a unit', () => {
    for (const operator of OPERATORS) {
      for (const value of NUMBERS) {
        const quantity = quantityOf(operator, value, null);
        expect(again(quantity)).toEqual([formatQuantity(quantity), operator, value, quantity.upper]);
      }
    }
  });

  test('rates: every unit for every base', () => {
    const bases = [...PER_WORDS, ...EACH_WORDS];
    const heads = UNITS.filter((unit) => unit !== '%' && !unit.includes('/'));
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.constantFrom(...bases),
        fc.constantFrom(...OPERATORS),
        fc.constantFrom(...NUMBERS),
        (head, base, operator, value) => {
          // 2024年 is a date whatever stands around it.
          fc.pre(head !== '年' || value !== 2024);
          const unit = readUnit(`${head}/${base}`)!;
          const quantity = quantityOf(operator, value, unit);
          expect(again(quantity)).toEqual([formatQuantity(quantity), operator, value, quantity.upper]);
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('any number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.constantFrom(...OPERATORS),
        fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1000),
        (unit, operator, value) => {
          const quantity = quantityOf(operator, value, unit);
          const [, ...read] = again(quantity);
          const upper = quantity.upper === null ? null : expect.closeTo(quantity.upper, 6);
          expect(read).toEqual([operator, expect.closeTo(value, 6), upper]);
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('negative numbers, ranges below nought and tolerances', () => {
    for (const [value, upper] of [
      [-5, null],
      [-5, -3],
      [-5, 5],
      [-5, 3],
    ] as const) {
      const quantity: Quantity = {
        ...quantityOf(upper === null ? '=' : 'range', value, '%'),
        upper,
      };
      expect(again(quantity).slice(2)).toEqual([value, upper]);
    }
  });
});

describe('as a reviewer writes it', () => {
  test.each<[Partial<Quantity>, string]>([
    [{ operator: '>=', value: 6, unit: '场', kind: 'count' }, '≥6场'],
    [{ operator: '=', value: 1622.46, unit: '万元', kind: 'money' }, '1,622.46万元'],
    [{ operator: '=', value: 290, unit: '%', kind: 'percent' }, '=290%'],
    [{ operator: '=', value: 95, unit: '%', kind: 'percent' }, '95%'],
    [{ operator: '=', value: 12, unit: '月', kind: 'duration' }, '12个月'],
    [{ operator: 'range', value: -3, upper: 3, unit: '%', kind: 'percent' }, '±3%'],
    [{ kind: 'date', date: '2024-12-31' }, '2024年12月31日'],
    [{ kind: 'date', date: '--12-31' }, '12月31日'],
    [{ raw: '基本 满意', kind: 'qualitative' }, '基本 满意'],
    [{ raw: '', kind: 'blank' }, '（空白）'],
  ])('%j', (quantity, text) => {
    const whole: Quantity = {
      raw: '',
      operator: null,
      value: null,
      upper: null,
      unit: null,
      kind: 'blank',
      ...quantity,
    };
    expect(formatQuantity(whole)).toBe(text);
  });
});
