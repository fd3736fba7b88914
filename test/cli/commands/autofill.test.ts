import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRecipes } from '../../../src/app/fill/fill-view';
import { run } from '../../../src/cli/commands/autofill';
import { formatCell, parseCell, type Snapshot } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { readData } from '../../support/stored';

const FORM = 'assets/samples/self-evaluation-blank.xlsx';
const LEDGER = 'test/fixtures/forms/业务台账-2024.xlsx';
const INFORMED = '核实用人单位底数工作和职业病防治责任告知工作数量';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'autofill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function autofill(...args: string[]) {
  let out = '';
  let error = '';
  const status = await run(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (error += text) },
  });
  return { status, out, error };
}

async function filled(form: string, name: string, ...more: string[]) {
  const path = join(folder, name);
  const { status, out, error } = await autofill(
    form,
    '--source',
    LEDGER,
    '-o',
    path,
    '--format',
    'json',
    ...more,
  );
  return { status, error, path, bytes: new Uint8Array(readFileSync(path)), json: JSON.parse(out) };
}

function valuesOf(snapshot: Snapshot): Map<string, unknown> {
  const values = new Map<string, unknown>();
  snapshot.cells.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell) values.set(formatCell({ row: r, column: c }), cell.formula ?? cell.value);
    }),
  );
  return values;
}

test('fills what is certain, shows where each value comes from, and changes nothing else', async () => {
  const { status, bytes, json } = await filled(FORM, 'out.xlsx');
  expect([status, json.version, json.error, json.failed]).toEqual([0, 1, null, []]);
  const clinics = json.proposals.find(({ indicator }: { indicator: string }) => /义诊/.test(indicator));
  expect(clinics).toMatchObject({
    sheet: '自评表',
    cell: 'F16',
    value: 9,
    unit: '场',
    written: '9场',
    filled: true,
    previous: null,
    source: {
      file: '业务台账-2024.xlsx',
      sha256: createHash('sha256').update(readFileSync(LEDGER)).digest('hex'),
      sheet: '活动台账',
      range: 'A2:G110',
      rule: {
        aggregate: 'sum',
        column: '场次',
        filters: [
          { column: '活动类别', equals: '义诊' },
          { column: '日期', year: 2024 },
          { column: '部门', equals: '厚街镇卫生健康局' },
        ],
      },
    },
  });
  expect(clinics.source.rows).toHaveLength(8);
  expect(json.unmatched).toContainEqual(
    expect.objectContaining({ indicator: '岭南师范满意度', why: expect.stringMatching(/\S/) }),
  );

  const [before] = readWorkbook(new Uint8Array(readFileSync(FORM))).snapshots.map(valuesOf);
  const [after] = readWorkbook(bytes).snapshots.map(valuesOf);
  const changed = [...after!]
    .filter(([address, value]) => before!.get(address) !== value)
    .map(([address]) => address);
  const written = json.proposals.filter(({ filled: done }: { filled: boolean }) => done);
  expect(changed.sort()).toEqual(written.map(({ cell }: { cell: string }) => cell).sort());
  expect([...before!.keys()].every((address) => after!.has(address))).toBe(true);
  for (const { confidence } of written) expect(confidence).toBeGreaterThanOrEqual(0.8);

  const kept = readData(bytes, 'sources') as { records: { label: string; previous: object }[] };
  expect(kept.records).toHaveLength(written.length);
  expect(kept.records[0]).toMatchObject({ previous: { value: null, formula: null } });
});

test('what is filled stays: a second run finds it equal', async () => {
  const first = await filled(FORM, 'first.xlsx');
  const second = await filled(first.path, 'second.xlsx');
  expect(second.json.proposals.some(({ filled: done }: { filled: boolean }) => done)).toBe(false);
  const stands = second.json.proposals.map(
    ({ cell, stand }: { cell: string; stand: string }) => `${cell} ${stand}`,
  );
  expect(stands).toContain('F16 equal');
  expect(second.bytes).toEqual(first.bytes);
});

test('a rule of the person fills what is below the line', async () => {
  const { json } = await filled(FORM, 'below.xlsx');
  const informed = json.proposals.find(({ indicator }: { indicator: string }) => indicator === INFORMED);
  expect(informed).toMatchObject({ value: 7320, filled: false });
  const { aggregate, column, filters } = informed.source.rule;
  const rules = join(folder, 'rules.json');
  const rule = {
    kind: 'ledger' as const,
    file: null,
    sheet: informed.source.sheet,
    aggregate,
    column,
    filters,
  };
  writeFileSync(
    rules,
    writeRecipes({ recipes: [{ slot: 'actual', label: INFORMED, recipe: rule }], answers: [] }),
  );
  const again = await filled(FORM, 'ruled.xlsx', '--rules', rules);
  const [sheet] = readWorkbook(again.bytes).snapshots;
  const { row, column: at } = parseCell(informed.cell)!;
  expect(sheet!.cells[row]![at]!.value).toBe('7320家');
});

test('a source that cannot be read is told, the others go on', async () => {
  const broken = join(folder, '坏.xlsx');
  writeFileSync(broken, readFileSync(LEDGER).subarray(0, 5000));
  const path = join(folder, 'rest.xlsx');
  const { status, out, error } = await autofill(FORM, '--source', broken, '--source', LEDGER, '-o', path);
  expect(status).toBe(2);
  expect(error).toMatch(/坏\.xlsx\n {2}文件已损坏/);
  expect(out).toMatch(
    /填入 F16 公众健康咨询义诊宣传活动数量 = 9场，把握 \d+%\n.*业务台账-2024\.xlsx › 活动台账，8 行/,
  );
  expect(readWorkbook(new Uint8Array(readFileSync(path))).snapshots).toHaveLength(1);
});

test.each([
  [[], '请写出要填的 .xlsx 或 .xls 文件'],
  [[FORM], '请用 -o 写出另存的文件名'],
  [[FORM, '-o', 'x.xlsx', '--confidence', '3'], '--confidence 要在 0 与 1 之间'],
  [[FORM, '-o', 'x.xlsx', '--rules', '没有.json'], '取数规则文件 没有.json 读不出来'],
  [[FORM, '-o', 'x.xlsx', '--nonsense'], '不认识的参数'],
])('%j: %s', async (args, message) => {
  const { status, error } = await autofill(...args);
  expect([status, error]).toEqual([2, expect.stringContaining(message)]);
});

test('a form that cannot be read is an error in both formats', async () => {
  const args = ['没有.xlsx', '-o', join(folder, 'none.xlsx')];
  expect(await autofill(...args)).toMatchObject({
    status: 2,
    error: expect.stringContaining('找不到这个文件'),
  });
  const { out } = await autofill(...args, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ version: 1, error: { code: 'not-found' } });
});
