/** The command `autofill --live`: a ledger in the same workbook stays linked by formulas that LibreOffice computes alike. */
import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../../../src/cli/commands/autofill';
import { parseCell, type Cell } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { convertWithLibreOffice } from '../../support/soffice';

const FORM = 'assets/samples/self-evaluation-blank.xlsx';
const LEDGER = 'test/fixtures/forms/业务台账-2024.xlsx';

interface Proposed {
  readonly cell: string;
  readonly value: number;
  readonly unit: string;
  readonly filled: boolean;
  readonly source: {
    readonly file: string;
    readonly sha256: string | null;
    readonly sheet: string;
    readonly rows: readonly number[];
    readonly rule: { readonly column: string };
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'autofill-live-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fill(name: string, content: Uint8Array, ...options: string[]) {
  const [input, output] = [join(folder, name), join(folder, `out-${name}`)];
  writeFileSync(input, content);
  let json = '';
  const status = await run([input, '-o', output, '--format', 'json', ...options], {
    stdout: { write: (text) => (json += text) },
    stderr: process.stderr,
  });
  expect(status).toBe(0);
  const { proposals } = JSON.parse(json) as { proposals: Proposed[] };
  return {
    proposals,
    bytes: new Uint8Array(readFileSync(output)),
    at: (cell: string) => proposals.find((one) => one.cell === cell)!,
  };
}

/** The table with two sheets of the ledger beside it. */
async function withLedgerBeside(): Promise<Uint8Array> {
  const [book, ledger] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
  await book.xlsx.readFile(FORM);
  await ledger.xlsx.readFile(LEDGER);
  for (const name of ['活动台账', '支付明细']) {
    const [from, to] = [ledger.getWorksheet(name)!, book.addWorksheet(name)];
    from.eachRow((row, r) =>
      row.eachCell((cell, c) => {
        to.getCell(r, c).value = cell.value;
        to.getCell(r, c).numFmt = cell.numFmt;
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The file with another number in the column that a proposal adds, in the first row that counts for it. */
async function withNumber(bytes: Uint8Array, { source }: Proposed, value: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet(source.sheet)!;
  const headings = sheet.getRow(2).values as unknown[];
  sheet.getCell(source.rows[0]!, headings.indexOf(source.rule.column)).value = value;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function cellIn(bytes: Uint8Array, address: string): Cell | undefined {
  const { row, column } = parseCell(address)!;
  return readWorkbook(bytes).snapshots[0]!.cells[row]?.[column];
}

test('after the ledger has changed the formulas say what a new run takes', async () => {
  const first = await fill('linked.xlsx', await withLedgerBeside(), '--live');
  const live = first.proposals.filter(({ cell, filled }) => filled && cellIn(first.bytes, cell)!.formula);
  expect(live.map(({ cell }) => cell)).toEqual(expect.arrayContaining(['F7', 'F8', 'F9', 'F14', 'F16']));
  for (const { source } of live) expect([source.file, source.sha256]).toEqual(['linked.xlsx', null]);
  const before = cellIn(first.bytes, 'F14')!;
  expect(before.value).toBe(first.at('F14').value);

  const once = await withNumber(first.bytes, first.at('F14'), 21);
  const changed = await withNumber(once, first.at('F8'), 123_456);
  const [recomputed] = convertWithLibreOffice([changed], 'xlsx');
  const anew = await fill('changed.xlsx', changed);
  for (const { cell, unit } of live) {
    const shown = cellIn(recomputed!, cell)!.value as number;
    // The formula rounds to the decimals that the cell shows.
    expect([cell, unit === '%' ? shown * 100 : shown]).toEqual([
      cell,
      expect.closeTo(anew.at(cell).value, 2),
    ]);
  }
  for (const cell of ['F8', 'F14']) expect(anew.at(cell).value).not.toBe(first.at(cell).value);
});

test('without the option the same workbook gets values', async () => {
  const { proposals, bytes } = await fill('plain.xlsx', await withLedgerBeside());
  const filled = proposals.filter((one) => one.filled);
  expect(filled.length).toBeGreaterThan(4);
  expect(filled.map(({ cell }) => cellIn(bytes, cell)!.formula)).toEqual(filled.map(() => null));
});

test('from another file always as values', async () => {
  const { proposals, bytes } = await fill('other.xlsx', readFileSync(FORM), '--live', '--source', LEDGER);
  const filled = proposals.filter((one) => one.filled);
  expect(filled.length).toBeGreaterThan(4);
  for (const { cell, source } of filled)
    expect([cellIn(bytes, cell)!.formula, source.file]).toEqual([null, basename(LEDGER)]);
});
