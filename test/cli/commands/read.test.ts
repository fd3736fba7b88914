import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/commands/read';
import { runCommand } from '../support';

const FORMS = 'test/fixtures/forms';
const SELF_EVALUATION = join(FORMS, '西区卫生健康局-2024-部门整体绩效目标完成情况自评表.xlsx');
const ROSTER = `2024年高龄津贴发放花名册
序号,姓名,身份证号,金额（元）,发放结果
1,王,889900194001001005,60,成功
2,李,889900194001011015,60,失败
合计,,,120,
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
  writeFileSync(join(folder, '花名册.csv'), ROSTER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (...args: string[]) => runCommand(run, args);

test('a source: what it is, what one row is, what does not count', async () => {
  const { status, stdout } = await read(join(folder, '花名册.csv'));
  expect(status).toBe(0);
  expect(stdout).toContain('花名册（A2:E4），1 行 = 1 人，共 1 行；不计：合计 1 行、发放结果为失败 1 行');
});

test('the same as data, with the rows of the sheet', async () => {
  const { stdout } = await read('--format', 'json', join(folder, '花名册.csv'));
  const { version, files } = JSON.parse(stdout);
  expect(version).toBe(1);
  expect(files[0].sheets[0]).toMatchObject({
    tables: [
      {
        range: 'A2:E5',
        headings: [2],
        rows: [
          { row: 3, kind: 'item' },
          { row: 4, kind: 'item' },
          { row: 5, kind: 'total' },
        ],
        aggregates: [{ cell: 'D5', of: ['D3:D4'], op: 'sum' }],
        unread: [],
      },
    ],
    forms: [],
    sources: [
      {
        what: 'roster',
        counted: 1,
        leftOut: [
          { why: '合计', rows: [5] },
          { why: '发放结果为失败', rows: [4] },
        ],
        questions: [],
      },
    ],
  });
});

test('a form: its range, its kind, what was read from where', async () => {
  const { stdout } = await read('--format', 'json', SELF_EVALUATION);
  const [{ sheets }] = JSON.parse(stdout).files;
  expect(sheets[0]).toMatchObject({
    sheet: '自评表',
    sources: [],
    forms: [{ range: 'A1:H33', kind: 'department-self-evaluation' }],
  });
  expect(sheets[0].forms[0].fields.length).toBeGreaterThan(10);
});

test('a file that cannot be read is told, the others are listed', async () => {
  const { status, stdout } = await read(join(folder, '没有.xlsx'), join(folder, '花名册.csv'));
  expect(status).toBe(2);
  expect(stdout).toContain('花名册（A2:E4）');
});

test('no file', async () => {
  expect(await read()).toMatchObject({ status: 2, stderr: expect.stringContaining('请写出要读的文件') });
});
