import fc from 'fast-check';
import { containment, similarity } from '../../src/text';

const anyText = fc.string({ unit: 'grapheme' });

test.each([
  ['公众健康咨询义诊宣传活动', '公众健康咨询义诊宣传活动数量', 0.9, 1],
  ['全镇性大型爱国卫生运动', '全年度开展全镇性大型爱国卫生运动场数', 0.6, 1],
  ['用人单位的员工满意度', '用人单位员工满意度', 1, 1],
  ['健康讲座活动', '建设健康主题公园数量', 0, 0.2],
  ['无偿献血', '托育机构', 0, 0],
  ['高', '高', 1, 1],
  ['', '数量', 0, 0],
  ['，。', '；', 0, 0],
])('%s and %s', (a, b, least, most) => {
  expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
  expect(similarity(a, b)).toBeLessThanOrEqual(most);
});

test('containment asks how much of the first is in the second', () => {
  expect(containment('无偿献血', '组织无偿献血活动，传递救死扶伤正能量')).toBe(1);
  expect(containment('组织无偿献血活动，传递救死扶伤正能量', '无偿献血')).toBeLessThan(0.3);
});

test('symmetric, 0 to 1, and 1 for itself', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
      expect([0, 1]).toContain(similarity(a, a));
    }),
  );
});
