import { findLedger } from '../../src/ledger/find-ledger';
import { sheetOf, type CellInput } from '../support/sheet';

const row = (...cells: CellInput[]): CellInput[] => cells;

/** A list with two groups of headings over the same columns. */
function questionsOf(parts: readonly string[], ...rows: CellInput[][]): readonly string[] {
  const rest = parts.slice(1).map(() => null);
  return findLedger(sheetOf([['上半年', ...rest, '下半年', ...rest], [...parts, ...parts], ...rows]))!
    .questions;
}

test('a list that goes on beside itself is asked about', () => {
  const questions = questionsOf(
    ['日期', '活动主题', '参加人数'],
    row('1.10', '甲', 30, '7.2', '乙', 40),
    row('2.11', '丙', 35, '8.2', '丁', 45),
    row('3.9', '戊', 31, '9.20', '己', 41),
  );
  expect(questions.join()).toContain('左右并排');
});

test('two numbers of one thing are none', () => {
  const questions = questionsOf(
    ['应拨', '扣减', '实拨'],
    row(10, 1, 9, 10, 0, 10),
    row(20, 2, 18, 20, 0, 20),
    row(30, 3, 27, 30, 1, 29),
  );
  expect(questions).toEqual([]);
});
