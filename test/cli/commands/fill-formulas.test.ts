import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { run } from '../../../src/cli/commands/fill-formulas';
import { readWorkbook } from '../../../src/xlsx';
import { bookOf } from '../../formulas/support';
import { tableOf } from '../../formulas/rows';

const folder = mkdtempSync(join(tmpdir(), 'fill-'));
const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const rows = tableOf([
    { name: '讲座场次', target: '≥12场', actual: '10场', weight: 50 },
    { name: '制度健全性', target: '健全', actual: '达成年度指标', weight: 40 },
    { name: '满意度', target: '≥90%', actual: '较好', weight: 0 },
  ]);
  rows[4]![3] = 1622.44; // typed, while the parts give 1622.46
  writeFileSync(input, await bookOf(rows));
});

async function command(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const status = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { status, stdout, stderr };
}

interface Listed {
  readonly cell: string;
  readonly formula: string;
  readonly value: number | string;
  readonly difference: number | null;
  readonly reason?: string;
}
type Result = Record<'written' | 'kept' | 'unchanged' | 'leftOut', Listed[]>;

async function fill(...args: string[]): Promise<Result> {
  const { status, stdout } = await command(input, '-o', output, '--format', 'json', ...args);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Result;
}

test('writes formulas with their results and lists what it did', async () => {
  const { written, kept, leftOut } = await fill();
  const at = (cell: string) => written.find((item) => item.cell === cell);
  expect(at('I11')!.value).toBeCloseTo(10 / 12, 8);
  expect(at('G11')!.value).toBe(41.67);
  expect(at('G12')!.value).toBe(40);
  expect(at('G5')!.formula).toBe('=IF(AND(ISNUMBER(E5),ISNUMBER(D5)),IF(D5>0,E5/D5,""),"")');
  expect(kept).toMatchObject([{ cell: 'D5', difference: -0.02, reason: '已填的数与计算结果相差 0.02' }]);
  expect(leftOut).toContainEqual(
    expect.objectContaining({ cell: 'E13', reason: expect.stringContaining('较好') as string }),
  );
  const [snapshot] = readWorkbook(new Uint8Array(readFileSync(output))).snapshots;
  for (const { cell, formula, value } of written) {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(cell)!;
    const found = snapshot!.cells[Number(row) - 1]![column!.charCodeAt(0) - 65]!;
    expect(found.formula).toBe(formula);
    expect(found.value ?? '').toBe(value);
  }
});

test('overwrites what differs when asked to', async () => {
  const { written, kept } = await fill('--overwrite');
  expect(written.find(({ cell }) => cell === 'D5')).toMatchObject({ value: 1622.46, difference: -0.02 });
  expect(kept).toEqual([]);
});

test('another reader finds list, names and print area', async () => {
  await fill();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(output) as never);
  const sheet = book.worksheets[0]!;
  expect(sheet.pageSetup.printArea).toBe('A1:H14');
  expect(sheet.getCell('E12').dataValidation).toMatchObject({
    type: 'list',
    formulae: [expect.stringContaining('达成年度指标')],
  });
  expect(sheet.getCell('I11').numFmt).toBe('0.00%');
  expect(sheet.getCell('I10').value).toBe('完成率（自动）');
});

test('says what is wrong with its words and with the file', async () => {
  expect(await command(input)).toMatchObject({ status: 2, stderr: expect.stringContaining('-o') as string });
  expect(await command('-o', output)).toMatchObject({ status: 2 });
  expect(await command(input, '-o', output, '--format', 'xml')).toMatchObject({ status: 2 });
  const missing = await command(join(folder, 'none.xlsx'), '-o', output, '--format', 'json');
  expect(missing.status).toBe(2);
  expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: 'not-found' } });
});
