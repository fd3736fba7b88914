import { recognise } from '../../../src/form';
import { planFormulas } from '../../../src/formulas';
import { NATIONAL } from '../../../src/profile';
import { formatCell } from '../../../src/sheet';
import { sheetOf, type CellInput } from '../../support/sheet';

const _ = null;

test('sums add up their items, and neither other sums nor what only tells a part of an item', () => {
  const rows: CellInput[][] = [
    ['2024年度项目支出绩效自评表'],
    ['项目名称', '设备运维'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 25, 25],
    [_, _, '其中：女职工人数', '≥40人', '45人', 10, 10],
    [_, '质量指标', '设备完好率', '≥95%', '97%', 25, 25],
    ['产出指标', _, '小计', _, _, 50, 50],
    ['效益指标', '社会效益指标', '系统可用率', '≥99%', '99.5%', 40, 40],
    ['满意度指标', '服务对象满意度指标', '职工满意度', '≥95%', '96%', 10, 10],
    ['小计', _, _, _, _, 50, 50],
    ['总分', _, _, _, _, 100, 100],
  ];
  const sheet = sheetOf(rows);
  const { items } = planFormulas(recognise(sheet)[0]!, sheet, NATIONAL);
  const formulas = items.flatMap(({ kind, cell, formula }) =>
    kind === 'subtotal' || kind.endsWith('-total') ? [`${formatCell(cell)} ${formula}`] : [],
  );
  expect(formulas.sort()).toEqual([
    'F10 =SUM(F8:F9)',
    'F11 =SUM(F4,F6,F8:F9)',
    'F7 =SUM(F4,F6)',
    'G10 =SUM(G8:G9)',
    'G11 =SUM(G4,G6,G8:G9)',
    'G7 =SUM(G4,G6)',
  ]);
});
