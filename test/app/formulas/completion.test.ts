import { completionOf, indicatorTotals, type CompletionState } from '../../../src/app/formulas/completion';
import { planWriting, readFormulas, type FormulaTable } from '../../../src/app/formulas/formula-view';
import { NATIONAL } from '../../../src/profile';
import { fakeWorkbook } from '../../support/fake-workbook';
import { snapshotOf, type CellInput } from '../../support/sheet';
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

test('a row whose target changed since the formulas were written can be written anew', async () => {
  const rows = (target: string): CellInput[][] => [
    ['项目支出绩效自评表'],
    ['项目名称', '基层服务能力提升'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '讲座场次', target, '9场', 10, null],
  ];
  const workbook = fakeWorkbook([snapshotOf(rows('≥10场'))]);
  const read = async () => (await readFormulas(workbook, ['sheet-1']))[0]!;
  await workbook.commit(planWriting([await read()], (_, { chosen }) => chosen));
  const outdated = ({ completion }: FormulaTable) => completion[0]!.rows[0]!.outdated;
  expect(outdated(await read())).toBeNull();

  workbook.edit('sheet-1', 3, 3, { value: '≥12场' });
  const row = outdated(await read())!;
  expect(row).toMatchObject({ by: 'target', item: { kind: 'completion-rate', value: 0.75 } });
  await workbook.commit(row.fix);
  expect(outdated(await read())).toBeNull();
  expect(workbook.cellAt('sheet-1', 3, 7)).toMatchObject({ value: 12, formula: null });
});
