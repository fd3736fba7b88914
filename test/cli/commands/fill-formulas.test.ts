import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { run } from '../../../src/cli/commands/fill-formulas';
import { formatCell } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { bookOf } from '../../formulas/support';
import { tableOf } from '../../formulas/rows';
import { compoundFile, runCommand } from '../support';

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

const command = (...args: string[]) => runCommand(run, args);

interface Listed {
  readonly cell: string;
  readonly formula: string;
  readonly value: number | string;
  readonly difference: number | null;
  readonly reason?: string;
}
type Result = Record<'written' | 'numbers' | 'kept' | 'unchanged' | 'leftOut', Listed[]>;

async function fill(...args: string[]): Promise<Result> {
  const { status, stdout } = await command(input, '-o', output, '--format', 'json', ...args);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Result;
}

test('writes formulas with their results and lists what it did', async () => {
  const { written, numbers, kept, leftOut } = await fill();
  const at = (cell: string) => written.find((item) => item.cell === cell);
  expect(numbers).toMatchObject([{ cell: 'I11', kind: 'target-number', value: 12, formula: null }]);
  expect(at('K11')!.value).toBeCloseTo(10 / 12, 8);
  expect(at('K11')).toMatchObject({
    formula: '=IF(J11="","",MAX(0,J11)/I11)',
    words: '完成率 = 完成数 ÷ 目标数',
  });
  expect(at('G11')!.value).toBe(41.67);
  expect(at('G12')!.value).toBe(40);
  expect(at('G5')!.formula).toBe('=IFERROR(IF(E5="","",E5/D5),"")');
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
  expect(sheet.getCell('K11').numFmt).toBe('0.00%');
  const headings = ['I10', 'J10', 'K10', 'L10'].map((cell) => sheet.getCell(cell).value);
  expect(headings).toEqual(['目标数（自动）', '完成数（自动）', '完成率（自动）', '提示（自动）']);
});

test.each([
  [[input], '请用 -o 写出另存的文件名。'],
  [[input, '-o', 'out.xls'], '名称请以 .xlsx 结尾：out.xlsx。'],
  [['-o', output], '请写出一个要填公式的 .xlsx 或 .xls 文件。'],
  [[input, input, '-o', output], '请写出一个要填公式的 .xlsx 或 .xls 文件。'],
])('%j is told what is off', async (args, message) => {
  const { status, stderr } = await command(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test.each([
  ['not there', null, 'not-found'],
  ['locked by a password', compoundFile('EncryptedPackage'), 'encrypted'],
  ['a damaged .xls', compoundFile('Workbook'), 'damaged'],
  ['from before Excel 5', Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0), 'legacy-xls'],
  ['text', '指标,完成值\n义诊,9\n', 'csv'],
  ['empty', '', 'empty'],
])('a file that is %s is called so, and nothing is written', async (_, content, code) => {
  const [path, never] = [join(folder, `${code}.xlsx`), join(folder, 'never.xlsx')];
  if (content !== null) writeFileSync(path, content);
  const { status, stdout } = await command(path, '-o', never, '--format', 'json');
  expect([status, JSON.parse(stdout)]).toMatchObject([
    2,
    { version: 1, path, output: null, error: { code } },
  ]);
  expect(existsSync(never)).toBe(false);
});

const CASES = 'test/fixtures/cases';

test('an .xls is kept as .xlsx, and said so before it is written', async () => {
  const { status, stdout, stderr } = await command(join(CASES, 'self-evaluation-97.xls'), '-o', output);
  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining('注意：这是旧版 .xls 文件，可以照常检查和填写；保存时另存为 .xlsx，原文件不变。'),
  ]);
  expect(stdout).toContain('写入公式');
  const made = readWorkbook(new Uint8Array(readFileSync(output)));
  expect(made.snapshots.some(({ cells }) => cells.flat().some((cell) => cell?.formula))).toBe(true);
  const json = await command(join(CASES, 'self-evaluation-97.xls'), '-o', output, '--format', 'json');
  expect([json.stderr, JSON.parse(json.stdout).warnings]).toEqual([
    '',
    [{ code: 'kept-as-xlsx', message: expect.stringContaining('.xlsx') as string }],
  ]);
});

test.each([
  ['F01-empty-stylesheet.xlsx', ['styles-missing']],
  ['F19-reopen-refused.xlsx', []],
])('what was written into %s opens again, and the cells around look as before', async (name, codes) => {
  const path = join(CASES, name);
  const { status, stdout } = await command(path, '-o', output, '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).warnings.map(({ code }: { code: string }) => code)).toEqual(codes);
  const cells = new Set((JSON.parse(stdout) as Result).written.map(({ cell }) => cell));
  expect(cells.size).toBeGreaterThan(0);
  const formats = (file: string) =>
    readWorkbook(new Uint8Array(readFileSync(file))).snapshots[0]!.cells.flatMap((row, r) =>
      (row ?? []).flatMap((cell, column) => {
        const place = formatCell({ row: r, column });
        return cell && !cells.has(place) ? `${place} ${cell.numberFormat}` : [];
      }),
    );
  expect(formats(output)).toEqual(expect.arrayContaining(formats(path)));
});
