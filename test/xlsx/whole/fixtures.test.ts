import ExcelJS from 'exceljs';
import { formatRange, type CellValue } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { FIXTURES } from '../support';

/** The value as we say it, of a cell as exceljs says it. */
function valueOf(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serial(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { error: value.error };
  if ('text' in value) return String(value.text);
  return valueOf((value as { result?: ExcelJS.CellValue }).result);
}

function serial(date: Date): number {
  return Math.round((date.getTime() / 86_400_000 + 25_569) * 1e6) / 1e6;
}

/** exceljs writes the built-in formats of dates in its own way. */
const SAME_FORMAT: Record<string, string> = { 'mm-dd-yy': 'm/d/yyyy' };

test.each(FIXTURES)('%s reads as exceljs reads it', async (_, bytes) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const { snapshots } = readWorkbook(bytes);
  expect(snapshots.map((sheet) => [sheet.sheetName, sheet.visibility, sheet.protected])).toEqual(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      sheet.state,
      Boolean((sheet as unknown as { sheetProtection?: { sheet?: boolean } }).sheetProtection?.sheet),
    ]),
  );
  for (const [i, sheet] of workbook.worksheets.entries()) {
    const ours: unknown[] = [];
    const theirs: unknown[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = valueOf(cell.value);
        if (cell.isMerged && cell.master !== cell) return;
        if (cell.formula === undefined && (value === null || value === '')) return;
        const format = cell.numFmt ?? 'General';
        theirs.push([
          cell.address,
          value,
          cell.formula === undefined ? null : `=${cell.formula}`,
          SAME_FORMAT[format] ?? format,
        ]);
        const own = snapshots[i]!.cells[Number(cell.row) - 1]?.[Number(cell.col) - 1];
        ours.push([cell.address, own?.value, own?.formula, own?.numberFormat]);
      }),
    );
    expect(ours).toEqual(theirs);
    expect(snapshots[i]!.cells.flat().filter(Boolean)).toHaveLength(theirs.length);
    const merges = (sheet.model as unknown as { merges: string[] }).merges;
    expect(snapshots[i]!.merges.map(formatRange).sort()).toEqual([...merges].sort());
  }
});

test('what the tables are known to hold', () => {
  const sheetsOf = (start: string) =>
    readWorkbook(FIXTURES.find(([name]) => name.startsWith(start))![1]).snapshots;
  const [approval] = sheetsOf('厚街镇卫生健康局-2024-部门整体支出绩效目标批复表.');
  expect([approval!.merges.length, approval!.usedRange]).toEqual([
    94,
    { top: 0, left: 0, bottom: 37, right: 7 },
  ]);
  const [evaluation, helper] = sheetsOf('西区');
  expect([evaluation!.visibility, helper!.visibility, helper!.sheetName]).toEqual([
    'visible',
    'hidden',
    '参数',
  ]);
  expect(sheetsOf('衡山')[0]!.protected).toBe(true);
  expect(sheetsOf('业务台账').map((sheet) => sheet.usedRange!.bottom + 1)).toEqual([110, 8601, 159, 752]);
});
