/** Writes a rule and its test to be filled in: npm run new-rule -- E99 kebab-name targets. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [code, name, family] = process.argv.slice(2);
const families = readdirSync(join(root, 'src/rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

if (
  !/^[A-HJ-L]\d{2}$/.test(code ?? '') ||
  !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '') ||
  !families.includes(family)
) {
  console.error(`用法：npm run new-rule -- E99 kebab-name family\nfamily 为：${families.join('、')}`);
  process.exit(2);
}

const ruleFile = join(root, 'src/rules', family, `${name}.ts`);
const testFile = join(root, 'test/rules', family, `${name}.test.ts`);
if (existsSync(ruleFile) || existsSync(testFile)) {
  console.error(`已有规则 ${family}/${name}`);
  process.exit(2);
}

writeFileSync(
  ruleFile,
  `import { defineRule } from '../rule';

export default defineRule({
  code: '${code}',
  name: '${name}',
  title: '待写：几个字的名称',
  family: '${family}',
  severity: 'warning',
  forms: 'all',
  basis: '待写：文件或通行做法',
  messages: {
    wrong: '待写：「{name}」写的是什么，哪里不符，怎样修改。',
  },
  docs: {
    rule: '待写：检查什么，为什么。',
    valid: '待写：正确的写法。',
    invalid: '待写：错误的写法。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      if (indicator.name.value !== '') continue;
      yield { message: 'wrong', cells: [indicator.name.cell], data: { name: indicator.name.value } };
    }
  },
});
`,
);
writeFileSync(
  testFile,
  `import rule from '../../../src/rules/${family}/${name}';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [{ name: '待写：什么情形不报', table: { indicators: [{ name: '待写', target: '12场' }] } }],
  invalid: [
    {
      name: '待写：什么情形要报',
      table: { indicators: [{ name: '待写', target: '12场' }] },
      report: [{ message: 'wrong', cells: ['C6'] }],
    },
  ],
});
`,
);
execFileSync(
  process.execPath,
  [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, '.scripts/generate-rules.ts')],
  {
    stdio: 'inherit',
  },
);
console.log(`已写入 src/rules/${family}/${name}.ts 和 test/rules/${family}/${name}.test.ts`);
