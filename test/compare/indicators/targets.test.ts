import { targetChanges } from '../../../src/compare/indicators/targets';
import { tableOf } from '../../support/form';

const indicatorOf = (target: string, actual: string | null = null, name = '培训人次') =>
  tableOf({ indicators: [{ level1: '产出指标', level2: '数量指标', name, target, actual }] }).form
    .indicators[0]!;

test.each([
  ['>=1102人', '≥1102人'],
  ['≥100%', '100%'],
  ['12月底前', '2024年12月31日前'],
  ['1万人次', '10000人次'],
  ['不少于9场', '≥9场'],
  ['合格', '合格。'],
  ['1', '100%'],
  ['0.95', '95%'],
])('%s and %s ask for the same', (from, to) => {
  expect(targetChanges(indicatorOf(from), indicatorOf(to))).toEqual([]);
});

test.each([
  ['≥1102人', '≥1080人', 'number', 'changed'],
  ['=23万元', '≤23万元', 'operator', 'changed'],
  ['1600元/亩', '≤1600元/亩', 'operator', 'written'],
  ['≥40人次', '40人次', 'operator', 'written'],
  ['≥40人次', '≥40', 'unit', 'written'],
  ['≥40个', '≥40人', 'unit', 'written'],
  ['≥40人', '≥40%', 'unit', 'changed'],
  ['持续提升', '明显改善', 'wording', 'words'],
  ['≥50场', '多场', 'number', 'changed'],
  ['≥50场', '', 'number', 'changed'],
  ['1', '≥90%', 'number', 'changed'],
  ['2024年6月底前', '2024年12月底前', 'wording', 'words'],
] as const)('%s → %s is a change of the %s (%s)', (from, to, what, weight) => {
  expect(targetChanges(indicatorOf(from), indicatorOf(to))).toMatchObject([{ what, weight }]);
});

test.each([
  ['≥50场', '≥40场', '43场', 'below-actual'],
  ['≥300人', '≥30人', '305人', 'zero-lost'],
  ['≥50场', '≥45场', '60场', 'softened'],
  ['≥50场', '≥60场', '60场', undefined],
])('%s → %s with %s is %s', (from, to, actual, note) => {
  expect(targetChanges(indicatorOf(from), indicatorOf(to, actual))[0]?.note).toBe(note);
});
