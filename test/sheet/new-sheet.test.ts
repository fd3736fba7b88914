import { BLANK, isConflict, ownSheetName, placeOf, type CellState } from '../../src/sheet';

test.each<[string, [string, boolean][], string]>([
  ['检查报告', [], '检查报告'],
  ['检查报告', [['检查报告', true]], '检查报告'],
  ['检查报告', [['检查报告', false]], '检查报告 (2)'],
  [
    '检查报告',
    [
      ['检查报告', false],
      ['检查报告 (2)', true],
    ],
    '检查报告 (2)',
  ],
  [
    '检查报告',
    [
      ['检查报告', false],
      ['检查报告 (2)', false],
    ],
    '检查报告 (3)',
  ],
  ['Report', [['REPORT', false]], 'Report (2)'],
  ['字'.repeat(31), [['字'.repeat(31), false]], `${'字'.repeat(27)} (2)`],
])('%s beside %j is written as %s', (wished, sheets, name) => {
  expect(ownSheetName(wished, new Map(sheets.map(([sheet, own]) => [sheet, { own }])))).toBe(name);
});

test('a place names sheet and cell', () => {
  expect(placeOf({ sheetName: "It's", address: 'A1:B2' })).toBe("'It''s'!A1:B2");
});

const state = (
  value: CellState['value'],
  numberFormat = 'General',
  formula: string | null = null,
): CellState => ({
  ...BLANK,
  value,
  numberFormat,
  formula,
});

test.each<[string, CellState, CellState, CellState, boolean]>([
  ['the same content', state(1), state(2), state(1), false],
  ['other content', state(1), state(2), state(3), true],
  ['a blank and an empty text', state(null), state(2), state(''), false],
  ['another format that the plan leaves alone', state(1), state(2), state(1, '0%'), false],
  ['another format than the plan changes', state(1), state(2, '0.00'), state(1, '0%'), true],
  [
    'the same formula with another result',
    state(1, 'General', '=A1'),
    state(2),
    state(5, 'General', '=A1'),
    false,
  ],
  ['a value in place of the formula', state(1, 'General', '=A1'), state(2), state(1), true],
])('conflict: %s', (_case, before, after, current, conflict) => {
  expect(isConflict({ sheetId: 's', row: 0, column: 0, before, after }, current)).toBe(conflict);
});
