import { defineCommand, type Status } from '../../src/cli/command';
import { WorkbookError } from '../../src/sheet';
import { runCommand } from './support';

function commandThat(end: () => Status | never) {
  return defineCommand({
    usage: '用法：copy 文件 [--to 文件]',
    options: { to: { type: 'string' } },
    read({ to = '副本' }, [path]) {
      if (path === undefined) throw new Error('请写出文件。');
      return { path, to };
    },
    run: async ({ path, to, format }, output) => {
      output.stdout.write(`${path} → ${to} (${format})`);
      return end();
    },
    failed: ({ path }, error) => ({ path, json: { version: 1, path, error } }),
  });
}
const fine = commandThat(() => 0);
const broken = commandThat(() => {
  throw new WorkbookError('encrypted');
});

test('words become what is asked for, the format among them', async () => {
  expect(await runCommand(fine, ['表.xlsx'])).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: '表.xlsx → 副本 (text)',
  });
  expect((await runCommand(fine, ['--to', '别处', '--format', 'json', '表.xlsx'])).stdout).toBe(
    '表.xlsx → 别处 (json)',
  );
});

test.each([
  [[], '请写出文件。'],
  [['表.xlsx', '--colour'], '不认识的参数'],
  [['表.xlsx', '--format', 'xml'], '--format 只能是 text 或 json，不能是 xml。'],
])('%j is told what is off, with the usage and status 2', async (args, message) => {
  const { status, stdout, stderr } = await runCommand(fine, args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain('用法：copy');
});

test('what is wrong with the file is told as the format wants, with status 2', async () => {
  const { code, message } = new WorkbookError('encrypted');
  const text = await runCommand(broken, ['表.xlsx']);
  expect([text.status, text.stderr]).toEqual([2, `表.xlsx\n  ${message}\n`]);
  const json = await runCommand(broken, ['表.xlsx', '--format', 'json']);
  expect([json.status, json.stderr]).toEqual([2, '']);
  expect(json.stdout).toContain(
    JSON.stringify({ version: 1, path: '表.xlsx', error: { code, message } }, null, 1),
  );
});

test.each([
  ['ENOENT', 'not-found'],
  ['EISDIR', 'not-found'],
  ['EACCES', 'unreadable'],
  ['EIO', 'unknown'],
])('%s of the file system is called %s', async (code, expected) => {
  const run = commandThat(() => {
    throw Object.assign(new Error('no'), { code });
  });
  expect((await runCommand(run, ['表.xlsx', '--format', 'json'])).stdout).toContain(`"code": "${expected}"`);
});
