/** Sheets and rows that come and go, in the workbook that is open and in the file that it is saved to. */
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { BLANK, type Range } from '../../../src/sheet';
import { openBook, savedBytes, type Book } from '../../../src/workbench/book';
import { readWorkbook } from '../../../src/xlsx';
import { GATEWAYS } from '../../support/gateways';

const TEMPLATE = new Uint8Array(readFileSync('assets/templates/project-self-evaluation.xlsx'));
const TEMPLATE_NAME = readWorkbook(TEMPLATE).snapshots[0]!.sheetName;

/** Numbers with their sum, a label beside all of them, a box over one row, and another sheet that speaks of it. */
async function numbers(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('分值表');
  sheet.addRows([
    ['指标', '分值', '说明'],
    ['产出', 10],
    ['', 20],
    ['', 30],
  ]);
  sheet.getCell('B5').value = { formula: 'SUM(B2:B4)', result: 60 };
  sheet.mergeCells('A2:A4');
  sheet.mergeCells('C4:D4');
  sheet.getRow(4).height = 41;
  sheet.getCell('B4').border = { bottom: { style: 'thick' } };
  book.addWorksheet('汇总').getCell('A1').value = { formula: '分值表!B5', result: 60 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const open = async () => openBook(await numbers(), '表.xlsx');

/** Saves as the person does, without the download. */
function save(book: Book): Uint8Array {
  book.bytes = savedBytes(book);
  book.workbook.markSaved();
  return book.bytes;
}

/** What the file holds beside ids. */
const contentOf = (bytes: Uint8Array) =>
  readWorkbook(bytes).snapshots.map(({ sheetName, cells, merges }) => ({ sheetName, cells, merges }));
const held = (book: Book) =>
  book.workbook.sheets.map((sheet) => {
    const { sheetName, cells, merges } = sheet.snapshot();
    return { sheetName, cells, merges };
  });

const change = (sheetId: string, row: number, column: number, value: string | number) => ({
  sheetId,
  row,
  column,
  before: BLANK,
  after: { ...BLANK, value },
});

describe.each(GATEWAYS)('through %s', (_name, connect) => {
  test('a sheet comes, is filled and saved; taken away it is gone from the file too', async () => {
    const book = await open();
    const workbook = connect(book.workbook);
    const one = await workbook.insertSheet({ bytes: TEMPLATE, sheetName: TEMPLATE_NAME });
    const two = await workbook.insertSheet({ bytes: TEMPLATE, sheetName: TEMPLATE_NAME });
    expect([one.sheetName, two.sheetName]).toEqual([TEMPLATE_NAME, `${TEMPLATE_NAME} (2)`]);
    expect(book.workbook.active.name).toBe(two.sheetName);
    expect((await workbook.read({ sheetId: one.sheetId }))[0]).toMatchObject({
      ...readWorkbook(TEMPLATE).snapshots[0]!,
      sheetId: one.sheetId,
    });
    await workbook.commit({ title: '填', changes: [change(one.sheetId, 40, 2, '甲')] });
    await workbook.commit({ title: '填', changes: [change(two.sheetId, 40, 2, '乙')] });
    await workbook.removeSheet(two.sheetId);
    expect(contentOf(save(book))).toEqual(held(book));
    expect(book.workbook.isChanged).toBe(false);
    // After saving, the same sheet is still known in the file.
    await workbook.commit({ title: '填', changes: [change(one.sheetId, 41, 2, '丙')] });
    expect(contentOf(save(book))).toEqual(held(book));
    await workbook.removeSheet(one.sheetId);
    expect(contentOf(save(book))).toEqual(contentOf(await numbers()));
  });

  test('a sheet that came and went leaves nothing to save', async () => {
    const book = await open();
    const workbook = connect(book.workbook);
    const { sheetId } = await workbook.insertSheet({ bytes: TEMPLATE, sheetName: TEMPLATE_NAME });
    await workbook.commit({ title: '填', changes: [change(sheetId, 40, 2, '甲')] });
    await workbook.removeSheet(sheetId);
    expect(book.workbook.isChanged).toBe(false);
  });

  test('rows come with the looks of the row above; formulas, boxes and what is typed later follow', async () => {
    const book = await open();
    const workbook = connect(book.workbook);
    const sheetId = book.workbook.sheets[0]!.id;
    book.workbook.enter(sheetId, { row: 3, column: 2 }, '早先');
    const merges: Range[] = [
      { top: 1, bottom: 5, left: 0, right: 0 },
      { top: 4, bottom: 4, left: 2, right: 3 },
    ];
    await workbook.insertRows([
      { sheetId, at: 4, count: 2, merges },
      { sheetId, at: 2, count: 1, merges: [] },
    ]);
    const [sheet] = await workbook.read({ sheetId });
    expect(sheet!.cells[7]?.[1]).toMatchObject({ formula: '=SUM(B2:B5)' });
    expect(sheet!.merges).toEqual([
      { top: 1, bottom: 6, left: 0, right: 0 },
      { top: 4, bottom: 4, left: 2, right: 3 },
      { top: 5, bottom: 5, left: 2, right: 3 },
    ]);
    expect(book.workbook.sheets[1]!.cell(0, 0).formula).toBe('=分值表!B8');
    const { rowHeights } = book.workbook.sheets[0]!;
    expect([rowHeights.get(4), rowHeights.get(5), rowHeights.get(6)]).toEqual([41, 41, 41]);
    expect(book.workbook.sheets[0]!.cell(6, 1).appearance?.borders?.bottom).toMatchObject({ style: 'thick' });
    await workbook.commit({ title: '填', changes: [change(sheetId, 5, 1, 7)] });
    expect(contentOf(save(book))).toEqual(held(book));
    expect(book.workbook.sheets[0]!.cell(4, 2).value).toBe('早先');
    // The last step of the person is taken back where it now stands.
    book.workbook.undo();
    expect(book.workbook.sheets[0]!.cell(4, 2).value).toBeNull();
  });

  test('rows that came are taken away again while nothing stands in them', async () => {
    const book = await open();
    const workbook = connect(book.workbook);
    const sheetId = book.workbook.sheets[0]!.id;
    const before = held(book);
    const rows = { sheetId, at: 4, count: 1 };
    await workbook.insertRows([{ ...rows, merges: [{ top: 1, bottom: 4, left: 0, right: 0 }] }]);
    await workbook.commit({ title: '填', changes: [change(sheetId, 4, 1, 7)] });
    await expect(workbook.removeRows([rows])).rejects.toMatchObject({ code: 'conflict' });
    await workbook.commit({
      title: '清',
      changes: [{ ...change(sheetId, 4, 1, 7), before: { ...BLANK, value: 7 }, after: BLANK }],
    });
    await workbook.removeRows([rows]);
    expect(held(book)).toEqual(before);
    expect(contentOf(save(book))).toEqual(before);
  });

  test('protected sheets and missing ones are refused', async () => {
    const book = await open();
    const workbook = connect(book.workbook);
    const sheetId = book.workbook.sheets[0]!.id;
    book.workbook.changeSheet(sheetId, { protected: true });
    const rows = { sheetId, at: 2, count: 1, merges: [] };
    await expect(workbook.insertRows([rows])).rejects.toMatchObject({ code: 'protected' });
    await expect(workbook.removeRows([rows])).rejects.toMatchObject({ code: 'protected' });
    await expect(workbook.removeSheet('gone')).rejects.toMatchObject({ code: 'sheet-missing' });
    await expect(workbook.insertSheet({ bytes: TEMPLATE, sheetName: '没有' })).rejects.toMatchObject({
      name: 'WorkbookError',
    });
  });
});
