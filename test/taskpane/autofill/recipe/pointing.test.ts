import type { ColumnInfo } from '../../../../src/app/fill/source-store';
import {
  countedValues,
  pointedAs,
  rowsOf,
  withPointed,
  withValues,
} from '../../../../src/taskpane/autofill/recipe/pointing';
import { NEW_DRAFT, recipeOf, type LedgerDraft } from '../../../../src/taskpane/autofill/recipe/recipe-draft';

const column = (name: string, kind: ColumnInfo['kind'], values: readonly string[] = []): ColumnInfo => ({
  ...{ name, kind, unit: null },
  values: values.map((text) => ({ text, count: 2 })),
});
const KIND = column('类别', 'category', ['义诊', '宣讲', '培训']);
const SESSIONS = column('场次', 'count');
const ID = column('身份证号', 'id');
const DATE = column('日期', 'date');
const DRAFT: LedgerDraft = { ...NEW_DRAFT, file: '台账.xlsx', sheet: '活动' };
const COUNT = { unit: '场' };
const RATE = { unit: '%' };

test.each([
  ['values', KIND],
  ['values', column('是否满意', 'answer', ['是', '否'])],
  ['number', SESSIONS],
  ['number', column('得分', 'number')],
  ['distinct', ID],
  ['distinct', column('名称', 'text')],
  ['date', DATE],
] as const)('a column is pointed out as %s: %#', (as, one) => {
  expect(pointedAs(one)).toBe(as);
});

test.each([
  ['a number is summed up', SESSIONS, COUNT, { aggregate: 'sum', column: '场次' }],
  ['for a rate averaged', SESSIONS, RATE, { aggregate: 'average', column: '场次' }],
  ['of codes the different ones are counted', ID, COUNT, { aggregate: 'count-distinct', column: '身份证号' }],
  [
    'of a date the year counts',
    DATE,
    COUNT,
    { aggregate: 'count', filters: [{ column: '日期', same: 'year' }] },
  ],
] as const)('%s; a second click takes it back', (_name, one, slot, recipe) => {
  const pointed = withPointed(DRAFT, one, slot);
  expect(recipeOf(pointed)).toMatchObject(recipe);
  expect(recipeOf(withPointed(pointed, one, slot))).toEqual(recipeOf(DRAFT));
});

test('values that are clicked count; with none of them all rows do', () => {
  const one = withValues(DRAFT, KIND, ['义诊'], COUNT);
  expect(recipeOf(one)!.filters).toEqual([{ column: '类别', oneOf: ['义诊'] }]);
  expect(countedValues(one, KIND)).toEqual(['义诊']);
  const none = withValues(one, KIND, [], COUNT);
  expect(recipeOf(none)!.filters).toEqual([]);
  expect(countedValues(none, KIND)).toBeNull();
});

test('what a number is computed of stays while values are clicked', () => {
  const summed = withPointed(withValues(DRAFT, KIND, ['义诊'], COUNT), SESSIONS, COUNT);
  expect(recipeOf(withValues(summed, KIND, ['义诊', '宣讲'], COUNT))).toMatchObject({
    aggregate: 'sum',
    column: '场次',
    filters: [{ column: '类别', oneOf: ['义诊', '宣讲'] }],
  });
});

test('values that were left out are those that do not count', () => {
  const left: LedgerDraft = {
    ...DRAFT,
    conditions: [{ column: '类别', how: 'except', text: '', texts: ['培训'], from: '', to: '' }],
  };
  expect(countedValues(left, KIND)).toEqual(['义诊', '宣讲']);
});

test('of a rate the share of the clicked answers is taken; values of another column are a condition then', () => {
  const share = withValues(DRAFT, KIND, ['义诊', '宣讲'], RATE);
  expect(recipeOf(share)).toMatchObject({ aggregate: 'share', column: '类别', counted: ['义诊', '宣讲'] });
  const other = withValues(share, column('片区', 'category', ['东', '西']), ['东'], RATE);
  expect(recipeOf(other)).toMatchObject({ column: '类别', filters: [{ column: '片区', oneOf: ['东'] }] });
});

test('rows are known before what is computed of them is', () => {
  const open: LedgerDraft = {
    ...withValues(DRAFT, KIND, ['义诊'], COUNT),
    aggregate: 'latest',
    column: null,
  };
  expect(recipeOf(open)).toBeNull();
  expect(rowsOf(open)).toMatchObject({ aggregate: 'count', filters: [{ column: '类别', oneOf: ['义诊'] }] });
  expect(rowsOf(NEW_DRAFT)).toBeNull();
});
