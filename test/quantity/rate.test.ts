import fc from 'fast-check';
import { completionRate, isMet, readQuantity } from '../../src/quantity';

const rate = (target: string, actual: string, name = '') => {
  const goal = readQuantity(target);
  return completionRate(goal, readQuantity(actual, { target: goal }), name);
};
const met = (target: string, actual: string, name = '') => {
  const goal = readQuantity(target);
  return isMet(goal, readQuantity(actual, { target: goal }), name);
};

describe('completion rate', () => {
  test.each<[string, string, number | null, boolean | null]>([
    ['≥6次', '12次', 2, true],
    ['2200篇', '2859篇', 1.29954545455, true],
    ['500人次', '487', 0.974, false],
    ['≥95%', '0.96', 1.01052631579, true],
    ['100%', '72.74%', 0.7274, false],
    ['6场', '6场次', 1, true],
    ['>92%', '92%', 1, false],
    ['≤202.6万元', '1329120.67元', 1, true],
    ['≤90万元', '100万元', 0.9, false],
    ['≥100万元', '976000元', 0.976, false],
    ['≤0起', '1起', 0, false],
    ['0起', '0起', 1, true],
    ['0%', '2%', 0, false],
    ['≥0个', '3个', 1, true],
    ['1-3项', '2项', 1, true],
    ['2-4项', '1项', 0.5, false],
    ['2-4项', '5项', 0.8, false],
    ['±3%以内', '2%', 1, true],
    ['±3%以内', '5%', null, false],
    ['约19000人', '19000人', 1, true],
    ['≥10场', '-1场', 0, false],
    ['37人：其中在职15人，聘用22人。', '37人', 1, true],
    ['较上年增长5%', '较上年增长6%', 1.2, null],
    // Not certain:
    ['较上年增长5%', '下降6%', null, null],
    ['≥95%', '≥95%', null, null],
    ['12人', '12人次', null, null],
    ['30万元', '完成', null, null],
    ['改善', '95%', null, null],
    ['290%', '95%', null, null],
    ['2小时', '1小时', null, null],
    ['2小时', '2小时', 1, true],
    ['≤2小时', '90分钟', 1, true],
    ['无', '5个', null, null],
    ['12场', '', null, null],
  ])('target %s, actual %s → %s, met: %s', (target, actual, expectedRate, expectedMet) => {
    expect(rate(target, actual)).toBe(expectedRate);
    if (!target.startsWith('较')) expect(met(target, actual)).toBe(expectedMet);
  });

  test('a name whose best value is low or in the middle makes a bare target undetermined', () => {
    expect(rate('3%', '0%', '预算调整率')).toBeNull();
    expect(met('3%', '0%', '预算调整率')).toBeNull();
    expect(rate('3%', '3%', '预算调整率')).toBe(1);
    expect(rate('≤3%', '0%', '预算调整率')).toBe(1);
  });

  test.each([
    ['2024年12月底前', '2024年11月30日', true],
    ['2024年12月底前', '2025年1月', false],
    ['2024年12月底前', '12月', null],
    ['效果明显', '达成预期指标', true],
    ['效果明显', '部分达成', false],
    ['效果明显', '未完成', false],
    ['效果明显', '效果较好', null],
    ['', '已完成', null],
  ])('target %s, actual %s met: %s', (target, actual, expected) => {
    expect(met(target, actual)).toBe(expected);
  });

  test('a rate of at least 1 and being met agree for ≥ and ≤', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤'),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (sign, goal, actual) => {
          expect(met(`${sign}${goal}个`, `${actual}个`)).toBe(rate(`${sign}${goal}个`, `${actual}个`)! >= 1);
        },
      ),
    );
  });
});
