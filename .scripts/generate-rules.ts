/** Writes src/rules/index.generated.ts, then docs/rules.md from the rules it lists: npm run rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexSource, referencePage, ruleFiles } from './rule-sources';

const root = join(__dirname, '..');
const index = join(root, 'src/rules/index.generated.ts');

async function generate(): Promise<void> {
  writeFileSync(index, indexSource(ruleFiles(join(root, 'src/rules'))));
  const { RULES } = await import('../src/rules/index.generated');
  const { UNDECIDED } = await import('../src/rules/undecided');
  writeFileSync(join(root, 'docs/rules.md'), referencePage(RULES, UNDECIDED));
  console.log(`${RULES.length} 条规则`);
}

generate().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
