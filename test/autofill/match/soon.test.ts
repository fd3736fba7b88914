import { rateName } from '../../../src/autofill/match/rate-name';
import { soonRates } from '../../../src/autofill/match/soon';
import { evaluate } from '../../../src/autofill/recipe/evaluate';
import type { CellInput } from '../../support/sheet';
import { ledgerOf, slotTable } from '../facts';

const ROWS: CellInput[][] = [
  ['报修日期', '到场日期', '修复日期', '点位'],
  ['2024-03-01', '2024-03-02', '2024-03-04', '东门'],
  ['2024-04-01', '2024-04-02', '2024-04-11', '西门'],
  ['2024-05-06', '2024-05-06', '2024-05-13', '南门'],
  ['2024-06-06', '2024-06-08', null, '北门'],
];
const CLOCKS: CellInput[][] = [
  ['报修时间', '修复时间', '点位'],
  ['2024-03-01 08:00', '2024-03-02 07:59', '东门'],
  ['2024-04-01 08:00', '2024-04-02 08:30', '西门'],
];

test.each<[string, CellInput[][], string, string, number]>([
  ['器材报修7日内修复率', ROWS, '报修日期', '修复日期', (2 / 3) * 100],
  ['报修后一日内到场率', ROWS, '报修日期', '到场日期', 75],
  ['故障24小时内修复率', CLOCKS, '报修时间', '修复时间', 50],
])('%s: by two dates, of those that were done', (label, rows, from, done, value) => {
  const ledger = ledgerOf(rows);
  const [way] = soonRates(rateName(label), ledger);
  expect(way).toMatchObject({ aggregate: 'share', column: done, notAfter: from });
  const recipe = { kind: 'ledger', file: null, sheet: ledger.sheetName, filters: [], ...way! } as const;
  const taken = evaluate(recipe, ledger, slotTable({ year: 2024 }));
  expect(taken).toMatchObject({ unit: '%', value: expect.closeTo(value, 6) });
});

test('hours are not told by days alone, and working days by nothing', () => {
  const ledger = ledgerOf(ROWS);
  const [way] = soonRates(rateName('器材报修24小时内修复率'), ledger);
  const recipe = { kind: 'ledger', file: null, sheet: ledger.sheetName, filters: [], ...way! } as const;
  expect(evaluate(recipe, ledger, slotTable({ year: 2024 }))).toHaveProperty('why');
  expect(soonRates(rateName('器材报修5个工作日内修复率'), ledger)).toEqual([]);
  expect(soonRates(rateName('器材修复率'), ledger)).toEqual([]);
});
