import { completionOf, percentText, rateOf } from '../../../src/rules/support/completion';
import { inputOf } from '../../support/rule';
import type { IndicatorInput } from '../../support/form';

const completion = (indicator: IndicatorInput) => {
  const { form } = inputOf({ kind: 'department-self-evaluation', indicators: [indicator] });
  return completionOf(form.indicators[0]!);
};

describe('completionOf', () => {
  test.each([
    [
      { name: '活动', target: '≥12场', actual: '10场' },
      { target: 12, actual: 10, direction: 'higher' },
    ],
    [
      { name: '成本', level2: '成本指标', target: '≤90万元', actual: '899700元' },
      { target: 90, actual: 89.97, direction: 'lower' },
    ],
    [
      { name: '设备', target: '=8台', actual: 8 },
      { target: 8, actual: 8, direction: 'exact' },
    ],
    [
      { name: '安全事故发生数', target: '0起', actual: '1起' },
      { target: 0, actual: 1, direction: 'lower' },
    ],
    [
      { name: '政府采购执行率', level1: '管理', level2: '管理', target: '100%', actual: '72.74%' },
      { target: 100, actual: 72.74, direction: 'higher' },
    ],
    [
      { name: '公用经费控制率', target: '100%', actual: '97%' },
      { target: 100, actual: 97, direction: null },
    ],
  ])('%j', (indicator, expected) => {
    expect(completion(indicator)).toEqual(expected);
  });

  test.each([
    { name: '活动', target: '≥12场', actual: '≥10场' },
    { name: '活动', target: '≥12场', actual: '10人' },
    { name: '活动', target: '1-3项', actual: '2项' },
    { name: '时间', target: '2024年12月底前', actual: '2024年11月' },
    { name: '效果', target: '良好', actual: '100%' },
  ])('nothing to compare: %j', (indicator) => {
    expect(completion(indicator)).toBeNull();
  });
});

it('gives no rate for a target of 0', () => {
  expect(rateOf({ target: 0, actual: 3, direction: 'higher' })).toBeNull();
});

test.each([
  [86.6666667, '86.67%'],
  [129.9545454, '129.95%'],
  [129.996, '129.99%'],
  [99.9999, '99.99%'],
  [200, '200%'],
  [72.74, '72.74%'],
])('%d reads %s', (rate, expected) => {
  expect(percentText(rate)).toBe(expected);
});
