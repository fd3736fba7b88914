import { WorkbookError, type WorkbookErrorCode } from '../../../src/sheet';
import { describeProblem, problemTitle } from '../../../src/taskpane/components/problems';

const live: WorkbookErrorCode[] = [
  'cell-editing',
  'protected',
  'conflict',
  'host-too-old',
  'sheet-missing',
  'sheet-hidden',
  'too-large',
];

test.each(live)('%s has a heading and says what to do in both languages', (code) => {
  const error = new WorkbookError(code, { cells: ['B2', 'B3'], sheet: 'Cover' });
  expect(problemTitle('zh', code)).toMatch(/\p{Script=Han}/u);
  expect(problemTitle('en', code)).toMatch(/^[A-Z]/);
  expect(describeProblem('zh', error)).toBe(error.message);
  const english = describeProblem('en', error);
  expect(english).not.toMatch(/[\u4e00-\u9fff]/);
  expect(english).not.toBe(describeProblem('en', new WorkbookError('unknown')));
});

test('others need no heading', () => {
  expect(problemTitle('zh', 'unknown')).toBeNull();
});

test('names the cells in conflict and the hidden sheet', () => {
  expect(describeProblem('en', new WorkbookError('conflict', { cells: ['B2', 'B3'] }))).toContain('B2, B3');
  expect(describeProblem('en', new WorkbookError('sheet-hidden', { sheet: '封面' }))).toContain('封面');
});
