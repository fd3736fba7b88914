/** Writes a rule and its test to be filled in: npm run new-rule -- E99 kebab-name targets. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from './generate-rules';
import { newRule } from './rule-draft';

const root = process.cwd();

async function main(): Promise<void> {
  const draft = newRule(process.argv.slice(2), (path) => existsSync(join(root, path)));
  if (typeof draft === 'string') {
    console.error(draft);
    process.exitCode = 2;
    return;
  }
  for (const [path, source] of Object.entries(draft)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  await generate(root);
  console.log(`已写入 ${Object.keys(draft).join(' 和 ')}`);
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
