import fc from 'fast-check';
import { candidateFinder, isRelated, likeness, topicOf } from '../../../../src/rules/support/topics';

const like = (a: string, b: string) => likeness(topicOf(a), topicOf(b));

describe('likeness', () => {
  test.each([
    ['公众健康咨询义诊宣传活动', '公众健康咨询义诊宣传活动', 1],
    ['定期检测', '用人单位完成工作场所职业病危害因素定期检测', 0.8],
  ])('%s · %s', (a, b, expected) => {
    expect(like(a, b)).toBe(expected);
  });

  test.each([
    ['宣传活动', '公众健康咨询义诊宣传活动'],
    ['培训会', '能力提升培训会'],
    ['学生视力定期监测', '职业病危害因素定期检测'],
  ])('%s is not surely %s', (a, b) => {
    expect(like(a, b)).toBeLessThan(0.5);
  });

  it('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = like(a, b);
        expect(value).toBe(like(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  ['培训', '业务培训', true],
  ['公共场所巡查', '公共场所卫生监督巡查', true],
  ['现状评价', '健康主题公园', false],
])('%s and %s may have to do with each other: %s', (a, b, expected) => {
  expect(isRelated(topicOf(a), topicOf(b))).toBe(expected);
});

it('finds the like among many that share only common words', () => {
  const things = Array.from({ length: 400 }, (_, i) => ({ topic: topicOf(`第${i}片区卫生巡查`) }));
  const park = { topic: topicOf('龙阁山健康主题公园') };
  const find = candidateFinder([...things, park]);
  expect(find(topicOf('建设龙阁山公园'))[0]).toBe(park);
  expect(find(topicOf('第377片区卫生巡查'))[0]).toBe(things[377]);
  expect(find(topicOf(''))).toEqual([]);
});

it('finds the like of a phrase in its own list', () => {
  const things = ['健康主题公园甲乙丙', '卫生巡查', '健康主题公园丁戊己'].map((text) => ({
    topic: topicOf(text),
  }));
  const found = candidateFinder(things, { among: true })(things[0]!.topic);
  expect(new Set(found)).toEqual(new Set([things[0], things[2]]));
});
