import fc from 'fast-check';
import {
  AND_LESS,
  AND_MORE,
  AIMED_AT,
  anyOf,
  AT_LEAST,
  AT_MOST,
  BEFORE_SPAN,
  EXCLUDED,
  HOLDING,
  INCREASE,
  INCLUDED,
  LESS_THAN,
  MEASURE_WORDS,
  MORE_THAN,
  NAMED_PERIODS,
  REACHED,
  SERIES_UNITS,
  TIMES_WORDS,
} from '../../../src/lexicon';
import { readQuantity, type QuantityContext } from '../../../src/quantity';

const number = fc.integer({ min: 3, max: 900 });
const digit = fc.constantFrom(...'三四五六七八');
const month = fc.integer({ min: 1, max: 12 });
const of = (...lists: readonly (readonly string[])[]) => fc.constantFrom(...lists.flat());
const without = (list: readonly string[], others: readonly string[]) =>
  list.filter((word) => !new RegExp(anyOf(others)).test(word));
const unit = of(without(MEASURE_WORDS, ['次', '字', '单位']));
const BOUNDS = without([AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN].flat(), HOLDING);

/** Writings from the words of the lexicon that have two sensible readings, and what the table tells about them. */
const AMBIGUOUS: Readonly<Record<string, fc.Arbitrary<readonly [string, QuantityContext?]>>> = {
  'bounds that contradict each other': fc
    .tuple(of(AT_LEAST, MORE_THAN), number, unit, of(AND_LESS))
    .map(([before, n, u, behind]) => [`${before}${n}${u}${behind}`]),
  'the same the other way round': fc
    .tuple(of(without(AT_MOST, HOLDING), LESS_THAN), number, unit, of(AND_MORE))
    .map(([before, n, u, behind]) => [`${before}${n}${u}${behind}`]),
  'a bound before a range': fc
    .tuple(of(BOUNDS), number, unit)
    .map(([bound, n, u]) => [`${bound}${n}-${n + 2}${u}`]),
  'about how many': fc
    .tuple(digit, unit)
    .map(([d, u]) => [`${d}${'三四五六七八九'['三四五六七八'.indexOf(d) + 1]}${u}`]),
  'before a month': fc.tuple(month, of(BEFORE_SPAN)).map(([m, before]) => [`2024年${m}月${before}`]),
  'one of a series': fc.tuple(digit, of(SERIES_UNITS)).map(([d, u]) => [`${d}${u}`]),
  'how often, or when': fc.tuple(of(NAMED_PERIODS), of(TIMES_WORDS)).map(([p, t]) => [`一${p}3${t}`]),
  'times as much, or more': fc.tuple(of(INCREASE), number).map(([word, n]) => [`${word}${n}倍`]),
  'a share of one, or per cent': fc
    .integer({ min: 1, max: 99 })
    .map((n) => [`0.${String(n).padStart(2, '0')}`, { unit: '%' }]),
  'ten thousands of ten thousands': fc
    .tuple(number, of(['万元', '万人次', '万亩']))
    .map(([n, u]) => [`${n}万`, { unit: u }]),
  'an aim where a result belongs': fc
    .tuple(of(AIMED_AT), number, unit)
    .map(([aim, n, u]) => [`${aim}${n}${u}`, { role: 'actual' }]),
};

test.each(Object.entries(AMBIGUOUS))('%s: never certain', (_, writings) => {
  fc.assert(
    fc.property(writings, ([text, context]) => {
      const { kind, value, date } = readQuantity(text, context);
      expect([text, value, date]).toEqual([text, null, undefined]);
      expect(kind).not.toBe('blank');
    }),
  );
});

test('what was reached is exactly that, what shall be reached at least', () => {
  fc.assert(
    fc.property(of(REACHED), number, unit, (word, n, u) => {
      const text = `${word}${n}${u}`;
      expect(readQuantity(text, { role: 'target' }).operator).toBe('>=');
      expect(readQuantity(text, { role: 'actual' }).operator).toBe('=');
    }),
  );
});

test('a bound includes its number unless the brackets say otherwise', () => {
  fc.assert(
    fc.property(
      number,
      unit,
      of(AND_MORE.filter((word) => word.length < 4 && !/含|起/.test(word))),
      of(INCLUDED),
      of(EXCLUDED),
      (n, u, more, within, out) => {
        expect(readQuantity(`${n}${u}${more}(${within})`).operator).toBe('>=');
        expect(readQuantity(`${n}${u}${more}(${out})`).operator).toBe('>');
      },
    ),
  );
});
