import ExcelJS from 'exceljs';
import { BLANK, type ChangePlan, type SheetSetting } from '../../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';

const sheetId = '1';
const E2 = { row: 1, column: 4 };
const block = { top: 0, left: 0, bottom: 3, right: 2 };
const SETTINGS: readonly SheetSetting[] = [
  { kind: 'choices', sheetId, cell: E2, choices: ['达成', '未达成'] },
  { kind: 'name', sheetId, name: '自动_完成率', range: block },
  { kind: 'print-area', sheetId, range: block },
];
const plan = (settings: readonly SheetSetting[]): ChangePlan => ({ title: '设置', changes: [], settings });

async function book(
  name: string,
  prepare: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  sheet.getCell('A1').value = 1;
  prepare(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function reread(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const sheet = workbook.worksheets[0]!;
  return {
    validation: sheet.getCell('E2').dataValidation as ExcelJS.DataValidation | undefined,
    printArea: sheet.pageSetup.printArea,
  };
}

test('sets list, name and print area, and takes them away', async () => {
  const file = await book("表'1&2");
  const { bytes, receipt } = patchWorkbook(file, plan(SETTINGS));
  const read = await reread(bytes);
  expect(read.validation).toMatchObject({ type: 'list', formulae: ['"达成,未达成"'] });
  expect(read.printArea).toBe('A1:C4');
  expect(patchWorkbook(bytes, receipt.undo).bytes).toEqual(file);
  const undone = patchWorkbook(bytes, { ...receipt.undo });
  expect(await reread(undone.bytes)).toEqual({ validation: undefined, printArea: undefined });
  expect(undone.receipt.undo.settings).toHaveLength(3);
});

test('leaves what a person set', async () => {
  const file = await book('表', (sheet) => {
    sheet.getCell('E2').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
    sheet.pageSetup.printArea = 'A1:A9';
  });
  const { bytes, receipt } = patchWorkbook(file, plan(SETTINGS));
  expect(receipt.undo.settings).toEqual([{ kind: 'name', sheetId, name: null, range: block }]);
  const read = await reread(patchWorkbook(bytes, { ...receipt.undo }).bytes);
  expect(read).toMatchObject({ validation: { type: 'whole' }, printArea: 'A1:A9' });
});

test('a protected sheet stays as it is', async () => {
  const file = await book('表', (sheet) => void sheet.protect('', {}));
  expect(patchWorkbook(file, plan(SETTINGS)).bytes).toEqual(file);
});

test('looks come from another cell, only where there are none, and go again', async () => {
  const file = await book('表', (sheet) => {
    sheet.getCell('A1').font = { bold: true, name: '宋体' };
    sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  });
  const looks = { row: 0, column: 0 };
  const write = (column: number) => ({
    sheetId,
    row: 0,
    column,
    before: BLANK,
    after: { ...BLANK, value: 0.5, numberFormat: '0%' },
    looks,
  });
  const { bytes, receipt } = patchWorkbook(file, { title: '样式', changes: [write(1), write(2)] });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const [b1, c1] = ['B1', 'C1'].map((address) => workbook.worksheets[0]!.getCell(address));
  expect([b1!.font.bold, b1!.numFmt]).toEqual([true, '0%']);
  expect([c1!.font?.bold, c1!.fill.type]).toEqual([undefined, 'pattern']);
  const undone = patchWorkbook(bytes, { ...receipt.undo }).bytes;
  expect(readWorkbook(undone).snapshots).toEqual(readWorkbook(file).snapshots);
});
