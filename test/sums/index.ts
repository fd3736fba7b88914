// How many of the sums in tables annotated by others are found, and how many of those found are such.
// npm run sums -- TABLES.jsonl.gz
// The annotated tables of the AggreCol project (Hasso Plattner Institute, Apache-2.0) fit; one JSON object a line:
// file, cells (rows of texts), sums ([[row, column], [[row, column] of each part …]], counted from 0).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { timesBySize } from './times';
import { addUp, judge, type Table, type Verdict } from './verdict';

function main([path]: string[]): void {
  for (const { cells, microseconds } of timesBySize())
    console.log(`${cells} cells: ${microseconds.toFixed(1)} µs each`);
  if (path === undefined) {
    console.log(
      'No tables given: npm run sums -- TABLES.jsonl.gz (annotated tables of the AggreCol project)',
    );
    return;
  }
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const tables = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Table);
  const halves = [0, 1].map((half) => tables.filter(({ file }) => halfOf(file) === half));
  for (const [name, some] of [
    ['first half (developed on)', halves[0]!],
    ['second half', halves[1]!],
    ['all', tables],
  ] as const)
    console.log(`${name}: ${some.length} tables, ${line(some.map(judge))}`);
}

/** Files of one workbook stay together. */
function halfOf(file: string): number {
  return createHash('sha256').update(file).digest()[0]! & 1;
}

function line(verdicts: readonly Verdict[]): string {
  const { right, wrong, missed } = addUp(verdicts);
  const mean = (shares: number[]): number => shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const precise = verdicts.filter((one) => one.right + one.wrong > 0);
  const told = verdicts.filter((one) => one.right + one.missed > 0);
  return [
    `${right + missed} sums`,
    `precision ${percent(right / (right + wrong))}`,
    `recall ${percent(right / (right + missed))}`,
    `by table ${percent(mean(precise.map((one) => one.right / (one.right + one.wrong))))}`,
    `and ${percent(mean(told.map((one) => one.right / (one.right + one.missed))))}`,
  ].join(', ');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

main(process.argv.slice(2));
