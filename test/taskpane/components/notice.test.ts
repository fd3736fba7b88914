import { describeNotice, hasTrouble } from '../../../src/taskpane/components/notice';
import { COMMON_TEXTS } from '../../../src/taskpane/components/text';

test('cells that were left out are named by why', () => {
  const change = (row: number) => ({
    sheetId: 's',
    row,
    column: 1,
    before: { value: null, formula: null, numberFormat: 'General' },
    after: { value: 1, formula: null, numberFormat: 'General' },
  });
  const notice = {
    kind: 'applied',
    cells: 1,
    skipped: [
      { change: change(1), reason: 'locked' },
      { change: change(2), reason: 'not-written' },
    ],
  } as const;
  expect(hasTrouble(notice)).toBe(true);
  expect(describeNotice(COMMON_TEXTS.zh, notice)).toMatch(
    /^已改正 1 格。1 格受保护，没有改动：B2。.+1 格没有写进去：B3。.*按回车/,
  );
});

test('what was done in passing is one sentence', () => {
  const notice = { kind: 'undone', title: '改正 2 处', isNothing: false, skipped: [] } as const;
  expect(hasTrouble(notice)).toBe(false);
  expect(describeNotice(COMMON_TEXTS.zh, notice)).toBe('已撤销：改正 2 处。');
  expect(describeNotice(COMMON_TEXTS.en, { kind: 'report', unmarked: true })).toMatch(/\. The marks/);
});
