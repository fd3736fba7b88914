import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/commands/compare';
import { readWorkbook } from '../../../src/xlsx';
import { runCommand } from '../support';

const PAIR = 'test/fixtures/pairs/资产收益扶贫-2018';
const TARGET = join(PAIR, 'target.xlsx');
const EVALUATION = join(PAIR, 'self-evaluation.xlsx');

const compare = (...args: string[]) => runCommand(run, args);

test('the JSON says which tables, which indicators, what differs and what is wrong', async () => {
  const { status, stdout } = await compare('--format', 'json', EVALUATION, TARGET);
  const json = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(json).toMatchObject({
    version: 1,
    files: [
      { path: EVALUATION, error: null },
      { path: TARGET, error: null },
    ],
    unpaired: [],
    pairs: [
      {
        left: { path: TARGET, sheet: '绩效目标申报表', kind: 'project-target', year: 2018 },
        right: { path: EVALUATION, kind: 'project-self-evaluation', year: 2018 },
        basis: 'name',
      },
    ],
  });
  const [pair] = json.pairs;
  expect(pair.money[0]).toMatchObject({
    left: 214.06,
    right: 214.06,
    unit: '万元',
    against: '全年预算数',
    agrees: true,
  });
  expect(pair.indicators[1]).toMatchObject({
    match: 'same',
    left: { name: '资产入股贫困人口总数(≥**人)', cells: { name: 'C11', target: 'D11' } },
    right: { name: '资产入股贫困人口总数', cells: { target: 'E13' } },
    changes: [{ what: 'number', from: '≥1102人', to: '≥1080人' }],
  });
  expect(pair.findings[0]).toMatchObject({
    code: 'I02',
    severity: 'error',
    cells: [{ path: TARGET, sheet: '绩效目标申报表', cell: 'C15' }],
  });
});

test('the text says it in words, and what could not be read', async () => {
  const { status, stdout } = await compare(PAIR, 'none.xlsx');
  expect(status).toBe(2);
  expect(stdout).toContain('none.xlsx\n  读不出来：');
  expect(stdout).toContain('批复（申报）表 ↔ ');
  expect(stdout).toContain('10 项指标对应，1 项没有了，1 项是新的');
  expect(stdout).toMatch(/错误 I04 自评表!E13、绩效目标申报表!D11 /);
});

test('a table alone is told, with the reason', async () => {
  const { status, stdout } = await compare(TARGET);
  expect([status, stdout]).toEqual([0, expect.stringContaining('没有别的表可以对照')]);
});

test('without files the usage is told', async () => {
  const { status, stderr } = await compare();
  expect([status, stderr]).toEqual([2, expect.stringContaining('请写出要对照的文件')]);
});

test('the differences are written to a workbook of their own, without links into other files', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'compare-')), 'differences.xlsx');
  expect((await compare(PAIR, '-o', path)).status).toBe(1);
  const bytes = new Uint8Array(readFileSync(path));
  const { snapshots } = readWorkbook(bytes);
  expect(snapshots.map(({ sheetName }) => sheetName)).toEqual(['差异表']);
  const rows = snapshots[0]!.cells.map((row) => row?.map((cell) => cell?.value ?? ''));
  expect(rows[0]?.[0]).toBe('预算绩效表对照差异');
  expect(rows).toContainEqual([
    ...[expect.any(Number), '数，改后才算完成', '资产入股贫困人口总数', '≥1102人', '≥1080人'],
    ...['绩效目标申报表!D11', '自评表!E13'],
  ]);
});

test('a name for the differences that Excel does not open is told', async () => {
  const { status, stderr } = await compare(PAIR, '-o', 'differences.xls');
  expect([status, stderr]).toEqual([2, expect.stringContaining('.xlsx')]);
});
