import fc from 'fast-check';
import { fold, normalise } from '../../src/text';

const anyText = fc.string({ unit: 'grapheme' });

test.each([
  ['≥９５％（含）', '≥95%(含)'],
  ['≧90﹪ ≦5 ﹦3 ＝3', '≥90% ≤5 =3 =3'],
  ['１－３　项', '1-3 项'],
  ['①②㈠㎡m²……〔2023〕', '①②㈠㎡m²……〔2023〕'],
  ['2019年—2021年～', '2019年-2021年~'],
])('%s → %s', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('a dash that is written upright is a dash', () => expect(fold('3\ufe313')).toBe('3-3'));

test('keeps every position, and does nothing twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('normalised texts compare equal', () => {
  expect(normalise('２万 ㎡')).toBe(normalise('2万平方米'));
  expect(normalise('WIFI（全 覆盖）')).toBe(normalise('wifi(全覆盖)'));
});
