import { compare, countedBy, countsGrowth, rateWord } from '../../../../src/rules/support/topics';
import { findMentions, readQuantity } from '../../../../src/quantity';

const stated = (text: string) => findMentions(text)[0]!.quantity;

describe('compare', () => {
  test.each([
    ['义诊9场次', '≥6场', 'different'],
    ['义诊6场次', '≥6场', 'equal'],
    ['宣讲不少于5场', '≥5场', 'equal'],
    ['监测每学年不少于2次', '≥2次/每学年', 'equal'],
    ['监测每月2次', '≥2次/每学年', null],
    ['体检约19000人', '≥18500人', 'equal'],
    ['体检约19000人', '≥12000人', 'different'],
    ['科研项目1-3项', '2项', 'equal'],
    ['科研项目1-3项', '4项', 'different'],
    ['改扩建2.3万平方米', '23000平方米', 'equal'],
    ['补贴60.05万元', '600480元', 'equal'],
    ['投诉不超过5件', '≥5件', 'opposite'],
    ['义诊9场次', '≥9人', null],
    ['义诊9场次', '良好', null],
  ] as const)('%s · %s: %s', (text, target, expected) => {
    expect(compare(stated(text), readQuantity(target))).toBe(expected);
  });
});

test.each([
  ['公众健康咨询义诊宣传活动数量', '公众健康咨询义诊宣传活动'],
  ['教师培训期数', '教师培训'],
  ['机耕路修建里程（公里）', '机耕路修建'],
  ['全年开展运动场数', '全年开展运动'],
  ['人数', '人数'],
])('%s counts %s', (name, expected) => {
  expect(countedBy(name)).toBe(expected);
});

test.each([
  ['视力健康知识知晓率', '知晓率'],
  ['群众满意度', '满意度'],
  ['优秀比例', '比例'],
  ['场次', '场次'],
])('%s is called %s', (name, expected) => {
  expect(rateWord(name)).toBe(expected);
});

test.each([
  ['至少新增40家', true],
  ['服务企业40家', false],
])('%s counts what is added: %s', (text, expected) => {
  expect(countsGrowth(text)).toBe(expected);
});
