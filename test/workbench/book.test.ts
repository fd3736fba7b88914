/** What the browser edition opens and saves: a file, with reports and documents of the product in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSheet } from '../../src/sheet';
import { openBook, savedBytes, type Book } from '../../src/workbench/book';
import { readWorkbook } from '../../src/xlsx';
import { GATEWAYS } from '../support/gateways';
import { readData } from '../support/stored';

const FORM = new Uint8Array(
  readFileSync(join(__dirname, '../fixtures/forms/大英县司法局-2023-部门预算项目支出绩效自评表(两张).xlsx')),
);
const DRAFT: NewSheet = {
  name: '检查报告',
  rows: [
    [{ text: '检查报告', style: 'title' }],
    [
      { text: '问题', style: 'error' },
      { text: 'A1', link: { sheetName: '一', address: 'A1' } },
    ],
  ],
  columnWidths: [30],
};

/** Saves as the person does, without the download. */
function save(book: Book): Uint8Array {
  book.bytes = savedBytes(book);
  book.workbook.markSaved();
  return book.bytes;
}

const namesIn = (bytes: Uint8Array) => readWorkbook(bytes).snapshots.map(({ sheetName }) => sheetName);
const contentIn = (bytes: Uint8Array) =>
  readWorkbook(bytes)
    .snapshots.at(-1)!
    .cells.map((row) => row?.map((cell) => cell?.value));

describe.each(GATEWAYS)('written through %s', (_name, connect) => {
  test('report and documents are saved, found again on opening, and replaced', async () => {
    const book = await openBook(FORM, '自评表.xlsx');
    expect(book.workbook.isChanged).toBe(false);
    const workbook = connect(book.workbook);
    await workbook.writeSheet(DRAFT);
    await workbook.writeData('profile', { name: '四川' });
    expect(book.workbook.isChanged).toBe(true);
    const saved = save(book);
    expect(book.workbook.isChanged).toBe(false);
    expect(namesIn(saved)).toEqual([...namesIn(FORM), '检查报告']);
    expect(contentIn(saved)).toEqual([['检查报告'], ['问题', 'A1']]);
    expect(readData(saved, 'profile')).toEqual({ name: '四川' });

    const again = await openBook(saved, '自评表.xlsx');
    expect(again.workbook.isChanged).toBe(false);
    const reopened = connect(again.workbook);
    expect(await reopened.readData('profile')).toEqual({ name: '四川' });
    await reopened.writeSheet({ ...DRAFT, rows: [[{ text: '新报告' }]] });
    await reopened.writeData('profile', null);
    const replaced = save(again);
    expect(namesIn(replaced)).toEqual(namesIn(saved));
    expect(contentIn(replaced)).toEqual([['新报告']]);
    expect(readData(replaced, 'profile')).toBeNull();
    expect(again.workbook.sheetNamed('检查报告')!.snapshot().cells[0]![0]!.value).toBe('新报告');
  });

  test('what a person types into the report afterwards is saved, at once and later', async () => {
    const book = await openBook(FORM, '自评表.xlsx');
    await connect(book.workbook).writeSheet(DRAFT);
    const report = book.workbook.sheetNamed('检查报告')!;
    book.workbook.enter(report.id, { row: 2, column: 0 }, '已核');
    expect(contentIn(save(book))).toEqual([['检查报告'], ['问题', 'A1'], ['已核']]);
    book.workbook.enter(report.id, { row: 2, column: 0 }, '再核');
    expect(contentIn(save(book))).toEqual([['检查报告'], ['问题', 'A1'], ['再核']]);

    const again = await openBook(book.bytes, '自评表.xlsx');
    again.workbook.enter(again.workbook.sheetNamed('检查报告')!.id, { row: 0, column: 0 }, '改名');
    expect(contentIn(save(again))).toEqual([['改名'], ['问题', 'A1'], ['再核']]);
  });
});

test('an .xls is opened with its looks, said to become an .xlsx, and saved as one', async () => {
  const old = new Uint8Array(readFileSync(join(__dirname, '../fixtures/cases/self-evaluation-97.xls')));
  const book = await openBook(old, '自评表.XLS');
  expect([book.name, book.workbook.isChanged]).toEqual(['自评表.xlsx', false]);
  expect(book.warnings.map(({ code }) => code)).toEqual(['kept-as-xlsx']);
  const [sheet] = book.workbook.sheets;
  expect(sheet!.cell(0, 0)?.appearance).toMatchObject({ bold: true, fontSize: 15, horizontal: 'center' });
  book.workbook.enter(sheet!.id, { row: 60, column: 0 }, '已核');
  const saved = save(book);
  expect(namesIn(saved)).toEqual(namesIn(FORM));
  expect(readWorkbook(saved).snapshots[0]!.cells[60]![0]!.value).toBe('已核');
});

test.each([
  ['text', new TextEncoder().encode('指标,完成值\n'), 'csv'],
  ['nothing', new Uint8Array(), 'empty'],
])('%s is told to be none', async (_, bytes, code) => {
  await expect(openBook(bytes, '表.xlsx')).rejects.toMatchObject({ code });
});
