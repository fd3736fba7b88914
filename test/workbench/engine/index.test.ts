import { computeFormulas } from '../../../src/workbench/engine';
import { univerCalculator } from '../../../src/workbench/engine/univer';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { snapshotOf, type CellInput } from '../../support/sheet';

const formula = (text: string, value: CellInput = null): CellInput => ({ value, formula: text }) as CellInput;

function workbookOf(rows: CellInput[][], other: CellInput[][] = [[1]]): MemoryWorkbook {
  return MemoryWorkbook.fromSnapshots([
    { ...snapshotOf(rows, { name: '自评表' }), sheetId: 's1' },
    { ...snapshotOf(other, { name: '台账 一' }), sheetId: 's2' },
  ]);
}

/** Waits until the expectation holds, or fails as it does. */
async function eventually(expectation: () => void): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    try {
      return expectation();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  expectation();
}

const fail = (error: unknown) => {
  throw error;
};

test.each([
  ['=A1+1', 6],
  ["=SUM('台账 一'!A1:A3)", 15],
  ['=IF(A1="","空","有")&"值"', '有值'],
  ['=ROUND(1.005,2)', 1.01],
  ['=1/0', { error: '#DIV/0!' }],
  ['=NOSUCHFUNCTION(1)', { error: '#NAME?' }],
  ['=A1>3', true],
  ['=总额*2', 30],
  ['=LOOKUP(9E+307,--MID("≥95.5%",MIN(FIND({0;1;2;3;4;5;6;7;8;9},"≥95.5%0123456789")),{1;2;3;4}))', 95.5],
])('%s gives %p', async (text, expected) => {
  const workbook = workbookOf([[5, formula(text)]], [[4], [5], [6]]);
  const calculator = univerCalculator([{ name: '总额', refersTo: "SUM('台账 一'!$A$1:$A$3)" }]);
  const cell = workbook.sheet('s1').cell(0, 1);
  const [result] = await calculator.calculate(workbook, [
    { sheetId: 's1', row: 0, column: 1, before: cell, after: cell },
  ]);
  expect(result).toEqual({ sheetId: 's1', row: 0, column: 1, value: expected });
});

test('texts that look like numbers are compared as texts, also when the column was looked at before', async () => {
  const dates = "'台账 一'!$A$1:$A$3";
  const counted = `=SUMPRODUCT((${dates}>=1000)*(${dates}<9000))`;
  const workbook = workbookOf([[formula(counted)], [formula(counted)]], [['2024.03'], [2024], ['']]);
  const cells = [0, 1].map((row) => workbook.sheet('s1').cell(row, 0));
  const changes = cells.map((cell, row) => ({ sheetId: 's1', row, column: 0, before: cell, after: cell }));
  const results = await univerCalculator([]).calculate(workbook, changes);
  expect(results.map(({ value }) => value)).toEqual([1, 1]);
});

test('computes what the file holds no result for, which is no change of the person', async () => {
  const workbook = workbookOf([[5, formula('=A1*2'), formula('=B1+1', 11)]]);
  computeFormulas(workbook, [], fail);
  await eventually(() => expect(workbook.sheet('s1').cell(0, 1).value).toBe(10));
  expect(workbook.changes().changes).toEqual([]);
});

test('an edit reaches every formula that depends on it, over sheets and in chains', async () => {
  const workbook = workbookOf([[5, formula('=A1*2', 10), formula("=B1+'台账 一'!A1", 11)]]);
  computeFormulas(workbook, [], fail);
  workbook.enter('s1', { row: 0, column: 0 }, '7');
  await eventually(() => expect(workbook.sheet('s1').cell(0, 2).value).toBe(15));
  workbook.enter('s2', { row: 0, column: 0 }, '100');
  await eventually(() => expect(workbook.sheet('s1').cell(0, 2).value).toBe(114));
});

test('the first formula of a workbook brings the engine', async () => {
  const workbook = workbookOf([[5]]);
  computeFormulas(workbook, [], fail);
  workbook.enter('s1', { row: 1, column: 0 }, '=A1*3');
  await eventually(() => expect(workbook.sheet('s1').cell(1, 0).value).toBe(15));
  workbook.enter('s1', { row: 1, column: 0 }, '手填');
  workbook.enter('s1', { row: 0, column: 0 }, '6');
  workbook.enter('s1', { row: 2, column: 0 }, '=A1');
  await eventually(() => expect(workbook.sheet('s1').cell(2, 0).value).toBe(6));
  expect(workbook.sheet('s1').cell(1, 0)).toMatchObject({ value: '手填', formula: null });
});

test('keeps up with cells far out and sheets that come later', async () => {
  const workbook = workbookOf([[5, formula('=SUM(A:A)', 5)]]);
  computeFormulas(workbook, [], fail);
  workbook.enter('s1', { row: 5000, column: 0 }, '1');
  await eventually(() => expect(workbook.sheet('s1').cell(0, 1).value).toBe(6));
  const added = workbook.addSheet('新表');
  workbook.enter(added.id, { row: 0, column: 0 }, '8');
  workbook.enter('s1', { row: 1, column: 1 }, '=新表!A1');
  await eventually(() => expect(workbook.sheet('s1').cell(1, 1).value).toBe(8));
});
