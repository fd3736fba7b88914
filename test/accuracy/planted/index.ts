// `npm run planted [-- --write] [CODE…]`: the defect of every rule, from the rule's own examples, planted into every table
// of the corpus: whether it is found there, and what else is then reported elsewhere. --write makes docs/planted.md;
// with codes, every table where the defect is missed.
import { writeFileSync } from 'node:fs';
import { plantedPage, DOCUMENT } from './page';
import { hosts, trialsOf, type RuleTrials } from './run';

async function main(): Promise<void> {
  const codes = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const all = await trialsOf(await hosts(), codes);
  for (const each of all) report(each, codes.length > 0);
  if (process.argv.includes('--write')) writeFileSync(DOCUMENT, plantedPage(all));
}

function report({ rule, reached, missed, noPlace, strays }: RuleTrials, inDetail: boolean): void {
  console.log(`${rule.code} ${rule.title}：${reached}/${reached + missed.length}，旁报 ${strays.length}`);
  if (!inDetail) return;
  for (const { table, why } of missed) console.log(`  没有报 ${table}：${why}`);
  for (const stray of strays) console.log(`  旁报 ${stray}`);
  for (const [why, count] of noPlace) console.log(`  放不进 ${count} 张：${why}`);
}

void main();
