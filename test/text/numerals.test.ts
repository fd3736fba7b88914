import { CHINESE_NUMERAL, readAboutNumber, readChineseNumber } from '../../src/text';

describe('Chinese numerals', () => {
  test.each<[string, number]>([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十五', 95],
    ['廿', 20],
    ['廿五', 25],
    ['卅', 30],
    ['卅一', 31],
    ['一百', 100],
    ['两百', 200],
    ['一百零五', 105],
    ['一百五十', 150],
    ['一百一十六', 116],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['两千五百', 2500],
    ['十万', 100_000],
    ['十二万', 120_000],
    ['一万二千', 12_000],
    ['一万零五百', 10_500],
    ['三十万零八', 300_008],
    ['一百二十三万四千五百六十七', 1_234_567],
    ['一亿二千万', 120_000_000],
    ['两万亿', 2e12],
    ['拾贰', 12],
    ['伍仟', 5000],
    ['壹佰零叁', 103],
    ['叁万伍仟陆佰', 35_600],
    ['壹亿贰仟万', 120_000_000],
    ['貳拾', 20],
    ['三点五', 3.5],
    ['零点零五', 0.05],
    ['一点二五万', 12_500],
    ['十二点五', 12.5],
    ['二〇二四', 2024],
    ['二零二四', 2024],
    ['二○二四', 2024],
    ['一九九八', 1998],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
    expect(readAboutNumber(text)).toBeNull();
    expect(new RegExp(`^${CHINESE_NUMERAL}$`).test(/^[壹贰叁伍]$/.test(text) ? `${text}元` : text)).toBe(
      true,
    );
  });

  test.each<[string, number, number]>([
    ['两三', 2, 3],
    ['一两', 1, 2],
    ['三五', 3, 5],
    ['十二三', 12, 13],
    ['三四十', 30, 40],
    ['二十三四', 23, 24],
    ['一百二三十', 120, 130],
    ['七八百', 700, 800],
    ['两三千', 2000, 3000],
    ['五六万', 50_000, 60_000],
    ['十七八万', 170_000, 180_000],
    ['十几', 11, 19],
    ['二十几', 21, 29],
    ['几十', 20, 90],
    ['数百', 200, 900],
    ['数十万', 200_000, 900_000],
    ['几', 2, 9],
  ])('%s is about %d to %d, no number', (text, low, high) => {
    expect(readAboutNumber(text)).toEqual([low, high]);
    expect(readChineseNumber(text)).toBeNull();
  });

  test.each([
    ...[
      '',
      '点',
      '三点',
      '一百五',
      '一千二',
      '一万二',
      '三百千',
      '十百',
      '百十',
      '一二三',
      '三七',
      '七六五',
      '〇五',
      '十两',
    ],
    ...['一点二点三', '零零', '统一', '1'],
  ])('%s states no number', (text) => {
    expect(readChineseNumber(text)).toBeNull();
    expect(readAboutNumber(text)).toBeNull();
  });

  test.each(['队伍', '大陆', '陆地', '点', '圆满'])('%s holds no numeral', (text) => {
    expect(new RegExp(CHINESE_NUMERAL).test(text)).toBe(false);
  });

  test('every number below ten million is read as it is spelt', () => {
    // Spelt here by rule: groups of four, 零 for a gap, 十 without 一 at the beginning.
    const signs = '零一二三四五六七八九';
    const four = (n: number) =>
      [1000, 100, 10, 1]
        .map((power, i) => [Math.floor(n / power) % 10, ['千', '百', '十', ''][i]!] as const)
        .map(([digit, power]) => (digit === 0 ? '零' : signs[digit]! + power))
        .join('');
    const spell = (n: number) =>
      `${n >= 1e4 ? `${four(Math.floor(n / 1e4))}万` : ''}${n % 1e4 === 0 && n > 0 ? '' : four(n % 1e4)}`
        .replace(/零+万/, '万')
        .replace(/零{2,}/g, '零')
        .replace(/^零(?=.)|(?<=.)零$/g, '')
        .replace(/^一十/, '十');
    for (let n = 1; n < 1e7; n += n < 12_000 ? 1 : 4_321)
      expect([spell(n), readChineseNumber(spell(n))]).toEqual([spell(n), n]);
  });
});
