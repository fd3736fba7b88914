import { answersFor, NO_ANSWERS, withAnswers, withStates } from '../../src/ledger/answers';
import { findLedger } from '../../src/ledger/find-ledger';
import { meaningOf } from '../../src/ledger/meaning';
import { calledOffIn, statesOf } from '../../src/ledger/states';
import { sheetOf } from '../support/sheet';

const HEADINGS = ['序号', '姓名', '发放日期', '状态', '备注'];
const said = (headings: readonly string[], counts: string[]) => ({
  headings,
  states: [{ column: '状态', counts, not: [] }],
});

test.each<[string, readonly string[], boolean]>([
  ['the same headings', HEADINGS, true],
  ['those in another order', [...HEADINGS].reverse(), true],
  ['one heading more', [...HEADINGS, '经办人'], true],
  ['half of them others', ['序号', '姓名', '状态', '金额', '单位', '日期'], false],
  ['none of them', ['活动', '场次'], false],
])('what was said of a list holds for one with %s: %s', (_name, headings, holds) => {
  const answers = said(HEADINGS, ['补录']);
  expect(answersFor(headings, [answers])).toBe(holds ? answers : NO_ANSWERS);
});

test('what is said anew takes the place of what was said of the same list; what says nothing is forgotten', () => {
  const other = said(['活动', '场次'], ['已办']);
  const all = withAnswers([other, said(HEADINGS, ['补录'])], said(HEADINGS, ['合发']));
  expect(all).toEqual([other, said(HEADINGS, ['合发'])]);
  expect(withAnswers(all, { headings: HEADINGS, states: [] })).toEqual([other]);
});

test('a state is said once, and can be taken back', () => {
  const first = withStates({ ...NO_ANSWERS, headings: HEADINGS }, '状态', new Map([['补录', 'counts']]));
  const changed = withStates(first, '状态', new Map([['补录', 'not']]));
  expect(changed.states).toEqual([{ column: '状态', counts: [], not: ['补录'] }]);
  expect(withStates(changed, '状态', new Map([['补录', undefined]])).states).toEqual([]);
});

describe('a list', () => {
  const list = findLedger(
    sheetOf([
      HEADINGS,
      [1, '甲', '2024-01-05', '成功', '原定取消后补办'],
      [2, '乙', '2024-01-06', '补录', null],
      [3, '丙', '2024-01-07', '失败', null],
      [4, '丁', '2024-01-08', '成功', null],
    ]),
    null,
  )!;
  const texts = (values: readonly { readonly text: string }[]) => values.map(({ text }) => text);

  test('is understood by its words until a person says otherwise', () => {
    const [state] = statesOf(list);
    expect([state!.done, state!.not, state!.unknown].map(texts)).toEqual([['成功'], ['失败'], ['补录']]);
    const [answered] = statesOf(
      list.with({ headings: HEADINGS, states: [{ column: '状态', counts: ['失败'], not: ['补录'] }] }),
    );
    expect([answered!.done, answered!.not, answered!.unknown].map(texts)).toEqual([
      ['成功', '失败'],
      ['补录'],
      [],
    ]);
  });

  test.each([
    ['counts', [], []],
    ['not', ['原定取消后补办'], []],
  ] as const)('a remark that may call its row off: %s', (one, not, maybe) => {
    const answers = withStates(
      { ...NO_ANSWERS, headings: HEADINGS },
      '备注',
      new Map([['原定取消后补办', one]]),
    );
    const found = calledOffIn(list.with(answers));
    expect(found.flatMap((column) => texts(column.not))).toEqual(not);
    expect(found.flatMap((column) => texts(column.maybe))).toEqual(maybe);
    expect(statesOf(list.with(answers)).map(({ column }) => column)).toEqual(['状态']);
  });

  test('is of what a person says; taking it back brings back what was recognised', () => {
    const corrected = list.with({ headings: HEADINGS, states: [], what: 'payments' });
    expect(meaningOf(corrected)).toMatchObject({ kind: 'payments', row: '1 笔款' });
    expect(meaningOf(corrected.with(NO_ANSWERS))).toEqual(meaningOf(list));
  });
});
