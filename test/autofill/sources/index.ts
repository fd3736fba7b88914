// `npm run calibration [-- --all] [--write] [FOLDER…]`: what is proposed for sets of sources, batch by batch, against what
// is right. --all tells what is filled right too; --write writes the tables into docs/autofill.md; --json prints the
// figures of a folder as test/autofill/sources/first-sight.json keeps them.
import { writeFileSync } from 'node:fs';
import { bandsOf, figuresOf, isRight } from './figures';
import { calibrationPage, DOCUMENT, judgeBatches } from './page';
import { proposeFolder } from './sets';
import { judgeSet, tell, type Judged } from './verdicts';

async function main(): Promise<void> {
  const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  for (const folder of folders) report(folder, (await proposeFolder(folder)).flatMap(judgeSet));
  if (folders.length > 0) return;
  const judged = await judgeBatches();
  for (const [batch, all] of judged) report(batch, all);
  for (const { from, to, right, all } of bandsOf([...judged.values()].flat()))
    console.log(`${from}—${to}: ${right}/${all}`);
  if (process.argv.includes('--write')) writeFileSync(DOCUMENT, calibrationPage(judged));
}

function report(name: string, judged: readonly Judged[]): void {
  console.log(`\n== ${name}`);
  const isTold = (one: Judged) => process.argv.includes('--all') || !(isRight(one) && one.isFilled);
  if (!process.argv.includes('--json')) for (const one of judged.filter(isTold)) console.log(tell(one));
  console.log(JSON.stringify(figuresOf(judged)));
}

void main();
