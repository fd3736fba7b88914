import {
  goalLabel,
  recognise,
  taskLabel,
  textFields,
  type Field,
  type Form,
  type Indicator,
  type MoneyItem,
} from '../../../src/form';
import type { Quantity } from '../../../src/quantity';
import { formatCell, Sheet } from '../../../src/sheet';
import { snapshotOf } from '../../support/sheet';
import * as layouts from './layouts';

function read(layout: layouts.Layout): Form {
  const forms = recognise(new Sheet(snapshotOf(layout.rows, layout)));
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

/** An indicator in one line: where it stands, and what each column says. */
function line({ level1, level2, name, target, periodTarget, actual, weight, score }: Indicator): string {
  const parts = [
    `${formatCell(name.cell)} ${level1?.value ?? '·'}/${level2?.value ?? '·'}/${name.value}`,
    periodTarget && `(${figure(periodTarget)})`,
    target && figure(target),
    actual && `→ ${figure(actual)}`,
    weight && `${score?.value ?? '·'}/${weight.value}`,
  ];
  return parts.filter(Boolean).join(' ');
}

function figure({ value, text }: Field<Quantity>): string {
  const { operator, value: number, unit } = value;
  return number === null ? text || '空' : `${operator === '=' ? '' : operator}${number}${unit ?? ''}`;
}

function total(form: Form): MoneyItem {
  return form.money.find((item) => item.role === 'total')!;
}

function head(form: Form): unknown[] {
  return [form.kind, form.year?.value, form.organisation?.value, form.project?.value, form.moneyUnit?.value];
}

test('a monitoring table: amounts to July, forecasts, ticked likelihood, causes in columns of their own', () => {
  const form = read(layouts.monitoring);
  expect(head(form)).toEqual(['monitoring', 2023, '某县环卫中心', '城乡环境整治项目', '万元']);
  expect(form.indicators.map(line)).toEqual([
    'D12 产出指标/数量指标/整治乡镇数 12个 → 8个',
    'D13 产出指标/数量指标/清运垃圾量 >=5000吨 → 2600吨',
    'D14 产出指标/时效指标/完成时限 2023年12月底前 → 进行中',
    'D15 满意度指标/服务对象满意度指标/群众满意度 >=90% → 92%',
  ]);
  expect(form.indicators.map(({ forecast }) => forecast?.value.value)).toEqual([12, 4800, null, 92]);
  expect(form.indicators.map(({ likelihood }) => likelihood?.value)).toEqual([
    '确定能',
    '有可能',
    '确定能',
    '确定能',
  ]);
  expect(form.indicators[1]!.reason?.text).toBe('车辆不足，8月起增加两台');
  const { amounts } = total(form);
  expect([
    amounts.initial?.value,
    amounts.executed?.value,
    amounts.rate?.value,
    amounts.forecast?.value,
  ]).toEqual([320, 180.5, 56.41, 320]);
  expect(form.money.map(({ role, partOf }) => [role, partOf])).toEqual([
    ['total', null],
    ['fiscal', 'total'],
    ['other', 'total'],
  ]);
});

test('headings in two rows, serial numbers, an operator column with 定性 among the signs', () => {
  const form = read(layouts.groupedHeadings);
  expect(head(form)).toEqual([
    'project-self-evaluation',
    2022,
    '某市第三中学',
    '义务教育薄弱环节改善',
    '万元',
  ]);
  expect(form.indicators.map(line)).toEqual([
    'D9 产出指标/数量指标/改善校舍栋数 >=3栋 → 3栋 20/20',
    'D10 产出指标/数量指标/受益学生人数 >=1200人 → 1180人 9.8/10',
    'D11 产出指标/质量指标/验收合格率 100% → 100% 20/20',
    'D12 效益指标/社会效益指标/办学条件改善 明显改善 → 达成预期指标 28/30',
    'D13 满意度指标/服务对象满意度/家长满意度 >=95% → 96.5% 10/10',
  ]);
  expect(form.indicators.map(({ nature }) => nature?.value)).toEqual([
    ...Array(3).fill('quantitative'),
    'qualitative',
    'quantitative',
  ]);
  expect([form.totalWeight?.value, form.totalScore?.value]).toEqual([100, 97.23]);
  expect(form.goals.map(({ expected, completed }) => [expected.value, completed?.value])).toEqual([
    ['改善校舍3栋，受益学生1200人', '改善校舍3栋，受益学生1180人'],
  ]);
  expect(total(form).amounts.rate?.value).toBe(94.35);
});

test('amounts in 元, inside labels and beside them; the total of all years is not that of the year', () => {
  const form = read(layouts.inYuan);
  expect(head(form)).toEqual(['project-target', 2026, '某区文化和旅游局', '公共文化配送', '元']);
  expect(form.indicators.map(line)).toEqual([
    'C12 产出目标/数量/演出配送场次 160场',
    'C13 产出目标/数量/讲座配送场次 >=80场',
    'C14 产出目标/质量/节目验收合格率 100%',
    'C15 效果目标/社会效益/市民参与率 较上年提高',
    'C16 影响力目标/长效管理/配送机制健全性 健全',
    'C17 影响力目标/满意度/市民满意度 >=85%',
  ]);
  expect(form.money.map(({ role, partOf, amounts }) => [role, partOf, amounts.amount?.value])).toEqual([
    ['medium-term', null, 771325.8],
    ['total', null, 771325.8],
    ['fiscal', 'medium-term', 771325.8],
    ['fiscal', 'total', 771325.8],
    ['other', 'medium-term', 0],
    ['carry-over', 'total', 0],
  ]);
  expect(form.goals.map((goal) => [goal.period, goalLabel(goal)])).toEqual([
    ['medium-term', '中期目标'],
    ['annual', '年度总体目标'],
  ]);
});

test('成本指标 on top, tasks with divided amounts, the year in a cell, points in the categories', () => {
  const form = read(layouts.costFirst);
  expect(head(form)).toEqual(['department-target', 2024, '某县水务局', undefined, '万元']);
  expect(form.indicators.map(line)).toEqual([
    'D11 成本指标/经济成本指标/项目总成本 <=400.5万元 ·/20',
    'D12 产出指标/数量指标/维修管网长度 >=30公里 ·/20',
    'D13 产出指标/数量指标/治理河道长度 >=5公里 ·/20',
    'D14 效益指标/社会效益指标/受益人口 26000人 ·/20',
    'D15 满意度指标/服务对象满意度指标/群众满意度 >=90% ·/10',
  ]);
  expect(form.tasks.map((task) => [taskLabel(task), task.content?.value, task.amount?.value])).toEqual([
    ['任务「农村饮水安全」', '维修管网30公里', 260],
    ['任务「河道治理」', '治理河道5公里', 140.5],
  ]);
  expect(form.goals.map((goal) => [goalLabel(goal), goal.expected.value])).toEqual([
    ['目标1', '维修农村饮水管网30公里。'],
    ['目标2', '治理河道5公里，保障防洪安全。'],
  ]);
  expect([form.totalWeight?.value, form.totalScore, form.opinion?.value]).toEqual([90, null, '同意申报。']);
});

test('categories as lines across the table, values of two terms under one heading, template rows', () => {
  const form = read(layouts.categoryLines);
  expect(head(form)).toEqual(['project-target', 2025, '某省地质调查院', '地质灾害调查', '万元']);
  expect(form.indicators.map(line)).toEqual([
    'B10 产出指标/数量指标/调查县数 (30个) 10个',
    'B12 产出指标/质量指标/成果优良率 (>=90%) >=90%',
    'B14 效益指标/社会效益指标/受威胁群众减少数 (3000人) 1000人',
  ]);
  expect(form.unnamedRows.map(({ placeholder }) => placeholder)).toEqual(['指标2：', '……']);
  expect(form.goals.map(({ period, expected }) => [period, expected.value])).toEqual([
    ['medium-term', '三年完成30个县调查'],
    ['annual', '完成10个县调查'],
  ]);
});

test('two goals, each with indicators of its own, are one table', () => {
  const form = read(layouts.twoGoals);
  expect(form.indicators.map((indicator) => [indicator.block, line(indicator)])).toEqual([
    [0, 'D7 产出指标/数量指标/培训人次 >=200人次 → 212人次'],
    [0, 'D8 效益指标/社会效益指标/诊疗能力提升 提升 → 提升'],
    [1, 'D10 产出指标/数量指标/购置设备数 5台 → 5台'],
    [1, 'D11 满意度指标/服务对象满意度指标/患者满意度 >=90% → 93%'],
  ]);
  expect(form.totalScore?.value).toBe(99);
});

test('numbered lines in stacked cells, the execution rate among the indicators', () => {
  const form = read(layouts.stackedScores);
  expect(form.indicators.map(line)).toEqual([
    'A6 ·/·/预算执行率 100% → 96% 9.6/10',
    'C7 产出指标/数量指标/整理档案卷数 >=2000卷 → 2100卷 20/20',
    'C7 产出指标/数量指标/数字化页数 >=300000页 → 280000页 18.7/20',
    'C8 产出指标/质量指标/档案著录差错率 <=1% → 0.8% 20/20',
    'C9 效益指标/可持续影响/查档便利性 持续改善 → 持续改善 18.2/20',
    'C10 满意度/服务对象满意度/查档群众满意度 >=95% → 97% 9/10',
  ]);
  expect(form.indicators.map(({ reason }) => reason?.text)).toEqual(
    ['年底结转', '', '设备故障', null, null, null].map((text) => text ?? ''),
  );
  expect(form.totalScore?.value).toBe(95.5);
});

test('the medium-term block beside the annual one', () => {
  const form = read(layouts.mediumBeside);
  expect(form.indicators.map(line)).toEqual([
    'G11 产出指标/数量指标/改造户数 (600户) 200户',
    'G12 产出指标/质量指标/验收合格率 (100%) 100%',
    'G13 满意度指标/服务对象满意度指标/农户满意度 (>=90%) >=90%',
  ]);
  expect(form.money.map(({ role, amounts }) => [role, amounts.amount?.value])).toEqual([
    ['medium-term', 900],
    ['total', 300],
    ['fiscal', 900],
    ['fiscal', 300],
    ['other', 0],
    ['other', 0],
  ]);
});

test('stacked names and values that do not match are said, and no value is guessed', () => {
  const rows = layouts.stackedScores.rows.map((row) => [...row]);
  rows[6]![3] = '1.≥2000卷\n2.≥30万页\n3.≥5次';
  const form = read({ ...layouts.stackedScores, rows });
  expect(
    form.stackMismatches.map(({ column, names, values }) => [column, names.value, values.value]),
  ).toEqual([['target', 2, 3]]);
});

test('prose of a table carries the names that a reviewer uses', () => {
  const fields = textFields(read(layouts.monitoring));
  expect(fields.filter(({ role }) => role === 'reason').map(({ label, text }) => [label, text])).toEqual([
    ['指标「清运垃圾量」', '车辆不足，8月起增加两台'],
  ]);
  expect(new Set(fields.map(({ role }) => role))).toEqual(
    new Set(['head', 'goal', 'indicator-name', 'target', 'actual', 'forecast', 'reason']),
  );
});
