import { evaluate } from '../../../src/autofill/recipe/evaluate';
import type { Filter, LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import { readQuantity } from '../../../src/quantity';
import { ledgerOf, slotTable } from '../facts';

const TABLE = slotTable({ planned: [{ label: '义诊场次', target: readQuantity('≥10场') }] });

const LEDGER = ledgerOf([
  ['日期', '类别', '场次', '金额（元）', '编号', '是否满意', '部门', '达标率'],
  ['2024-01-05', '义诊', 1, 100.1, 'A1', '是', '厚街镇卫生健康局', { value: 0.5, numberFormat: '0%' }],
  ['2024.3.8', '义诊 ', 2, '1,200.20', 'A1', '否', '厚街镇卫生健康局', { value: 0.7, numberFormat: '0%' }],
  ['2024年6月', '义诊', 1, -100.1, 'A2', '是', '厚街镇卫生健康局', { value: 0.8, numberFormat: '0%' }],
  ['2023-12-31', '义诊', 4, 5, 'A3', '是', '厚街镇卫生健康局', null],
  ['日期待补', '义诊', 8, 7, 'A4', null, '厚街镇卫生健康局', null],
  ['2024-07-01', '讲座', 1, 9, 'a1', '是', '西区卫生健康局', { value: 0.6, numberFormat: '0%' }],
]);

const YEAR: Filter = { column: '日期', same: 'year' };
const CLINIC: Filter = { column: '类别', equals: '义诊' };

function take(recipe: Partial<LedgerRecipe>, table = TABLE) {
  const whole: LedgerRecipe = {
    kind: 'ledger',
    file: null,
    sheet: '活动台账',
    aggregate: 'count',
    column: null,
    filters: [CLINIC, YEAR],
    ...recipe,
  };
  return evaluate(whole, LEDGER, table);
}

test.each<[Partial<LedgerRecipe>, number, string | null, number[]]>([
  [{}, 3, null, [0, 1, 2]],
  [{ aggregate: 'sum', column: '场次' }, 4, '场次', [0, 1, 2]],
  [{ aggregate: 'sum', column: '金额(元)' }, 1200.2, '元', [0, 1, 2]],
  [{ aggregate: 'average', column: '场次' }, 4 / 3, '场次', [0, 1, 2]],
  [{ aggregate: 'max', column: '场次' }, 2, '场次', [0, 1, 2]],
  [{ aggregate: 'count-distinct', column: '编号' }, 2, null, [0, 1, 2]],
  [{ aggregate: 'latest', column: '场次', by: '日期' }, 1, '场次', [2]],
  [{ aggregate: 'latest', column: '达标率', by: '日期' }, 80, '%', [2]],
  [{ aggregate: 'share', column: '是否满意', counted: ['是'] }, 200 / 3, '%', [0, 1, 2]],
  [{ aggregate: 'sum', column: '场次', outOf: '义诊场次' }, 40, '%', [0, 1, 2]],
  [{ filters: [] }, 6, null, [0, 1, 2, 3, 4, 5]],
  [{ filters: [{ column: '日期', year: 2023 }] }, 1, null, [3]],
  [{ filters: [{ column: '日期', from: '2024-01-01', to: '2024-06-30' }] }, 3, null, [0, 1, 2]],
  [{ filters: [{ column: '类别', contains: '讲' }] }, 1, null, [5]],
  [{ filters: [{ column: '类别', except: ['义诊'] }] }, 1, null, [5]],
  [{ filters: [{ column: '部门', same: 'organisation' }, YEAR] }, 3, null, [0, 1, 2]],
])('%j', (recipe, value, unit, positions) => {
  const taken = take(recipe);
  expect(taken).toMatchObject({ unit, positions });
  expect('value' in taken && taken.value).toBeCloseTo(value, 9);
});

test('a date that does not tell is told of, a month that lies across the end is not counted', () => {
  expect(take({})).toMatchObject({ undated: 1 });
  expect(take({ filters: [{ column: '日期', from: '2024-06-15', to: '2024-12-31' }] })).toMatchObject({
    positions: [5],
    undated: 2,
  });
});

test('the filters say what they stood for', () => {
  expect(take({ filters: [{ column: '部门', same: 'organisation' }, YEAR] })).toMatchObject({
    filters: [
      { column: '部门', equals: '厚街镇卫生健康局' },
      { column: '日期', year: 2024 },
    ],
  });
});

test.each<[Partial<LedgerRecipe>, string, Partial<Parameters<typeof slotTable>[0]>?]>([
  [{ filters: [{ column: '类别', equals: '培训' }] }, '台账里没有符合条件的行'],
  [{ filters: [{ column: '科目', equals: '义诊' }] }, '台账里没有「科目」一栏'],
  [{ aggregate: 'sum', column: '类别' }, '「类别」一栏没有数字'],
  [{ aggregate: 'latest', column: '场次' }, '最新一笔要有日期栏才能判断'],
  [{ outOf: '讲座场次' }, '指标「讲座场次」的指标值里没有数字，算不出完成率'],
  [
    { aggregate: 'sum', column: '金额(元)', outOf: '义诊场次' },
    '台账的单位是元，指标「义诊场次」的单位是场，不能换算',
  ],
  [{}, '本表没有写明年度', { year: null }],
  [
    { filters: [{ column: '部门', same: 'organisation' }] },
    '台账「部门」一栏里没有「东莞市虎门镇卫生健康局」',
    { organisation: '东莞市虎门镇卫生健康局' },
  ],
])('%j gives nothing: %s', (recipe, why, facts = {}) => {
  expect(take(recipe, slotTable({ ...TABLE, ...facts }))).toEqual({ why });
});

const WORKS = ledgerOf([
  ['工程', '单位', '计划数', '完成数', '计划完工时间', '实际完工时间', '评价', '人数（人）', '补贴（元）'],
  ['甲', '公里', 3, 2, '2024年8月', '2024.8.31', '很满意', 6, 600],
  ['乙', '米', 600, 500, '2024年9月', '2024.10.2', '满意', 3, 450],
  ['丙', '公里', 1, 1, '2024年9月', null, '不满意', 1, 150],
  ['丁', '座', 4, 4, '2024年9月', '2024.9.1', null, null, null],
]);

test.each<[string, Partial<LedgerRecipe>, number, string | null]>([
  [
    'units row by row are converted',
    { aggregate: 'sum', column: '完成数', filters: [{ column: '工程', except: ['丁'] }] },
    3.5,
    '公里',
  ],
  [
    'in time is not after the end of the month that was set; not done is not in time',
    { aggregate: 'share', column: '实际完工时间', notAfter: '计划完工时间' },
    50,
    '%',
  ],
  [
    'answers weigh as many as gave them',
    { aggregate: 'share', column: '评价', counted: ['很满意', '满意'], weight: '人数(人)' },
    90,
    '%',
  ],
  [
    'a quotient of alike is a rate',
    { aggregate: 'sum', column: '完成数', over: '计划数' },
    (507 / 608) * 100,
    '%',
  ],
  [
    'a quotient of others is a standard',
    { aggregate: 'sum', column: '补贴(元)', over: '人数(人)' },
    120,
    '元/人',
  ],
])('%s', (_name, recipe, value, unit) => {
  const whole: LedgerRecipe = {
    kind: 'ledger',
    file: null,
    sheet: '活动台账',
    aggregate: 'count',
    column: null,
    filters: [],
    ...recipe,
  };
  const taken = evaluate(whole, WORKS, TABLE);
  expect(taken).toMatchObject({ unit });
  expect('value' in taken && taken.value).toBeCloseTo(value, 6);
});

test('units that do not convert are not added up', () => {
  const recipe: LedgerRecipe = {
    kind: 'ledger',
    file: null,
    sheet: '活动台账',
    aggregate: 'sum',
    column: '完成数',
    filters: [],
  };
  expect(evaluate(recipe, WORKS, TABLE)).toEqual({
    why: '「完成数」各行的单位不同（公里、米、座），不能放在一起算',
  });
});

const WORK = ledgerOf([
  ['项目', '类别', '数量', '完成日期', '用时（天）', '时限（天）', '评分'],
  ['受理工单', '甲', 40, '2024-03-01', 3, 5, 90],
  ['办结工单', '甲', 30, '2025-01-02', 6, 5, 80],
  ['回访群众', '乙', 10, null, 5, 5, 100],
]);

test.each<[string, Partial<LedgerRecipe>, number]>([
  [
    'a date of the next year is not filled for this one',
    { aggregate: 'share', column: '完成日期', filled: true },
    100 / 3,
  ],
  ['numbers within a limit', { aggregate: 'share', column: '用时(天)', notAfter: '时限(天)' }, 200 / 3],
  ['points in percent of the full ones', { aggregate: 'average', column: '评分', full: 100 }, 90],
  [
    'one entry in percent of another',
    {
      aggregate: 'sum',
      column: '数量',
      over: '数量',
      filters: [{ column: '项目', equals: '办结工单' }],
      whole: [{ column: '项目', equals: '受理工单' }],
    },
    75,
  ],
])('%s', (_name, recipe, value) => {
  const whole = { kind: 'ledger', file: null, sheet: '活动台账', filters: [], ...recipe } as LedgerRecipe;
  const taken = evaluate(whole, WORK, TABLE);
  expect(taken).toMatchObject({ unit: '%' });
  expect('value' in taken && taken.value).toBeCloseTo(value, 9);
});
