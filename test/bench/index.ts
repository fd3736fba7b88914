// Speed as ratios within one run; exits with 1 when a figure misses its line.
import { benchAutofill } from './autofill';
import { benchBatch } from './batch';
import { benchCheck } from './check';
import { benchCompare } from './compare';
import { benchCorpus } from './corpus';
import { benchEmptyRows } from './empty-rows';
import { benchFormulas } from './formulas';
import type { Figure } from './measure';
import { benchRead } from './read-ledger';

async function main(): Promise<void> {
  let missed = 0;
  const benches = [
    benchCheck,
    benchCorpus,
    benchFormulas,
    benchRead,
    benchEmptyRows,
    benchAutofill,
    benchBatch,
    benchCompare,
  ];
  for (const bench of benches) {
    for (const figure of await bench()) {
      if (!holds(figure)) missed++;
      console.log(line(figure));
    }
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

function holds({ ratio, limit, better }: Figure): boolean {
  return better === 'higher' ? ratio >= limit : ratio <= limit;
}

function line(figure: Figure): string {
  const bound = `${figure.better === 'higher' ? '≥' : '≤'} ${figure.limit}`;
  return `${holds(figure) ? '✓' : '✗'} ${figure.name}: ${figure.ratio.toFixed(3)} (${bound})  ${figure.detail}`;
}

void main();
