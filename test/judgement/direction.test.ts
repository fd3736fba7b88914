import { directionOf, type Direction } from '../../src/judgement';
import { HIGHER, LOWER } from './names';
import { indicatorOf } from './support';

const direction = (name: string, target: string) => directionOf(indicatorOf(name, target, target));

describe('without an operator the name tells the direction', () => {
  /** A target as such a name has one: few of what is bad, much of what is good. */
  const targetOf = (name: string, percent: string) => {
    if (/时间|时长|时限|住院日/.test(name)) return '20小时';
    if (/金额|资金|余额|税款|额$/.test(name)) return '20万元';
    return /(?:率|比例|密度)$/.test(name) ? percent : '20件';
  };
  const told = (names: readonly string[], percent: string) =>
    names.map((name) => [name, direction(name, targetOf(name, percent))] as const);

  test.each([
    ['lower', told(LOWER, '5%')],
    ['higher', told(HIGHER, '95%')],
  ] as const)('%s is better', (right, found) => {
    expect(found.filter(([, is]) => is !== right && is !== null)).toEqual([]);
    // What no word tells stays undecided; that is rare.
    expect(found.filter(([, is]) => is === right).length).toBeGreaterThan(found.length * 0.8);
  });
});

test.each<[string, string, Direction | null]>([
  ['设备故障次数', '≤5次', 'lower'],
  ['设备故障次数', '≥5次', 'higher'],
  ['培训场次', '12场', 'higher'],
  ['铺设污水收集管网', '7公里', 'higher'],
  ['新建垃圾填埋场', '1座', 'higher'],
  ['污水管网溢流点', '7处', null],
  ['新建违章建筑面积', '10平方米', 'lower'],
  ['培训场次', '=12场', 'exact'],
  ['培训场次', '10-12场', 'range'],
  ['覆盖乡镇', '12个', 'higher'],
  ['群众满意度', '=95%', 'higher'],
  ['投诉率', '=5%', 'lower'],
  ['公用经费控制率', '=100%', null],
  ['结算比例', '100%', 'higher'],
  ['结算比例', '30%', null],
  ['人均补助', '50元/人·月', null],
  ['发放补贴', '100万元', null],
  ['带动投资', '100万元', 'higher'],
  // Nobody aims at nothing of something good.
  ['渗水点', '0处', 'lower'],
  ['培训场次', '0场', null],
  ['会议费', '0万元', null],
  // A word that no list has, with a sign of something bad.
  ['塌方体', '5处', null],
  ['危化品企业检查家次', '5家次', 'higher'],
  ['慢性病规范管理率', '90%', 'higher'],
  // The reader of trends supposes that more is meant.
  ['投诉件数', '较上年增长5%', null],
  ['游客人数', '较上年增长5%', 'higher'],
  ['投诉件数', '较上年下降5%', 'higher'],
  ['资金带动比', '1:3', 'higher'],
  ['师生比', '1:15', 'lower'],
  ['男女比', '1:3', null],
  ['效果', '显著', null],
])('%s %s: %s', (name, target, expected) => {
  expect(direction(name, target)).toBe(expected);
});

test('outside the outputs only what is counted is better when higher', () => {
  const benefit = { level1: '效益指标', level2: '社会效益指标' };
  expect(directionOf(indicatorOf('受益人数', '200人', '', benefit))).toBe('higher');
  expect(directionOf(indicatorOf('社区邻里', '200个', '', benefit))).toBeNull();
});

test('of costs less may be thrift or work left undone', () => {
  const cost = { level1: '成本指标', level2: '经济成本指标' };
  expect(directionOf(indicatorOf('设备购置', '200台', '', cost))).toBeNull();
  expect(directionOf(indicatorOf('设备购置', '≤200万元', '', cost))).toBe('lower');
});
