import { join } from 'node:path';
import { formulasOn } from '../../../src/app/formulas/formulas';
import { snapshotOf } from '../../support/sheet';
import { lengthsIn, MODES, quantile, workbooksIn } from '../lengths';

const FILES = workbooksIn(join(__dirname, '../../fixtures/forms'));

test.each(MODES)('formulas of the samples can be read by a person, %s', (mode) => {
  const lengths = FILES.flatMap((file) => lengthsIn(file, mode)).sort((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(150);
  expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(35);
  expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(80);
  expect(quantile(lengths, 1)).toBeLessThanOrEqual(160);
});

test('a formula that would be too long to read is left out, with the reason', () => {
  const rows = Array.from({ length: 12 }, (_, index) => [
    '产出指标',
    '数量指标',
    `第${index + 1}片区讲座场次`,
    10,
    9,
    5,
    null,
  ]);
  const table = [
    ['项目支出绩效自评表'],
    ['项目名称', '基层服务能力提升'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...rows,
  ];
  const [{ plan }] = formulasOn(snapshotOf(table, { merges: ['G4:G15'] })) as [
    ReturnType<typeof formulasOn>[number],
  ];
  expect(plan.items.filter(({ kind }) => kind === 'completion-rate')).toHaveLength(12);
  expect(plan.items.filter(({ kind }) => kind === 'score')).toEqual([]);
  expect(plan.leftOut).toMatchObject([{ kind: 'score', reason: expect.stringContaining('太长') as string }]);
});
