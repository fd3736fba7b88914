import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/commands/check';
import { withDocument } from '../../../src/sheet';
import { withDataXml } from '../../../src/xlsx/patch/data-part';
import { runCommand } from '../support';

const FORMS = 'test/fixtures/forms';
const SELF_EVALUATION = join(FORMS, '西区卫生健康局-2024-部门整体绩效目标完成情况自评表.xlsx');
const LEDGER = join(FORMS, '业务台账-2024.xlsx');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]) => runCommand(run, args);

async function json(...args: string[]) {
  const { status, stdout } = await check('--format', 'json', ...args);
  return { status, ...JSON.parse(stdout) };
}

test('a table with errors gives status 1, and the JSON says everything about it', async () => {
  const { status, version, files } = await json(SELF_EVALUATION);
  expect([status, version, files.length]).toEqual([1, 1, 1]);
  const [file] = files;
  expect(file).toMatchObject({ path: SELF_EVALUATION, error: null });
  expect(file.forms).toHaveLength(1);
  expect(file.forms[0]).toMatchObject({
    sheet: '自评表',
    range: 'A1:H33',
    kind: 'department-self-evaluation',
    year: 2024,
    organisation: '攀枝花市西区卫生健康局',
    moneyUnit: '万元',
    totalScore: null,
  });
  expect(file.forms[0].indicators).toHaveLength(13);
  expect(file.forms[0].indicators[1]).toMatchObject({
    level1: '产出指标',
    level2: '数量指标',
    name: '各类特定目标类项目支出',
    nature: 'quantitative',
    target: { operator: null, value: null, unit: '%' },
    actual: { operator: '=', value: 100, upper: null, unit: '%', kind: 'percent' },
    weight: null,
    completionRate: null,
    cells: { name: 'D22', target: 'F22', actual: 'H22' },
  });
  expect(file.findings).toContainEqual(
    expect.objectContaining({
      code: 'F01',
      rule: 'actual-without-operator',
      severity: 'error',
      sheet: '自评表',
      cells: ['H32'],
      fixable: false,
    }),
  );
});

test('a workbook without such a table is none, and no fault', async () => {
  const { status, files } = await json(LEDGER);
  expect(status).toBe(0);
  expect(files[0]).toEqual({ path: LEDGER, error: null, warnings: [], forms: [], findings: [] });
});

test('what was passed over in a file is told, and the file is checked', async () => {
  const path = 'test/fixtures/cases/F18-padded-to-255.xlsx';
  const { files } = await json(path);
  expect(files[0]).toMatchObject({
    error: null,
    warnings: [{ code: 'stray-bytes', message: expect.stringMatching(/^文件前后多出 \d+ 个字节/) }],
    forms: [{}],
  });
  expect((await check(path)).stdout).toContain(`  注意：${files[0].warnings[0].message}\n`);
});

test('one bad file never stops the rest', async () => {
  const bad = {
    'text.xlsx': ['活动,场次\n义诊,9\n', 'csv'],
    'page.xls': ['<html><table><tr><td>1</td></tr></table></html>', 'html-workbook'],
    'empty.xlsx': ['', 'empty'],
    'cut.xlsx': [readFileSync(SELF_EVALUATION).subarray(0, 4000), 'damaged'],
  } as const;
  const paths = Object.entries(bad).map(([name, [content]]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const { status, files } = await json(...paths, join(folder, 'nowhere.xlsx'), SELF_EVALUATION);
  expect(status).toBe(2);
  expect(files.map((file: { error: { code: string } | null }) => file.error?.code ?? null)).toEqual([
    ...Object.values(bad).map(([, code]) => code),
    'not-found',
    null,
  ]);
  for (const file of files.slice(0, -1)) expect(file.error.message).toMatch(/。$/);
  expect(files.at(-1).findings.length).toBeGreaterThan(0);
});

test('a folder stands for the workbooks in it, without the lock files of Excel', async () => {
  const inner = join(folder, 'units', '一中');
  mkdirSync(inner, { recursive: true });
  copyFileSync(LEDGER, join(folder, 'units', 'b.xlsx'));
  copyFileSync(LEDGER, join(inner, 'a.XLSX'));
  writeFileSync(join(inner, '~$a.XLSX'), '');
  writeFileSync(join(inner, 'notes.txt'), '');
  const { status, files } = await json(join(folder, 'units'));
  expect(status).toBe(0);
  expect(files.map((file: { path: string }) => file.path)).toEqual([
    join(folder, 'units', 'b.xlsx'),
    join(inner, 'a.XLSX'),
  ]);
});

test('a folder without workbooks is said to have none', async () => {
  const none = join(folder, 'none');
  mkdirSync(none);
  const { status, stderr } = await check(none);
  expect(status).toBe(2);
  expect(stderr).toContain('没有找到 .xlsx 或 .xls 文件');
});

test('text names the table, each finding with its cell, and the counts', async () => {
  const { status, stdout } = await check(SELF_EVALUATION, LEDGER);
  expect(status).toBe(1);
  expect(stdout).toContain('〔自评表〕部门整体绩效自评表，攀枝花市西区卫生健康局，2024年度，13 项指标');
  expect(stdout).toMatch(/ {2}错误 F01 自评表!H32 {2}\S/);
  expect(stdout).toMatch(/\d+ 错误，\d+ 警告，\d+ 提示/);
  expect(stdout).toContain('没有认出预算绩效表。');
});

test.each([
  [[], '请写出要检查的文件'],
  [['--format', 'xml', LEDGER], '--format 只能是 text 或 json'],
  [['--colour', LEDGER], '不认识的参数'],
  [['--profile', 'nowhere.json', LEDGER], '设置文件 nowhere.json 读不出来'],
])('%j is told what is off, with status 2', async (args, message) => {
  const { status, stdout, stderr } = await check(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain('用法：');
});

describe('settings', () => {
  const settingsFile = (text: string) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    return path;
  };
  /** The table with these settings kept in it. */
  const withSettings = (settings: unknown) => {
    const path = join(folder, 'own-settings.xlsx');
    const xml = withDocument(null, 'profile', settings);
    writeFileSync(path, withDataXml(new Uint8Array(readFileSync(SELF_EVALUATION)), xml));
    return path;
  };
  const severityOf = async (code: string, ...args: string[]) => {
    const { files } = await json(...args);
    return files[0].findings.find((finding: { code: string }) => finding.code === code)?.severity;
  };

  test('those kept in the workbook are used', async () => {
    expect(await severityOf('F01', SELF_EVALUATION)).toBe('error');
    expect(await severityOf('F01', withSettings({ rules: { F01: 'info' } }))).toBe('info');
    expect(await severityOf('F01', withSettings({ rules: { F01: 'off' } }))).toBeUndefined();
  });

  test('--profile wins over those in the workbook', async () => {
    const file = withSettings({ rules: { F01: 'off' } });
    expect(await severityOf('F01', file, '--profile', settingsFile('{}'))).toBe('error');
    const other = settingsFile('{"rules":{"F01":"warning"}}');
    expect(await severityOf('F01', file, '--profile', other)).toBe('warning');
  });

  test('those in the workbook that cannot be used are told, and the table is checked all the same', async () => {
    const { status, stdout, stderr } = await check(withSettings({ overfulfilment: 'much' }));
    expect(status).toBe(1);
    expect(stdout).toContain('F01');
    expect(stderr).toMatch(/own-settings\.xlsx[\s\S]*超额完成说明线[\s\S]*overfulfilment[\s\S]*100 到 1000/);
  });

  test('a wrong settings file is bad usage, and every wrong setting is named', async () => {
    const path = settingsFile('{"passLine":-1,"overfulfilmnt":150,"rules":{"Z99":"off"}}');
    const { status, stderr } = await check(SELF_EVALUATION, '--profile', path);
    expect(status).toBe(2);
    expect(stderr).toContain(path);
    expect(stderr).toContain('「得分的最低完成率」（passLine）');
    expect(stderr).toContain('是不是 overfulfilment？');
    const unknown = settingsFile('{"rules":{"Z99":"off"}}');
    expect((await check(SELF_EVALUATION, '--profile', unknown)).stderr).toContain('没有编号为 Z99 的规则');
  });
});
