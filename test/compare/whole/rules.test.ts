import type { IndicatorInput, TableInput } from '../../support/form';
import { saidBetween } from '../support';

const one = (name: string, target: string, more: Partial<IndicatorInput> = {}): IndicatorInput => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  target,
  ...more,
});

const TARGET: TableInput = { kind: 'project-target', project: '高标准农田建设项目' };
const MONITORING: TableInput = { kind: 'monitoring', project: '高标准农田建设项目' };
const EVALUATION: TableInput = { kind: 'project-self-evaluation', project: '高标准农田建设项目' };

const ROADS = one('道路硬化里程', '≥100公里');
const WELLS = one('机井数量', '≥20眼');

const withMoney = (
  amount: number,
  column: 'amount' | 'initial' | 'budget',
  unit: '万元' | '元' = '万元',
) => ({
  moneyUnit: unit,
  money: [{ label: '年度资金总额', role: 'total' as const, [column]: amount }],
});

test.each<[string, TableInput, TableInput, string[]]>([
  [
    'nothing where nothing differs',
    { ...TARGET, indicators: [ROADS, WELLS] },
    { ...EVALUATION, indicators: [ROADS, WELLS] },
    [],
  ],
  [
    'I01: another supervisor, an unknown year',
    { ...TARGET, indicators: [ROADS], head: [{ role: 'supervisor', name: '主管部门', text: '某县水利局' }] },
    {
      ...EVALUATION,
      year: null,
      indicators: [ROADS],
      head: [{ role: 'supervisor', name: '主管部门', text: '某县农业农村局' }],
    },
    ['I01 undetermined A1 A2', 'I01 error B5 B5'],
  ],
  [
    'I02 and I03: what is in one table only',
    { ...TARGET, indicators: [ROADS, WELLS] },
    { ...EVALUATION, indicators: [ROADS, one('村集体满意度', '≥90%')] },
    ['I02 error C7', 'I03 warning C7'],
  ],
  [
    'I04: a number',
    { ...TARGET, indicators: [ROADS] },
    { ...EVALUATION, indicators: [one('道路硬化里程', '≥120公里', { actual: '130公里' })] },
    ['I04 error E6 E6'],
  ],
  [
    'I04: an operator, written and unwritten',
    { ...TARGET, indicators: [one('道路硬化里程', '=100公里'), WELLS] },
    { ...EVALUATION, indicators: [ROADS, one('机井数量', '20眼')] },
    ['I04 warning E6 E6', 'I04 info E7 E7'],
  ],
  [
    'I05: a name and a class',
    { ...TARGET, indicators: [one('脱贫户供水设施数量', '≥20座'), one('按时发放率', '100%')] },
    {
      ...EVALUATION,
      indicators: [one('供水设施数量', '≥20座'), one('按时发放率', '100%', { level2: '时效指标' })],
    },
    ['I05 info C6 C6', 'I05 info B7 B7'],
  ],
  [
    'I06: weights, all in one finding',
    {
      ...TARGET,
      indicators: [one('道路硬化里程', '≥1公里', { weight: 20 }), one('机井数量', '≥2眼', { weight: 30 })],
    },
    {
      ...EVALUATION,
      indicators: [one('道路硬化里程', '≥1公里', { weight: 30 }), one('机井数量', '≥2眼', { weight: 20 })],
    },
    ['I06 warning H6 H7 H6 H7'],
  ],
  [
    'I07: the total against 年初预算数',
    { ...TARGET, indicators: [ROADS], ...withMoney(214.06, 'amount') },
    { ...EVALUATION, indicators: [ROADS], ...withMoney(241.06, 'initial') },
    ['I07 error C5 B5'],
  ],
  [
    'I07: only 全年预算数 to compare with',
    { ...TARGET, indicators: [ROADS], ...withMoney(214.06, 'amount') },
    { ...EVALUATION, indicators: [ROADS], ...withMoney(241.06, 'budget') },
    ['I07 warning D5 B5'],
  ],
  [
    'I07: 元 and 万元 are the same money',
    { ...TARGET, indicators: [ROADS], ...withMoney(1_234_567, 'amount', '元') },
    { ...EVALUATION, indicators: [ROADS], ...withMoney(123.46, 'initial') },
    [],
  ],
  [
    'I08: fewer at the end of the year',
    { ...MONITORING, indicators: [one('灌溉面积', '≥500亩', { actual: '520亩' })] },
    { ...EVALUATION, indicators: [one('灌溉面积', '≥500亩', { actual: '510亩' })] },
    ['I08 info G6 G6'],
  ],
  [
    'I09: impossible, and done',
    { ...MONITORING, indicators: [{ ...WELLS, actual: '3眼', likelihood: '完全不可能' }] },
    { ...EVALUATION, indicators: [{ ...WELLS, actual: '20眼' }] },
    ['I09 warning G6 M6'],
  ],
  [
    'I09: impossible, and not done',
    { ...MONITORING, indicators: [{ ...WELLS, actual: '3眼', likelihood: '完全不可能' }] },
    { ...EVALUATION, indicators: [{ ...WELLS, actual: '15眼' }] },
    [],
  ],
  [
    'I11: little spent, all done',
    { ...TARGET, indicators: ['甲类任务', '乙类工程', '丙类培训'].map((name) => one(name, '≥10个')) },
    {
      ...EVALUATION,
      indicators: ['甲类任务', '乙类工程', '丙类培训'].map((name) => one(name, '≥10个', { actual: '10个' })),
      moneyUnit: '万元',
      money: [{ label: '年度资金总额', role: 'total', budget: 100, executed: 31 }],
    },
    ['I11 warning E5'],
  ],
])('%s', (_, left, right, said) => {
  expect(saidBetween(left, right)).toEqual(said);
});

test('I10: the list of tasks', () => {
  const department = (
    kind: 'department-target' | 'department-self-evaluation',
    ...tasks: string[]
  ): TableInput => ({
    kind,
    tasks: tasks.map((name) => ({ name, content: '按计划开展' })),
    indicators: [ROADS],
  });
  expect(
    saidBetween(
      department('department-target', '育儿补贴发放', '基层医疗建设'),
      department('department-self-evaluation', '基层医疗建设', '防汛抗旱'),
    ),
  ).toEqual(['I10 warning B6', 'I10 warning B7']);
});

test('I12: all targets as last year, and one that is not', () => {
  const names = ['甲类任务', '乙类工程', '丙类培训', '丁类宣传', '戊类检查'];
  const table = (year: number, last: string): TableInput => ({
    ...TARGET,
    year,
    indicators: names.map((name, i) => one(name, i === 4 ? last : '≥10个')),
  });
  expect(saidBetween(table(2023, '≥10个'), table(2024, '≥10个'))).toEqual(['I12 info E6 E7 E8 E9 E10']);
  expect(saidBetween(table(2023, '≥10个'), table(2024, '≥12个'))).toEqual([]);
});
