import { completionOf, indicatorTotals, type CompletionState } from '../../../src/app/formulas/completion';
import { NATIONAL } from '../../../src/profile';
import { tableOf, type IndicatorInput } from '../../support/form';

const rowsOf = (indicators: IndicatorInput[]) =>
  completionOf(tableOf({ indicators }).form, NATIONAL).flatMap(({ rows }) => rows);

test.each<[string, string, number | null, CompletionState]>([
  ['≥95%', '97.6%', 97.6 / 95, 'exceeded'],
  ['≥10次', '13次', 1.3, 'over'],
  ['≥10次', '10次', 1, 'met'],
  ['≥10次', '9次', 0.9, 'short'],
  ['≤5%', '4%', 1, 'met'],
  ['≤5%', '10%', 0.5, 'short'],
  ['12月31日前', '11月20日', null, 'met'],
  ['11月底前', '12月20日', null, 'short'],
  ['效果明显', '达成年度指标', null, 'met'],
  ['效果明显', '效果明显', null, 'met'],
  ['≥95%', '', null, 'unknown'],
])('%s, %s: %p, %s', (target, actual, rate, state) => {
  const [row] = rowsOf([{ name: '培训次数', target, actual }]);
  expect(row).toMatchObject({ target, actual, state });
  if (rate === null) expect(row!.rate).toBeNull();
  else expect(row!.rate).toBeCloseTo(rate, 9);
});

test('groups by 一级指标 in the order of the table', () => {
  const { form } = tableOf({
    indicators: [
      { level1: '产出指标', name: '甲', target: '≥1个', actual: '1个' },
      { level1: '效益指标', name: '乙', target: '≥1个', actual: '0个' },
      { level1: '产出指标', name: '丙', target: '≥1个', actual: '2个' },
    ],
  });
  const groups = completionOf(form, NATIONAL);
  expect(groups.map(({ level1, rows }) => [level1, rows.map(({ name }) => name)])).toEqual([
    ['产出指标', ['甲', '丙']],
    ['效益指标', ['乙']],
  ]);
  expect(indicatorTotals(groups)).toEqual({ exceeded: 1, met: 1, short: 1, unknown: 0 });
});
