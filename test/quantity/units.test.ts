import {
  convert,
  formatQuantity,
  readOperator,
  readQuantity,
  readUnit,
  sameUnit,
  splitPair,
  unitFamily,
} from '../../src/quantity';

describe('units', () => {
  test.each([
    ['60万度', 600_000, '度'],
    ['800hm²', 800, 'hm²'],
    ['800h㎡', 800, 'h㎡'],
  ])('%s', (text, value, unit) => {
    expect(readQuantity(text)).toMatchObject({ value, unit });
  });

  test.each([
    ['场', '场次', true],
    ['㎡', '平方米', true],
    ['百分比', '%', true],
    ['天', '日', true],
    ['元', '万元', false],
    ['人', '人次', false],
    ['元/人·月', '元/人·月', true],
    ['元/人', '元/户', false],
    [null, null, true],
    [null, '个', false],
  ])('%s and %s the same: %s', (a, b, expected) => {
    expect(sameUnit(a, b)).toBe(expected);
    expect(sameUnit(b, a)).toBe(expected);
  });

  test.each<[number, string | null, string | null, number | null]>([
    [2026400, '元', '万元', 202.64],
    [1.5, '亿元', '万元', 15000],
    [1.1, '万人次', '人次', 11000],
    [2, '小时', '分钟', 120],
    [1, '年', '个月', 12],
    [3, '工作日', '天', null],
    [3, '人', '人次', null],
    [3, null, '个', null],
    [3, null, null, 3],
  ])('%s %s in %s: %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  test('families', () => {
    expect(unitFamily('万元')).toBe(unitFamily('元'));
    expect(unitFamily('间次')).toBe('间次');
  });

  test.each([
    ['其他', null],
    ['—', null],
    ['', null],
    [null, null],
    ['百分比', '%'],
    [' 万元 ', '万元'],
    ['（个）', '个'],
    ['万人次', '万人次'],
    ['次/每学年', '次/学年'],
    ['人/户', '人/户'],
  ])('unit cell %s reads %s', (text, expected) => {
    expect(readUnit(text)).toBe(expected);
  });
});

describe('operator cells', () => {
  test.each([
    ['﹦', '='],
    ['═', '='],
    ['＝', '='],
    ['等于', '='],
    ['≧', '>='],
    ['>=', '>='],
    ['大于等于', '>='],
    ['不低于', '>='],
    ['＞', '>'],
    ['≦', '<='],
    ['小于或等于', '<='],
    [' < ', '<'],
    ['定性', 'qualitative'],
    ['定量', 'quantitative'],
    ['正向', null],
    ['反向', null],
    ['', null],
    ['≥95', null],
  ])('%s → %s', (text, expected) => {
    expect(readOperator(text)).toBe(expected);
  });
});

describe('as a reviewer writes it', () => {
  test.each([
    ['至少 6 场', '≥6场'],
    ['1622.46万元', '1,622.46万元'],
    ['≥7500家', '≥7500家'],
    ['2024年底', '2024年12月31日'],
    ['12月31日前', '12月31日'],
    ['±3%以内', '±3%'],
    ['1-3项', '1项~3项'],
    ['约19000人', '约19000人'],
    ['较上年增长5%', '较上年增长5%'],
    ['持续\n改善', '持续 改善'],
    ['', '（空白）'],
  ])('%s → %s', (text, expected) => {
    expect(formatQuantity(readQuantity(text))).toBe(expected);
  });
});

describe('two values in one line', () => {
  test.each([
    ['无 ≥1个', ['无', '≥1个']],
    ['无　100%', ['无', '100%']],
    ['3个 5个', ['3个', '5个']],
    ['— —', ['—', '—']],
  ])('%s', (text, expected) => {
    expect(splitPair(text)).toEqual(expected);
  });

  test.each(['≥ 95 %', '≥ 95%', '88 100', '=100% 22.5', '12场', '', '职能职责 项目'])('%s is one', (text) => {
    expect(splitPair(text)).toBeNull();
  });
});
