import { difference, numbersIn, plainName, withoutNumbers } from '../../../src/compare/indicators/names';

test.each([
  ['*贫困地区贫困人口加入合作社、村集体经济组织人数(≥**人)', '贫困地区贫困人口加入合作社村集体经济组织人数'],
  ['*资产股权年收益率( ≥**% )', '资产股权年收益率'],
  ['★补助种植面积（≥XX亩）', '补助种植面积'],
  ['项目（工程）验收合格率', '项目工程验收合格率'],
  ['受益脱贫(监测)人口数', '受益脱贫监测人口数'],
  ['培训人次（人次）', '培训人次'],
  ['修建作业道长度（公里）', '修建作业道长度'],
  ['林木采伐监管(万立方米)', '林木采伐监管'],
  ['生均补助标准（元/生·天）', '生均补助标准'],
  ['道路改造（东段）', '道路改造东段'],
  ['其中：新造林面积', '新造林面积'],
  ['（100%）', '100'],
])('%s is compared as %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test.each([
  ['质量达标率100%', '质量达标率'],
  ['资助贫困生120人', '资助贫困生人'],
  ['村组干部230人（含离任）', '村组干部人含离任'],
])('%s without its number is %s', (name, plain) => {
  expect(withoutNumbers(name)).toBe(plain);
});

test('numbers that tell two things apart', () => {
  expect(numbersIn('1号线客流')).not.toBe(numbersIn('2号线客流'));
  expect(numbersIn('一期工程')).not.toBe(numbersIn('二期工程'));
});

test.each([
  ['每年返本分红时间', '每年返本分红完成时间', '', ''],
  ['补助合作社平均标准', '合作社平均补助标准', '', ''],
  ['脱贫户供水设施数量', '供水设施数量', '脱贫户', ''],
  ['新建沟渠长度', '修复沟渠长度', '新建', '修复'],
])('%s and %s differ in %s and %s', (a, b, left, right) => {
  expect(difference(plainName(a), plainName(b))).toEqual({ left, right });
});
