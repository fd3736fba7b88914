/** Writes src/rules/index.generated.ts, then docs/rules.md and docs/profile.md from what is declared: npm run rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilePage } from './profile-page';
import { indexSource, referencePage, ruleFiles } from './rule-sources';

export async function generate(root: string): Promise<void> {
  writeFileSync(join(root, 'src/rules/index.generated.ts'), indexSource(ruleFiles(join(root, 'src/rules'))));
  const { RULES } = await import('../src/rules/index.generated');
  const { PAIR_RULES } = await import('../src/compare/rules');
  const { UNDECIDED } = await import('../src/rules/undecided');
  writeFileSync(join(root, 'docs/rules.md'), referencePage(RULES, PAIR_RULES, UNDECIDED));
  writeFileSync(join(root, 'docs/profile.md'), profilePage());
  console.log(`${RULES.length} 条规则`);
}

if (require.main === module) {
  generate(process.cwd()).catch((cause: unknown) => {
    console.error(cause);
    process.exitCode = 1;
  });
}
