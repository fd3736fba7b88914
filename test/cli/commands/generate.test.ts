import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/commands/generate';
import { run as compare } from '../../../src/cli/commands/compare';
import { readWorkbook } from '../../../src/xlsx';
import { runCommand } from '../support';

const TARGET = 'test/fixtures/pairs/资产收益扶贫-2018/target.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'generate-'));

interface Json {
  readonly error: { readonly code: string } | null;
  readonly rows: readonly { readonly from: { readonly cell: string }; readonly weightFrom: string | null }[];
}

test('makes the self-evaluation, row by row, and comparing finds nothing', async () => {
  const output = join(folder, 'self.xlsx');
  const made = await runCommand(run, [TARGET, '--kind', 'self-evaluation', '-o', output, '--format', 'json']);
  expect([made.status, made.stderr]).toEqual([0, '']);
  const { error, rows } = JSON.parse(made.stdout) as Json;
  expect(error).toBeNull();
  expect(rows).toHaveLength(11);
  expect(rows[0]).toMatchObject({
    from: { cell: 'C10', name: '*贫困地区贫困人口加入合作社、村集体经济组织人数(≥**人)' },
    to: { sheet: '自评表', cell: 'D13' },
    weight: 7.5,
    weightFrom: 'proposal',
  });
  const { status, stdout } = await runCommand(compare, [TARGET, output]);
  expect(status).toBe(0);
  expect(stdout).toContain('没有发现不一致');
});

test('the month stands in the headings of a monitoring table', async () => {
  const output = join(folder, 'monitoring.xlsx');
  const { status } = await runCommand(run, [TARGET, '--kind', 'monitoring', '--month', '9', '-o', output]);
  expect(status).toBe(0);
  const [sheet] = readWorkbook(new Uint8Array(readFileSync(output))).snapshots;
  const texts = sheet!.cells.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
  expect(texts).toContain('1—9月执行情况');
});

test.each([
  [[TARGET, '-o', 'x.xlsx'], '--kind'],
  [[TARGET, '--kind', 'monitoring', '--month', '13', '-o', 'x.xlsx'], '--month'],
  [['assets/templates/project-self-evaluation.xlsx', '--kind', 'monitoring', '-o', 'x.xlsx'], '没有认出批复'],
])('says what is wrong: %j', async (args, message) => {
  const { status, stderr } = await runCommand(run, args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
