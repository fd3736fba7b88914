import { createSourceStore } from '../../../src/app/fill/source-store';
import type { SlotProposals } from '../../../src/autofill/proposals/proposal';
import { planFill } from '../../../src/autofill/records/record';
import type { NamedRecipe } from '../../../src/autofill/recipe/recipe';
import type { Slot } from '../../../src/autofill/slots/slot';
import { readQuantity } from '../../../src/quantity';
import type { Snapshot } from '../../../src/sheet';
import { tableOf, type IndicatorInput } from '../../support/form';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { slotFor, slotTable } from '../facts';

/** Files by name; `null`: sheets of the workbook itself. */
async function propose(
  slots: readonly Slot[],
  files: Readonly<Record<string, readonly Snapshot[]>>,
  recipes: readonly NamedRecipe[] = [],
): Promise<readonly SlotProposals[]> {
  const store = createSourceStore(async ({ name }) => ({ snapshots: files[name]! }));
  await store.setWorkbook(files['本工作簿'] ?? []);
  for (const name of Object.keys(files))
    if (name !== '本工作簿') await store.addFile({ name, bytes: new TextEncoder().encode(name) });
  return store.propose(slots, recipes);
}

async function best(slot: Slot, files: Parameters<typeof propose>[1], recipes?: readonly NamedRecipe[]) {
  return (await propose([slot], files, recipes))[0]!.proposals[0];
}

const ACTIVITIES: CellInput[][] = [
  ['日期', '类别', '名称', '场次', '人次'],
  ['2024-01-05', '义诊', '河田义诊', 1, 60],
  ['2024-03-08', '义诊', '三屯义诊', 2, 80],
  ['2024-06-01', '讲座', '健康讲座', 1, 30],
  ['2023-06-01', '义诊', '河田义诊', 1, 50],
];

function activities(rows = ACTIVITIES, name = '活动台账', file = '2024台账.xlsx') {
  return { [file]: [snapshotOf(rows, { name })] };
}

const NOTHING_KEPT = { records: [], recipes: [] };
const CLINICS = slotFor('义诊活动场次', '≥6场');

test('a category of the name, the year of the table, the column of the unit, with what proves it', async () => {
  const proposal = await best(CLINICS, activities());
  expect(proposal).toMatchObject({
    value: 3,
    unit: '场',
    doubts: [],
    formula: null,
    recipe: {
      kind: 'ledger',
      file: '2024台账.xlsx',
      sheet: '活动台账',
      aggregate: 'sum',
      column: '场次',
      filters: [
        { column: '类别', equals: '义诊' },
        { column: '日期', same: 'year' },
      ],
    },
    provenance: {
      file: '2024台账.xlsx',
      sheet: '活动台账',
      range: 'A1:E5',
      rows: [2, 3],
      filters: [
        { column: '类别', equals: '义诊' },
        { column: '日期', year: 2024 },
      ],
      sample: {
        headings: ['日期', '类别', '名称', '场次', '人次'],
        rows: [
          { row: 2, texts: ['2024-01-05', '义诊', '河田义诊', '1', '60'] },
          { row: 3, texts: ['2024-03-08', '义诊', '三屯义诊', '2', '80'] },
        ],
      },
    },
  });
  expect(proposal!.provenance.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(proposal!.confidence).toBeGreaterThanOrEqual(0.8);
});

test.each([
  ['人 is not 人次', slotFor('义诊服务人数', '≥100人'), '「活动台账」按场次、人次记，不能换算成「人」'],
  ['a rate is not a count', slotFor('义诊及时率', '≥95%'), '「活动台账」按场次、人次记，不能换算成「%」'],
  ['another year', { ...CLINICS, table: slotTable({ year: 2022 }) }, '台账里没有符合条件的行'],
  ['another subject', slotFor('公园建设数量', '≥1个'), '没有找到名称、类别与它对得上的台账或表格'],
  ['words', slotFor('机制健全性', '健全', { wantsNumber: false }), '指标不要求数字，请按实际情况填写'],
])('%s: nothing, and why', async (_name, slot, why) => {
  const [offer] = await propose([slot], activities());
  expect(offer).toMatchObject({ proposals: [], why });
});

test('nothing at hand', async () => {
  expect(await propose([CLINICS], {})).toMatchObject([{ why: '还没有可以取数的台账或表格' }]);
});

test.each([
  ['a date that cannot be read', [...ACTIVITIES, ['待定', '义诊', '待定', 1, 9]], /日期分不清年份/],
  ['a remark that may cancel', withColumn('备注', [null, '原定取消后又补办', null, null]), /补办/],
  ['no date', ACTIVITIES.map((row) => row.slice(1)), /没有日期/],
  ['a number that is none', [...ACTIVITIES, ['2024-07-01', '义诊', '待定', '若干', 9]], /不是数字/],
])('%s keeps a proposal below the line', async (_name, rows, doubt) => {
  const proposal = (await best(CLINICS, activities(rows, '活动台账', '台账.xlsx')))!;
  expect(proposal.confidence).toBeLessThan(0.8);
  expect(proposal.doubts.join()).toMatch(doubt);
});

function withColumn(name: string, values: CellInput[]): CellInput[][] {
  return ACTIVITIES.map((row, at) => [...row, at === 0 ? name : values[at - 1]!]);
}

test.each([
  ['状态', ['已完成', '已取消', '已完成', '已完成'], '「状态」为「已取消」的 1 行没有计入'],
  ['备注', [null, '因雨取消', null, null], '「备注」写着「因雨取消」等的 1 行没有计入'],
])('rows of which %s says that they were not done do not count', async (name, values, doubt) => {
  const proposal = await best(CLINICS, activities(withColumn(name, values)));
  expect(proposal).toMatchObject({ value: 1, provenance: { rows: [2] } });
  expect(proposal!.doubts.join()).toMatch(doubt);
});

test('two lists with other numbers: neither is certain, both are shown', async () => {
  const other = ACTIVITIES.map((row, at) => (at === 1 ? [...row.slice(0, 3), 5, 60] : row));
  const [offer] = await propose([CLINICS], {
    ...activities(),
    ...activities(other, '活动台账', '草稿.xlsx'),
  });
  expect(
    offer!.proposals
      .slice(0, 2)
      .map(({ value }) => value)
      .sort(),
  ).toEqual([3, 7]);
  for (const { confidence } of offer!.proposals) expect(confidence).toBeLessThan(0.8);
});

test('the same list twice says the same', async () => {
  const [offer] = await propose([CLINICS], {
    ...activities(),
    ...activities(ACTIVITIES, '活动台账', '副本.xlsx'),
  });
  expect(offer!.proposals[0]).toMatchObject({ value: 3 });
  expect(offer!.proposals[0]!.confidence).toBeGreaterThanOrEqual(0.8);
});

test('completion rates divide by the target of the indicator that counts', async () => {
  const count = slotFor('义诊活动场次', '≥6场');
  const rate = slotFor('义诊活动完成率', '100%');
  const table = slotTable({ planned: [{ label: count.label, target: readQuantity('≥6场') }] });
  const offers = await propose(
    [
      { ...count, table },
      { ...rate, table },
    ],
    activities(),
  );
  expect(offers[1]!.proposals[0]).toMatchObject({ value: 50, unit: '%', recipe: { outOf: '义诊活动场次' } });
});

test('a confirmed recipe comes first, also from next year’s file; what it lacks is said', async () => {
  const recipes: NamedRecipe[] = [
    {
      slot: 'actual',
      label: '义诊活动场次',
      recipe: {
        kind: 'ledger',
        file: '2023台账.xlsx',
        sheet: '活动台账',
        aggregate: 'count',
        column: null,
        filters: [{ column: '日期', same: 'year' }],
      },
    },
  ];
  const [offer] = await propose([CLINICS], activities(), recipes);
  expect(offer!.proposals.map(({ value }) => value).slice(0, 2)).toEqual([3, 3]);
  expect(offer!.proposals[0]).toMatchObject({ confidence: 1, recipe: recipes[0]!.recipe });
  const [missing] = await propose(
    [CLINICS],
    activities(
      ACTIVITIES.map((row) => row.slice(1)),
      '别的',
    ),
    recipes,
  );
  expect(missing!.proposals[0]?.recipe).not.toEqual(recipes[0]!.recipe);
});

test('a list of the same workbook can be taken as a formula', async () => {
  const rows = ACTIVITIES.map((row, at) => (at === 0 ? row : [45_000 + at * 100, ...row.slice(1)]));
  const dated = rows.map((row, at) =>
    at === 0 ? row : [{ value: row[0] as number, numberFormat: 'yyyy-mm-dd' }, ...row.slice(1)],
  );
  const proposal = await best(CLINICS, { 本工作簿: [snapshotOf(dated, { name: '活动台账' })] });
  expect(proposal!.formula).toMatch(/^=SUMIFS\('?活动台账'?!\$D\$2:\$D\$5,/);
});

// ---- other tables

function form(organisation: string, indicators: IndicatorInput[], facts: Parameters<typeof tableOf>[0] = {}) {
  const { sheet } = tableOf({ kind: 'department-self-evaluation', organisation, indicators, ...facts });
  return sheet.snapshot;
}

const OWN = slotTable({ organisation: '青河县教育局' });

test('blank targets are taken over from the approval of the same organisation and year', async () => {
  const slot = slotFor('合格率', '', { kind: 'target', table: OWN, unit: null });
  const approval = form('青河县教育局', [{ name: '合格率', target: '≥95%' }], { kind: 'department-target' });
  expect(await best(slot, { '批复表.xlsx': [approval] })).toMatchObject({
    value: '≥95%',
    confidence: 1,
    recipe: { kind: 'carry', field: 'target', indicator: '合格率' },
  });
  const other = form('青河县民政局', [{ name: '合格率', target: '≥90%' }], { kind: 'department-target' });
  expect(await best(slot, { '批复表.xlsx': [other] })).toBeUndefined();
  const earlier = form('青河县教育局', [{ name: '合格率', target: '≥90%' }], {
    kind: 'department-target',
    year: 2023,
  });
  expect(await best(slot, { '批复表.xlsx': [earlier] })).toBeUndefined();
});

const SCHOOLS = {
  '一中.xlsx': [
    form('第一中学', [
      { name: '参训人数', target: '≥100人', actual: '120人' },
      { name: '合格率', target: '≥90%', actual: '90%' },
    ]),
  ],
  '二中.xlsx': [
    form('第二中学', [
      { name: '参训人数', target: '≥50人', actual: '80人' },
      { name: '合格率', target: '≥90%', actual: '100%' },
    ]),
  ],
};

test('counts of subordinate units are added, each shown with its file', async () => {
  const proposal = await best(slotFor('参训人数', '≥150人', { table: OWN }), SCHOOLS);
  expect(proposal).toMatchObject({ value: 200, recipe: { kind: 'roll-up', weight: 'sum' } });
  expect(proposal!.provenance.sample.rows.map(({ texts }) => texts.slice(0, 2))).toEqual([
    ['第一中学', '一中.xlsx'],
    ['第二中学', '二中.xlsx'],
  ]);
  expect(proposal!.confidence).toBeLessThan(0.8);
});

test('rates of subordinate units are weighted, never averaged', async () => {
  const [offer] = await propose([slotFor('合格率', '≥90%', { table: OWN })], SCHOOLS);
  expect(
    offer!.proposals.map(({ recipe, value }) => [recipe.kind === 'roll-up' && recipe.weight, value]),
  ).toEqual([[{ indicator: '参训人数' }, (120 * 90 + 80 * 100) / 200]]);
});

test('a unit that left the value blank is named', async () => {
  const blank = form('第三中学', [{ name: '参训人数', target: '≥10人', actual: null }]);
  const proposal = await best(slotFor('参训人数', '≥150人', { table: OWN }), {
    ...SCHOOLS,
    '三中.xlsx': [blank],
  });
  expect(proposal).toMatchObject({ value: 200 });
  expect(proposal!.doubts.join()).toMatch('第三中学没有填这一项');
});

test('months on sheets of their own are one list; the record says which rows of which sheet', async () => {
  const month = (name: string, ...rows: CellInput[][]) => ({
    ...snapshotOf([ACTIVITIES[0]!, ...rows], { name }),
    sheetId: name,
  });
  const files = {
    '2024台账.xlsx': [
      month('1月', ['2024-01-05', '义诊', '河田义诊', 1, 60], ['2024-01-09', '讲座', '讲座', 1, 20]),
      month('2月', ['2024-02-05', '义诊', '三屯义诊', 2, 80], ['2024-02-07', '义诊', '宝屯义诊', 1, 50]),
    ],
  };
  const proposal = await best(CLINICS, files);
  expect(proposal).toMatchObject({ value: 4, provenance: { sheet: '1月、2月', rows: [2, 2, 3] } });
  const { records } = planFill(
    [{ slot: CLINICS, proposal: proposal!, asFormula: false }],
    NOTHING_KEPT,
    new Date(0),
  );
  expect(records[0]!.rows).toBe('1月!2；2月!2-3');
});

test('a table without year takes all rows, below the line', async () => {
  const slot = { ...slotFor('完成义诊场次', '≥6场'), table: slotTable({ year: null }) };
  const rows = ACTIVITIES.map((row, at) => [at === 0 ? '完成日期' : row[0]!, ...row.slice(1)]);
  const proposal = await best(slot, activities(rows));
  expect(proposal).toMatchObject({ value: 4 });
  expect(proposal!.confidence).toBeLessThan(0.8);
});
