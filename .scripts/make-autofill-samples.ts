/** Makes the samples for taking numbers over: a self-evaluation with nothing filled in, and the ledger for it. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { blankEvaluation } from '../test/autofill/corpus/fixture-papers';
import { writeEvaluation } from '../test/support/self-evaluation';

async function main(): Promise<void> {
  writeFileSync('assets/samples/self-evaluation-blank.xlsx', await writeEvaluation(blankEvaluation()));
  copyFileSync('test/fixtures/forms/业务台账-2024.xlsx', 'assets/samples/ledger.xlsx');
}

void main();
