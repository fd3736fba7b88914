import fc from 'fast-check';
import {
  readRecords,
  readRecipes,
  recordsDocument,
  recipesDocument,
  storedRecipes,
  writeRecipes,
} from '../../../src/autofill/records/document';
import type { SourceRecord } from '../../../src/autofill/records/record';
import type { NamedRecipe } from '../../../src/autofill/recipe/recipe';
import { BLANK } from '../../../src/sheet';

const RECIPES: NamedRecipe[] = [
  {
    slot: 'actual',
    label: '义诊场次',
    asFormula: true,
    recipe: {
      kind: 'ledger',
      file: '台账.xlsx',
      sheet: '活动台账',
      aggregate: 'sum',
      column: '场次',
      filters: [
        { column: '类别', equals: '义诊' },
        { column: '状态', except: ['已取消'] },
        { column: '名称', contains: '社区' },
        { column: '日期', from: '2024-01-01', to: '2024-12-31' },
        { column: '日期', same: 'year' },
        { column: '年度', year: 2024 },
      ],
    },
  },
  {
    slot: 'target',
    label: '合格率',
    recipe: { kind: 'carry', file: null, sheet: '批复表', indicator: '合格率', field: 'target' },
  },
  { slot: 'actual', label: '人次', recipe: { kind: 'roll-up', indicator: '人次', weight: 'sum' } },
  {
    slot: 'actual',
    label: '满意度',
    recipe: { kind: 'roll-up', indicator: '满意度', weight: { indicator: '人次' } },
  },
];

const RECORD: SourceRecord = {
  fill: '2024-12-31T08:00:00.000Z',
  slot: 'actual',
  label: '义诊场次',
  sheetId: '1',
  sheetName: '自评表',
  cell: 'E5',
  line: 1,
  file: '台账.xlsx',
  sha256: 'a'.repeat(64),
  sheet: '活动台账',
  range: 'A2:G110',
  rows: '5,9,12-30',
  rowCount: 21,
  filters: [{ column: '类别', equals: '义诊' }],
  sample: { headings: ['类别'], rows: [{ row: 5, texts: ['义诊'] }] },
  recipe: RECIPES[0]!.recipe,
  value: 9,
  unit: '场',
  written: { ...BLANK, value: '9场' },
  previous: BLANK,
  at: '2024-12-31T08:00:00.000Z',
};

test('recipes and records come back from the workbook as they were kept', () => {
  const through = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
  expect(storedRecipes(through(recipesDocument(RECIPES)))).toEqual(RECIPES);
  expect(readRecords(through(recordsDocument([RECORD])))).toEqual([RECORD]);
  expect([recipesDocument([]), recordsDocument([])]).toEqual([null, null]);
});

test('recipes come back from a file', () => {
  const answers = [{ headings: ['姓名', '状态'], states: [{ column: '状态', counts: ['已制卡'], not: [] }] }];
  for (const file of [
    { recipes: RECIPES, answers: [] },
    { recipes: RECIPES, answers },
  ])
    expect(readRecipes(`\uFEFF${writeRecipes(file)}`)).toEqual(file);
});

test('files that were exported earlier stay readable: their keys are rules, rule and live', () => {
  const file = JSON.parse(writeRecipes({ recipes: RECIPES, answers: [] }));
  expect(Object.keys(file)).toEqual(['version', 'rules']);
  expect(Object.keys(file.rules[0])).toEqual(expect.arrayContaining(['slot', 'label', 'rule', 'live']));
});

test.each([
  ['不是 JSON', '这不是取数规则文件'],
  ['{"version":2,"rules":[]}', '这不是取数规则文件'],
  [
    '{"version":1,"rules":[{"slot":"actual","label":"义诊场次","rule":{"kind":"ledger"}}]}',
    '第 1 条「义诊场次」写得不完整',
  ],
  ['{"version":1,"rules":[{}]}', '第 1 条写得不完整'],
])('%s is refused', (json, message) => {
  expect(() => readRecipes(json)).toThrow(message);
});

test('what is not whole is left out, whoever wrote the file', () => {
  expect(readRecords({ version: 1, records: [{ ...RECORD, at: '昨天' }, RECORD, null] })).toEqual([RECORD]);
  expect(storedRecipes({ version: 1, rules: [{ ...RECIPES[0], slot: 'score' }, RECIPES[1]] })).toEqual([
    RECIPES[1],
  ]);
  fc.assert(
    fc.property(fc.jsonValue(), (document) => {
      expect(Array.isArray(readRecords(document)) && Array.isArray(storedRecipes(document))).toBe(true);
    }),
  );
});
