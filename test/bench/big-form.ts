import type { Snapshot } from '../../src/sheet';
import { snapshotOf, type CellInput } from '../support/sheet';

const LEVELS = [
  ['产出指标', '数量指标', '次'],
  ['产出指标', '质量指标', '%'],
  ['产出指标', '时效指标', '%'],
  ['效益指标', '社会效益指标', '%'],
  ['满意度指标', '服务对象满意度指标', '%'],
] as const;
const WORK = [
  '健康讲座',
  '卫生巡查',
  '设备维护',
  '人员培训',
  '政策宣传',
  '档案整理',
  '安全检查',
  '义诊活动',
  '入户走访',
  '系统升级',
];

/** A 部门整体自评表 with this many indicators; goals and tasks grow with it, as in a large bureau. */
export function bigForm(indicators: number): Snapshot {
  const rows: CellInput[][] = [
    ['部门整体绩效目标完成情况自评表'],
    ['（2024年度）'],
    ['单位：万元'],
    ['部门名称', null, '某市卫生健康局'],
    ['年度部门整体支出预算', null, '资金总额', null, '财政拨款', null, '其他资金'],
    [null, null, 1200, null, 1200, null, 0],
  ];
  const subject = (i: number) => `第${Math.floor(i / WORK.length) + 1}片区${WORK[i % WORK.length]}`;
  const sentences = Array.from({ length: indicators / 5 }, (_, i) => `完成${subject(i)}${i + 3}次`);
  rows.push(['年度总体目标', sentences.slice(0, sentences.length / 2).join('；') + '。']);
  rows.push(['年度主要任务', '任务名称', null, '主要内容']);
  for (let i = 0; i < indicators / 10; i++)
    rows.push([null, subject(i), null, `${sentences[i] ?? sentences[0]}，加强日常管理。`]);
  rows.push([
    '年度绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '实际完成值',
  ]);
  for (let i = 0; i < indicators; i++) {
    const [level1, level2, unit] = LEVELS[Math.floor((i * LEVELS.length) / indicators)]!;
    const target = unit === '%' ? '≥95' : `≥${i + 3}`;
    rows.push([
      null,
      level1,
      level2,
      `${subject(i)}${unit === '%' ? '合格率' : '次数'}`,
      '定量',
      target,
      unit,
      unit === '%' ? 96 : i + 4,
    ]);
  }
  return snapshotOf(rows);
}
