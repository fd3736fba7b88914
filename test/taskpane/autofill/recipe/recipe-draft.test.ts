import type { ColumnInfo, LedgerInfo } from '../../../../src/app/fill/source-store';
import type { Aggregate, LedgerRecipe } from '../../../../src/app/fill/fill-view';
import {
  columnsFor,
  conditionOn,
  draftOf,
  howsFor,
  ledgerOf,
  NEW_DRAFT,
  recipeOf,
  unitsFor,
  withAggregate,
  withColumn,
  withLedger,
  type LedgerChoice,
} from '../../../../src/taskpane/autofill/recipe/recipe-draft';

const column = (name: string, kind: ColumnInfo['kind'], rest: Partial<ColumnInfo> = {}): ColumnInfo => ({
  name,
  kind,
  unit: null,
  values: [],
  ...rest,
});

const INFO: LedgerInfo = {
  sheet: '活动台账',
  title: '',
  range: 'A2:F110',
  rows: 108,
  reading: {
    sheets: 1,
    what: 'events',
    row: '1 条记录',
    counted: 108,
    leftOut: [],
    date: '日期',
    states: [],
    questions: [],
  },
  columns: [
    column('日期', 'date'),
    column('类别', 'category', {
      values: [
        { text: '义诊', count: 9 },
        { text: '宣讲', count: 5 },
      ],
    }),
    column('场次', 'count', { unit: '场' }),
    column('经费', 'money'),
    column('是否满意', 'answer', {
      values: [
        { text: '是', count: 80 },
        { text: '否', count: 28 },
      ],
    }),
  ],
};
const LEDGER: LedgerChoice = { file: '台账.xlsx', info: INFO };

const recipe = (rest: Partial<LedgerRecipe>): LedgerRecipe => ({
  kind: 'ledger',
  file: '台账.xlsx',
  sheet: '活动台账',
  aggregate: 'sum',
  column: '场次',
  filters: [],
  ...rest,
});

test.each<[string, LedgerRecipe]>([
  [
    'a sum',
    recipe({
      filters: [
        { column: '类别', equals: '义诊' },
        { column: '日期', same: 'year' },
      ],
    }),
  ],
  ['rows', recipe({ aggregate: 'count', column: null, filters: [{ column: '类别', contains: '义' }] })],
  ['a share', recipe({ aggregate: 'share', column: '是否满意', counted: ['是'] })],
  ['the latest', recipe({ aggregate: 'latest', column: '经费', by: '日期', unit: '万元' })],
  ['done of planned', recipe({ outOf: '开展义诊场次' })],
  [
    'every comparison',
    recipe({
      filters: [
        { column: '类别', except: ['取消', '作废'] },
        { column: '日期', year: 2024 },
        { column: '日期', from: '2024-01-01', to: '2024-06-30' },
        { column: '类别', same: 'organisation' },
        { column: '类别', same: 'project' },
      ],
    }),
  ],
])('%s stays what it is in the form', (_name, one) => {
  expect(recipeOf(draftOf(one))).toEqual(one);
});

test.each([
  ['no ledger', NEW_DRAFT],
  ['no column', { ...draftOf(recipe({})), column: null }],
  ['no answer that counts', { ...draftOf(recipe({ aggregate: 'share', column: '是否满意' })), counted: [] }],
  ['no dates for the latest', { ...draftOf(recipe({})), aggregate: 'latest' as const, by: null }],
  ['nothing to compare with', { ...draftOf(recipe({})), conditions: [conditionOn(INFO.columns[1]!)] }],
  ['a year that is none', draftOf(recipe({ filters: [{ column: '日期', year: 24 }] }))],
  [
    'a span that ends before it begins',
    draftOf(recipe({ filters: [{ column: '日期', from: '2024-06-30', to: '2024-01-01' }] })),
  ],
])('%s makes no recipe yet', (_name, draft) => {
  expect(recipeOf(draft)).toBeNull();
});

test('columns are offered that suit what is computed', () => {
  const names = (aggregate: Aggregate) => columnsFor(aggregate, INFO).map(({ name }) => name);
  expect(names('count')).toEqual([]);
  expect(names('sum')).toEqual(['场次', '经费']);
  expect(names('share')).toEqual(['类别', '是否满意']);
  expect(names('count-distinct')).toHaveLength(5);
});

test('another way of computing takes a column that suits it', () => {
  const share = withAggregate(draftOf(recipe({})), 'share', INFO);
  expect(share).toMatchObject({ aggregate: 'share', column: '类别' });
  expect(withAggregate(draftOf(recipe({})), 'latest', INFO)).toMatchObject({ column: '场次', by: '日期' });
  expect(recipeOf(withAggregate(draftOf(recipe({})), 'count', INFO))).toMatchObject({ column: null });
});

test('a unit holds for its column only', () => {
  const draft = draftOf(recipe({ column: '经费', unit: '万元' }));
  expect(withColumn(draft, '经费', INFO).unit).toBe('万元');
  expect(withColumn(draft, '场次', INFO).unit).toBeNull();
});

test('another ledger drops what it does not know', () => {
  const other: LedgerChoice = {
    file: null,
    info: { ...INFO, sheet: '支付明细', columns: [column('类别', 'category'), column('金额', 'money')] },
  };
  const draft = draftOf(
    recipe({
      filters: [
        { column: '日期', same: 'year' },
        { column: '类别', equals: '义诊' },
      ],
    }),
  );
  expect(withLedger(draft, other)).toMatchObject({
    file: null,
    sheet: '支付明细',
    column: '金额',
    conditions: [{ column: '类别', text: '义诊' }],
  });
});

test('a ledger is known by its sheet when its file has another name', () => {
  expect(ledgerOf({ file: '台账-2023.xlsx', sheet: '活动台账' }, [LEDGER])).toBe(LEDGER);
  const twin = { ...LEDGER, file: '另一本.xlsx' };
  expect(ledgerOf({ file: '台账-2023.xlsx', sheet: '活动台账' }, [LEDGER, twin])).toBeUndefined();
  expect(ledgerOf({ file: '另一本.xlsx', sheet: '活动台账' }, [LEDGER, twin])).toBe(twin);
});

test('dates are compared as dates, the rest as texts', () => {
  expect(howsFor(INFO.columns[0])).toContain('span');
  expect(howsFor(INFO.columns[1])).not.toContain('span');
  expect(conditionOn(INFO.columns[0]!)).toMatchObject({ how: 'same-year' });
});

test('a unit is asked for where a column of numbers states none', () => {
  const [, category, count, money] = INFO.columns;
  expect(unitsFor(money, '万元')).toEqual(['元', '万元', '亿元']);
  expect(unitsFor(count, '场')).toEqual([]);
  expect(unitsFor(category, '场')).toEqual([]);
  expect(unitsFor(column('数量', 'count'), '家')).toEqual(['家']);
});
