import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRule } from '../../.scripts/rule-draft';
import { FAMILY_LETTERS } from '../../src/rules/rule';

const none = () => false;

test.each(Object.entries(FAMILY_LETTERS))('drafts a rule of %s under %s', (family, letter) => {
  const draft = newRule([`${letter}99`, 'some-name', family], none);
  expect(Object.keys(draft)).toEqual([
    `src/rules/${family}/some-name.ts`,
    `test/rules/${family}/some-name.test.ts`,
  ]);
  expect(Object.values(draft)[0]).toContain(`code: '${letter}99'`);
});

test.each([
  [[], '用法'],
  [['M3', 'x', 'formulas'], '用法'],
  [['M03', 'Some Name', 'formulas'], '用法'],
  [['M03', 'x', 'support'], '用法'],
  [['M03', 'x', 'nowhere'], '用法'],
  [['M03', 'x', 'toString'], '用法'],
  [['A99', 'x', 'formulas'], '以 M 开头'],
])('refuses %j and says why', (args, why) => {
  expect(newRule(args, none)).toContain(why);
});

it('does not write over a rule or its test', () => {
  const exists = (path: string) => path === 'test/rules/formulas/x.test.ts';
  expect(newRule(['M03', 'x', 'formulas'], exists)).toBe('已有 test/rules/formulas/x.test.ts');
});

it('gives a rule that is listed and whose test passes, in a copy of the project', () => {
  const root = mkdtempSync(join(tmpdir(), 'new-rule-'));
  try {
    for (const part of [
      'src',
      'test/support',
      '.scripts',
      '.config',
      'docs',
      'package.json',
      'tsconfig.json',
    ])
      cpSync(part, join(root, part), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
    const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
    node('node_modules/tsx/dist/cli.mjs', '.scripts/new-rule.ts', 'M98', 'some-name', 'formulas');
    expect(readFileSync(join(root, 'src/rules/index.generated.ts'), 'utf8')).toContain(
      './formulas/some-name',
    );
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toContain('### M98');
    node(
      'node_modules/jest/bin/jest.js',
      '-c',
      '.config/jest.config.cjs',
      '-w',
      '1',
      'test/rules/formulas/some-name',
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
