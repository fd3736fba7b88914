import { recognise } from '../../../src/form';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;

/** The points stated for the execution of the total, with the row of the label, below such a label and heading. */
function stated(side: string, score: string, weight?: number): unknown {
  const scored: CellInput[] = weight === undefined ? [score] : ['分值', score];
  const forms = recognise(
    sheetOf(
      [
        ['2024年度部门整体绩效自评表'],
        ['单位名称', _, '某市公安局'],
        [side, _, _, '预算数（A）', '执行数（B）', '执行率（B/A）', ...scored],
        [_, _, '部门整体支出总额', 8973.1, 8856.45, '98.70%', ...(weight === undefined ? [] : [weight]), 20],
        ['一级指标', '二级指标', '三级指标', '目标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '破案数', '≥420起', '436起', 80, 80],
      ],
      { merges: ['A3:B4'] },
    ),
  );
  const { points } = forms[0]!.money.find(({ role }) => role === 'total')!;
  return points && [points.value, points.cell.row + 1];
}

test.each<[string, string, number | undefined, unknown]>([
  ['预算执行情况（万元）（20分）', '得分', undefined, [20, 3]],
  ['部门预算（20分）', '得分', undefined, [20, 3]],
  ['预算执行情况', '得分（20分*执行率）', undefined, [20, 3]],
  ['预算执行情况（10分）', '得分（20分*执行率）', undefined, [20, 3]],
  ['预算执行情况', '得分', undefined, undefined],
  ['预算执行情况（20分）', '得分', 20, undefined],
])('%s, %s, a weight of %s: %j', (side, score, weight, expected) => {
  expect(stated(side, score, weight)).toEqual(expected);
});
