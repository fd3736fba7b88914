import { inUnit, plainNumber } from '../../../src/form/parts/numbers';

describe('an amount in the unit of the table', () => {
  test.each<[number, string, '元' | '万元', number]>([
    [16, '16元', '万元', 0.0016],
    [2, '2千元', '万元', 0.2],
    [3, '3百万元', '万元', 300],
    [1.5, '1.5千万元', '万元', 1500],
    [2, '2亿元', '万元', 20_000],
    [2, '2亿元', '元', 200_000_000],
    [260, '260万元', '元', 2_600_000],
    [260, '260', '元', 260],
    [98, '98%', '万元', 98],
  ])('%d of %s in %s is %d', (value, text, unit, expected) => {
    expect(plainNumber(text)?.value).toBe(value);
    expect(inUnit(value, text, unit)).toBe(expected);
  });
});
