// `npm run calibration [-- FOLDER… | BATCH…]`: what is proposed for the sets of sources, batch by batch, against what is
// right. --all tells those that are right and filled too; --write writes the tables into docs/autofill.md; --json prints
// the figures of a folder as test/autofill/sources/first-sight.json keeps them.
import { existsSync } from 'node:fs';
import { BATCHES, proposeBatch, proposeFolder } from './sets';
import { judgeSet, tell, type Judged } from './verdicts';

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const all: Judged[] = [];
  for (const name of named.length > 0 ? named : BATCHES) {
    const sets = await (existsSync(name) ? proposeFolder(name) : proposeBatch(name));
    const judged = sets.flatMap(judgeSet);
    all.push(...judged);
    console.log(`\n== ${name}`);
    for (const one of judged)
      if (process.argv.includes('--all') || !(one.verdict === 'right' && one.isFilled))
        console.log(tell(one));
    console.log(line(judged));
  }
  console.log(line(all));
}

function line(judged: readonly Judged[]): string {
  const count = (fits: (one: Judged) => boolean) => judged.filter(fits).length;
  const isRight = ({ verdict }: Judged) => verdict === 'right' || verdict === 'arguable';
  return JSON.stringify({
    provable: count(({ wanted }) => wanted !== null),
    filled: count((one) => one.isFilled && isRight(one)),
    first: count(isRight),
    alternative: count(({ verdict }) => verdict === 'alternative'),
    wrongFirst: count(({ verdict }) => verdict === 'wrong'),
    none: count(({ wanted, verdict }) => wanted !== null && verdict === 'none'),
    WRONG: count((one) => one.isFilled && !isRight(one)),
    unprovable: count(({ verdict }) => verdict === 'unprovable'),
    unprovableAbove: count(({ verdict, first }) => verdict === 'unprovable' && first!.confidence > 0.5),
  });
}

void main();
