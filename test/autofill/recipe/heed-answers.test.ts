import { heedAnswers, newStates } from '../../../src/autofill/recipe/heed-answers';
import type { Filter, LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import { ledgerOf } from '../facts';

const HEADINGS = ['日期', '名称', '办理状态'];
const LIST = ledgerOf([
  HEADINGS,
  ['2024-02-01', '一', '已完成'],
  ['2024-02-02', '二', '已取消'],
  ['2024-02-03', '三', '并入下期'],
  ['2024-02-04', '四', '已完成'],
]);

function recipeWith(...filters: Filter[]): LedgerRecipe {
  return { kind: 'ledger', file: null, sheet: '表', aggregate: 'count', column: null, filters };
}
const said = (counts: string[], not: string[]) =>
  LIST.with({ headings: HEADINGS, states: [{ column: '办理状态', counts, not }] });
const except = (...texts: string[]): Filter => ({ column: '办理状态', except: texts });

test.each<[string, Filter[], string[], string[], Filter[]]>([
  [
    'what does not count is left out too',
    [except('已取消')],
    [],
    ['并入下期'],
    [except('已取消', '并入下期')],
  ],
  ['what counts is left out no more', [except('已取消')], ['已取消'], [], [except()]],
  [
    'what names the states that count stays',
    [{ column: '办理状态', equals: '已取消' }],
    [],
    ['已取消'],
    [{ column: '办理状态', equals: '已取消' }],
  ],
  ['what speaks of no state stays', [], [], ['并入下期'], []],
])('%s', (_name, filters, counts, not, expected) => {
  expect(heedAnswers(recipeWith(...filters), said(counts, not)).filters).toEqual(expected);
});

test('a recipe about which nothing new was said is the same one', () => {
  const recipe = recipeWith(except('已取消', '并入下期'));
  expect(heedAnswers(recipe, said([], ['并入下期']))).toBe(recipe);
});

test.each<[string, Filter[], string[], number]>([
  ['was not heard of', [except('已取消')], [], 1],
  ['was left out', [except('已取消', '并入下期')], [], 0],
  ['was said to count', [except('已取消')], ['并入下期'], 0],
  ['matters not', [], [], 0],
])('a new state that %s is asked %#', (_name, filters, counts, asked) => {
  const doubts = newStates(recipeWith(...filters), said(counts, []));
  expect(doubts).toHaveLength(asked);
  expect(doubts.every((doubt) => doubt.includes('「并入下期」'))).toBe(true);
});
