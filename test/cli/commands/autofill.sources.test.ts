/** The command `autofill`: rows as counted by hand, what stands is not lost, files that cannot be read, the text. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../../../src/cli/commands/autofill';
import { formatCell, parseCell, type Cell, type Snapshot } from '../../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../../src/xlsx';
import { LEDGER, readLedger, readTruths } from '../../autofill/corpus/fixture';
import { compoundFile, runCommand } from '../support';
import { readData } from '../../support/stored';

const FORM = 'assets/samples/self-evaluation-blank.xlsx';
const LEDGER_FILE = join('test/fixtures/forms', LEDGER);

interface Proposed {
  readonly indicator: string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: number;
  readonly written: number | string;
  readonly confidence: number;
  readonly filled: boolean;
  readonly stand: string;
  readonly previous: string | null;
  readonly doubts: readonly string[];
  readonly source: { readonly rows: readonly number[] };
}

interface Report {
  readonly proposals: readonly Proposed[];
  readonly unmatched: readonly { readonly why: string }[];
  readonly failed: readonly { readonly file: string; readonly error: { code: string; message: string } }[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'autofill-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

function save(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

const runWith = (...args: string[]) => runCommand(run, args);

async function fill(form: string, ...options: string[]) {
  const output = at(`out-${basename(form)}`);
  const { status, stdout, stderr } = await runWith(form, '-o', output, '--format', 'json', ...options);
  const report = JSON.parse(stdout) as Report;
  return { status, stderr, report, bytes: new Uint8Array(readFileSync(output)) };
}

function proposed({ proposals }: Report, cell: string): Proposed {
  return proposals.find((one) => one.cell === cell)!;
}

/** Cells that hold something else, as "自评表!F14". */
function differences(before: readonly Snapshot[], after: readonly Snapshot[]): string[] {
  return before.flatMap((sheet, place) => {
    const other = after[place]!;
    const found: string[] = [];
    for (let row = 0; row < Math.max(sheet.cells.length, other.cells.length); row++) {
      const [a, b] = [sheet.cells[row] ?? [], other.cells[row] ?? []];
      for (let column = 0; column < Math.max(a.length, b.length); column++)
        if (JSON.stringify(a[column]) !== JSON.stringify(b[column]))
          found.push(`${sheet.sheetName}!${formatCell({ row, column })}`);
    }
    return found;
  });
}

function cellIn(bytes: Uint8Array, address: string): Cell | undefined {
  const { row, column } = parseCell(address)!;
  return readWorkbook(bytes).snapshots[0]!.cells[row]?.[column];
}

const original = new Uint8Array(readFileSync(FORM));

/** The blank table with a text in one cell. */
function withText(address: string, value: string): Uint8Array {
  const { row, column } = parseCell(address)!;
  const { sheetId, cells } = readWorkbook(original).snapshots[0]!;
  const before = cells[row]?.[column] ?? { value: null, formula: null, numberFormat: 'General' };
  const change = { sheetId, row, column, before, after: { ...before, value } };
  return patchWorkbook(original, { title: '改写', changes: [change] }).bytes;
}

test.each([
  ['F14', 'patriotic-health'],
  ['F16', 'free-clinic'],
  ['F19', 'mental-talks'],
])('%s: value and rows are those counted by hand', async (cell, id) => {
  const { report } = await fill(FORM, '--source', LEDGER_FILE);
  const truth = readTruths(readLedger()).find((one) => one.id === id)!;
  const { value, source } = proposed(report, cell);
  expect([value, source.rows]).toEqual([truth.counted, [...truth.evidence.rows].sort((a, b) => a - b)]);
});

test('cell for cell, formats too, only what was filled is different; each has a record and a rule', async () => {
  const { report, bytes } = await fill(FORM, '--source', LEDGER_FILE);
  const filled = report.proposals.filter((one) => one.filled);
  expect(differences(readWorkbook(original).snapshots, readWorkbook(bytes).snapshots)).toEqual(
    filled.map(({ sheet, cell }) => `${sheet}!${cell}`),
  );
  for (const { cell, written } of filled) expect(cellIn(bytes, cell)!.value).toBe(written);
  const { rules } = readData(bytes, 'rules') as { rules: { label: string }[] };
  expect(rules.map(({ label }) => label)).toEqual(filled.map(({ indicator }) => indicator));
});

test('what stands in a cell is shown beside the proposal, and overwritten only when told to', async () => {
  const form = save('by-hand.xlsx', withText('F14', '11场'));
  const kept = await fill(form, '--source', LEDGER_FILE);
  expect(proposed(kept.report, 'F14')).toMatchObject({
    filled: false,
    stand: 'different',
    value: 12,
    previous: '11场',
  });
  expect(cellIn(kept.bytes, 'F14')!.value).toBe('11场');
  const told = await fill(form, '--source', LEDGER_FILE, '--overwrite');
  expect(proposed(told.report, 'F14')).toMatchObject({ filled: true, previous: '11场' });
  expect(cellIn(told.bytes, 'F14')!.value).toBe('12场');
  const { records } = readData(told.bytes, 'sources') as {
    records: { cell: string; previous: { value: unknown } }[];
  };
  expect(records.find(({ cell }) => cell === 'F14')!.previous.value).toBe('11场');
});

test.each([undefined, '0.97'])('what lies below the line %s is not filled', async (line) => {
  const { report } = await fill(FORM, '--source', LEDGER_FILE, ...(line ? ['--confidence', line] : []));
  const least = Number(line ?? 0.8);
  expect(new Set(report.proposals.map(({ filled }) => filled)).size).toBe(2);
  for (const { confidence, filled } of report.proposals) expect(filled).toBe(confidence >= least);
  for (const { doubts } of report.proposals.filter(({ confidence }) => confidence < 0.8))
    expect(doubts).not.toEqual([]);
});

test('sources that cannot be read are told one by one, and the others go on', async () => {
  const bad = {
    'cut.xlsx': [readFileSync(LEDGER_FILE).subarray(0, 4000), 'damaged'],
    'locked.xlsx': [compoundFile('EncryptedPackage'), 'encrypted'],
    'picture.xlsx': [
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'not-a-workbook',
    ],
    'page.xls': ['<html><table><tr><td>1</td></tr></table></html>', 'html-workbook'],
    'nothing.xlsx': ['', 'empty'],
  } as const;
  const paths = Object.entries(bad).map(([name, [content]]) => save(name, content));
  const { status, stderr, report, bytes } = await fill(FORM, '--source', ...paths, LEDGER_FILE);
  expect(status).toBe(2);
  expect(report.failed.map(({ file, error }) => [file, error.code])).toEqual(
    Object.entries(bad).map(([name, [, code]]) => [at(name), code]),
  );
  for (const { file, error } of report.failed) expect(stderr).toContain(`${file}\n  ${error.message}\n`);
  expect(cellIn(bytes, 'F14')!.value).toBe('12场');
});

test.each([
  ['empty', '', 'empty'],
  ['locked by a password', compoundFile('EncryptedPackage'), 'encrypted'],
  ['a damaged .xls', compoundFile('Workbook'), 'damaged'],
  ['text', '指标,完成值\n义诊,9\n', 'csv'],
])(
  'a table in a file that is %s is refused with what to do, and nothing is written',
  async (_, content, code) => {
    const output = at('never.xlsx');
    const args = [save('no-table.xlsx', content), '--source', LEDGER_FILE, '-o', output];
    const { status, stdout } = await runWith(...args, '--format', 'json');
    expect([status, JSON.parse(stdout)]).toMatchObject([
      2,
      { version: 1, error: { code }, proposals: [], unmatched: [] },
    ]);
    const plain = await runWith(...args);
    const { message } = JSON.parse(stdout).error;
    expect([plain.stdout, plain.stderr]).toEqual(['', `${at('no-table.xlsx')}\n  ${message}\n`]);
    expect(existsSync(output)).toBe(false);
  },
);

test('the text names doubts, other ways, and why there is nothing', async () => {
  const { stdout } = await runWith(FORM, '--source', LEDGER_FILE, '-o', at('text.xlsx'));
  expect(stdout).toMatch(/待确认 F17 .*\n.*\n {6}请看：/);
  expect(stdout).toMatch(/填入 F16 .* = 9场.*\n.*\n {6}另一种取法：8场（.*行数）/);
  expect(stdout).toMatch(/没有找到 F13 建设健康主题公园数量：\p{Script=Han}/u);
});

test('--save-rules writes the recipes that were used, and --rules takes the same values by them', async () => {
  const rules = join(folder, 'rules.json');
  const first = await fill(FORM, '--source', LEDGER_FILE, '--save-rules', rules);
  const filled = first.report.proposals.filter((one) => one.filled);
  expect(JSON.parse(readFileSync(rules, 'utf8')).rules).toHaveLength(filled.length);
  const second = await fill(FORM, '--source', LEDGER_FILE, '--rules', rules);
  expect(second.report.proposals.filter((one) => one.filled).map(({ value }) => value)).toEqual(
    filled.map(({ value }) => value),
  );
});
