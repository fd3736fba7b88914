import { planFixes, previewOf } from '../../../src/app';
import type { Finding } from '../../../src/rules/rule';
import { BLANK, type CellChange, type CellState } from '../../../src/sheet';

const state = (value: CellState['value'], more: Partial<CellState> = {}): CellState => ({
  ...BLANK,
  value,
  ...more,
});
const change = (row: number, before: CellState, after: CellState): CellChange => ({
  sheetId: 's',
  row,
  column: 0,
  before,
  after,
});

function finding(code: string, title: string, ...changes: CellChange[]): Finding {
  return {
    code,
    rule: code,
    family: 'targets',
    severity: 'error',
    title: code,
    messageId: 'm',
    message: 'm',
    data: {},
    ignorable: true,
    basis: 'b',
    sheetId: 's',
    sheetName: '表',
    cells: changes,
    fix: changes.length > 0 ? { title, changes } : null,
  };
}

describe('planFixes', () => {
  const a = finding('A', '去掉符号', change(0, state('≥95%'), state('95%')));
  const b = finding(
    'B',
    '补百分号',
    change(0, state('≥95%'), state('≥95％')),
    change(1, state('1'), state('2')),
  );
  const c = finding('C', '去掉符号', change(1, state('1'), state('3')));
  const none = finding('D', '');

  test('where two want the same cell, the first is taken as a whole and the second left', () => {
    const { plan, included, postponed } = planFixes([a, none, b, c]);
    expect(included).toEqual([a, c]);
    expect(postponed).toEqual([b]);
    expect(plan.changes.map(({ row, after }) => [row, after.value])).toEqual([
      [0, '95%'],
      [1, '3'],
    ]);
  });

  test.each<[string, Finding[], string]>([
    ['one mend says what it does', [a], '去掉符号'],
    ['the same mend several times says how often', [a, c], '去掉符号（2 处）'],
    [
      'different mends are counted',
      [c, finding('E', '删去空格', change(5, state(' '), state('')))],
      '改正 2 处',
    ],
  ])('%s', (_, findings, title) => {
    expect(planFixes(findings).plan.title).toBe(title);
  });
});

test.each<[string, CellState, CellState, string, string, string | null]>([
  ['a text', state('≥95%'), state('95%'), '≥95%', '95%', null],
  ['a cell that becomes blank', state('无'), state(null), '无', '', null],
  [
    'a text that becomes a number',
    state('95%'),
    state(0.95, { numberFormat: '0%' }),
    '95%',
    '95%',
    'text-to-number',
  ],
  [
    'a number that becomes a text',
    state(12),
    state('12', { numberFormat: '@' }),
    '12',
    '12',
    'number-to-text',
  ],
  ['a number format', state(12), state(12, { numberFormat: '0' }), '12', '12', 'format'],
  ['a formula', state(3), state(3, { formula: '=1+2' }), '3', '=1+2', null],
])('the preview shows %s', (_, before, after, was, is, quiet) => {
  const [row] = previewOf({ title: '', changes: [change(4, before, after)] });
  expect(row).toMatchObject({ address: 'A5', before: was, after: is, quiet });
});
