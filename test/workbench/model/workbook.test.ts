import { OWN_SHEET_KEY } from '../../../src/sheet';
import { MemoryWorkbook, type Calculator, type WorkbookEvent } from '../../../src/workbench/model';
import { snapshotOf } from '../../support/sheet';

const SHEET = 'sheet-1';
const A1 = { row: 0, column: 0 };

function workbookOf(rows: Parameters<typeof snapshotOf>[0], input?: Parameters<typeof snapshotOf>[1]) {
  const workbook = MemoryWorkbook.fromSnapshots([snapshotOf(rows, input)]);
  const events: WorkbookEvent[] = [];
  workbook.listen((event) => events.push(event));
  return { workbook, events };
}

/** Sums the column A into every formula; enough of an engine to see when it runs. */
const columnSum: Calculator = {
  async calculate(workbook) {
    let sum = 0;
    workbook.sheets[0]!.forEachCell((cell, _row, column) => {
      if (column === 0 && typeof cell.value === 'number') sum += cell.value;
    });
    const results: { sheetId: string; row: number; column: number; value: number }[] = [];
    workbook.sheets[0]!.forEachCell((cell, row, column) => {
      if (cell.formula) results.push({ sheetId: SHEET, row, column, value: sum });
    });
    return results;
  },
};

test('a workbook from Snapshots gives equal Snapshots', () => {
  const snapshot = snapshotOf(
    [
      ['标题', null, 1],
      [null, { value: 2, formula: '=C1*2', numberFormat: '0.00' }, true],
    ],
    { merges: ['A1:B1'], hiddenRows: [1], protected: true },
  );
  const [sheet] = MemoryWorkbook.fromSnapshots([snapshot]).sheets;
  expect(JSON.stringify(sheet!.snapshot())).toBe(JSON.stringify(snapshot));
});

test('formats alone neither enlarge the used range nor appear in the Snapshot', () => {
  const workbook = new MemoryWorkbook([
    { snapshot: snapshotOf([['a']]), formats: [{ row: 99, column: 9, numberFormat: '0%', locked: false }] },
  ]);
  expect(workbook.active.usedRange()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  expect(workbook.active.usedRange(true)).toEqual({ top: 0, left: 0, bottom: 99, right: 9 });
  expect(workbook.active.cell(99, 9)).toMatchObject({ value: null, numberFormat: '0%', locked: false });
});

test('entering tells listeners, is undone, and leaves no change to save', () => {
  const { workbook, events } = workbookOf([[1]]);
  workbook.enter(SHEET, A1, '95%');
  expect(workbook.active.cell(0, 0)).toMatchObject({ value: 0.95, formula: null, numberFormat: '0%' });
  expect(events).toEqual([{ kind: 'cells', sheetId: SHEET, cells: [A1], source: 'user', content: true }]);
  expect(workbook.changes().changes).toEqual([
    {
      sheetId: SHEET,
      ...A1,
      before: { value: 1, formula: null, numberFormat: 'General' },
      after: { value: 0.95, formula: null, numberFormat: '0%' },
    },
  ]);
  expect(workbook.undo()?.title).toBe('输入');
  expect(workbook.active.cell(0, 0)).toMatchObject({ value: 1, numberFormat: 'General' });
  expect(workbook.changes().changes).toEqual([]);
  expect(workbook.canUndo).toBe(false);
});

test('undoing leaves alone what the pane wrote since', () => {
  const { workbook } = workbookOf([[1, 1]]);
  const both = [0, 1].map((column) => ({ sheetId: SHEET, row: 0, column, value: 2 }));
  workbook.apply(both, { title: '粘贴', source: 'user' });
  workbook.apply([{ sheetId: SHEET, ...A1, value: 3 }], { title: '修正', source: 'pane' });
  workbook.undo();
  expect([0, 1].map((column) => workbook.active.cell(0, column).value)).toEqual([3, 1]);
});

test('a format alone is told as such', () => {
  const { workbook, events } = workbookOf([[1]]);
  workbook.apply([{ sheetId: SHEET, ...A1, numberFormat: '0%' }], { title: '格式', source: 'user' });
  expect(events).toEqual([expect.objectContaining({ kind: 'cells', content: false })]);
  workbook.undo();
  expect(workbook.active.cell(0, 0)).toMatchObject({ value: 1, numberFormat: 'General' });
});

test('a change keeps the first before-value, and none is left after saving', () => {
  const { workbook } = workbookOf([[1]]);
  workbook.enter(SHEET, A1, '2');
  workbook.enter(SHEET, A1, '=1+2');
  expect(workbook.changes().changes[0]).toMatchObject({ before: { value: 1 }, after: { formula: '=1+2' } });
  workbook.markSaved();
  expect(workbook.changes().changes).toEqual([]);
});

test('protection locks entering, except in unlocked cells', () => {
  const workbook = new MemoryWorkbook([
    { snapshot: snapshotOf([[1, 2]], { protected: true }), formats: [{ row: 0, column: 1, locked: false }] },
  ]);
  expect(() => workbook.enter(SHEET, A1, '5')).toThrow(expect.objectContaining({ code: 'protected' }));
  workbook.enter(SHEET, { row: 0, column: 1 }, '5');
  expect(workbook.active.cell(0, 1).value).toBe(5);
});

test('the engine fills in results after a change, and they are saved', async () => {
  const { workbook, events } = workbookOf([[1], [2], [{ value: 3, formula: '=SUM(A1:A2)' }]]);
  workbook.setCalculator({
    ...columnSum,
    calculate: async () => [{ sheetId: SHEET, row: 2, column: 0, value: 12 }],
  });
  workbook.enter(SHEET, A1, '10');
  await workbook.settled();
  expect(workbook.active.cell(2, 0)).toMatchObject({ value: 12, formula: '=SUM(A1:A2)' });
  expect(events.map((event) => (event.kind === 'cells' ? event.source : event.kind))).toEqual([
    'user',
    'calculation',
  ]);
  expect(workbook.changes().changes).toHaveLength(2);
});

test('an engine that comes late computes what was entered before it; a failing one is told', async () => {
  const { workbook, events } = workbookOf([[1], [2]]);
  workbook.enter(SHEET, { row: 0, column: 1 }, '=SUM(A:A)');
  expect(workbook.active.cell(0, 1).value).toBeNull();
  workbook.setCalculator(columnSum);
  await workbook.settled();
  expect(workbook.active.cell(0, 1).value).toBe(3);
  const error = new Error('no engine');
  workbook.setCalculator({ calculate: () => Promise.reject(error) });
  workbook.enter(SHEET, A1, '5');
  await workbook.settled();
  expect(events.at(-1)).toEqual({ kind: 'calculation-failed', error });
});

test('selecting on another sheet brings it to front; a hidden one is refused', () => {
  const first = snapshotOf([[1]], { name: '一' });
  const workbook = MemoryWorkbook.fromSnapshots([
    first,
    { ...first, sheetId: 'b', sheetName: '二' },
    { ...first, sheetId: 'c', sheetName: '三', visibility: 'hidden' },
  ]);
  const events: string[] = [];
  workbook.listen((event) => events.push(event.kind));
  const range = { top: 3, left: 1, bottom: 4, right: 2 };
  workbook.select('b', range);
  expect(workbook.active.name).toBe('二');
  expect(workbook.selection()).toEqual(range);
  expect(events).toEqual(['activated', 'selection']);
  expect(() => workbook.select('c', range)).toThrow(expect.objectContaining({ code: 'sheet-hidden' }));
  expect(() => workbook.select('gone', range)).toThrow(expect.objectContaining({ code: 'sheet-missing' }));
});

test('sheets are added and deleted; the last visible one stays; cells of added ones are no change of the file', () => {
  const { workbook, events } = workbookOf([[1]]);
  const added = workbook.addSheet('检查报告');
  workbook.apply([{ sheetId: added.id, ...A1, value: 'x' }], { title: '', source: 'pane' });
  expect(workbook.changes().changes).toEqual([]);
  workbook.activate(added.id);
  workbook.deleteSheet(added.id);
  expect(workbook.active.id).toBe(SHEET);
  expect(() => workbook.deleteSheet(SHEET)).toThrow(RangeError);
  expect(() => workbook.addSheet('SHEET1')).toThrow(RangeError);
  expect(events.map(({ kind }) => kind)).toEqual(['sheets', 'cells', 'activated', 'activated', 'sheets']);
});

test('a sheet of its own is written as a whole, and a document counts as a change', () => {
  const { workbook } = workbookOf([[1]]);
  const added = workbook.addSheet('检查报告');
  expect([workbook.isChanged, workbook.rewrittenSheets]).toEqual([false, []]);
  for (const sheetId of [added.id, SHEET]) workbook.setProperty(sheetId, OWN_SHEET_KEY, '1');
  workbook.apply([{ sheetId: SHEET, ...A1, value: 'x' }], { title: '', source: 'pane' });
  expect(workbook.changes().changes).toEqual([]);
  expect(workbook.rewrittenSheets.map(({ id }) => id)).toEqual([SHEET, added.id]);
  workbook.markSaved();
  // The file has its own number for the added sheet, so only that one is written as a whole again.
  expect([workbook.isChanged, workbook.rewrittenSheets]).toEqual([false, [added]]);
  workbook.enter(added.id, A1, '人');
  expect([workbook.isChanged, workbook.changes().changes]).toEqual([true, []]);
  workbook.markSaved();
  workbook.enter(SHEET, A1, '人');
  expect(workbook.changes().changes).toHaveLength(1);
  workbook.markSaved();
  workbook.xmlParts.set('data', '<a/>');
  expect(workbook.isChanged).toBe(true);
  workbook.markSaved();
  expect(workbook.isChanged).toBe(false);
});
