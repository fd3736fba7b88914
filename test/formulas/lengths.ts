/**
 * How long the formulas are that would be written into tables: `npm run formula-lengths -- FOLDER…`.
 * A clerk who clicks a cell is to read what it does at a glance.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulasOn, planMends } from '../../src/app/formulas/formulas';
import { patchWorkbook, readWorkbook } from '../../src/xlsx';

/** What the limits hold for: files as they are, and with their text numbers turned into numbers first. */
export const MODES = ['as they are', 'numbers first'] as const;
type Mode = (typeof MODES)[number];

/** Signs of each formula that can be written into the tables of a file, shortest first. */
export function lengthsIn(file: Uint8Array, mode: Mode): number[] {
  const plan = (bytes: Uint8Array) =>
    readWorkbook(bytes).snapshots.flatMap((snapshot) => formulasOn(snapshot));
  const tables =
    mode === 'numbers first'
      ? plan(
          patchWorkbook(
            file,
            planMends(plan(file), () => true),
          ).bytes,
        )
      : plan(file);
  const formulas = tables.flatMap((table) => table.plan.items.flatMap(({ formula }) => formula ?? []));
  return formulas.map((formula) => formula.length).sort((a, b) => a - b);
}

/** The length that this share of the formulas does not exceed. */
export function quantile(lengths: readonly number[], share: number): number {
  return lengths[Math.ceil(lengths.length * share) - 1] ?? 0;
}

export function workbooksIn(folder: string): Uint8Array[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  return names.map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

if (require.main === module) {
  const files = process.argv.slice(2).flatMap(workbooksIn);
  for (const mode of MODES) {
    const lengths = files.flatMap((file) => lengthsIn(file, mode)).sort((a, b) => a - b);
    const shares = [0.25, 0.5, 0.75, 0.9, 1].map((share) => `${share * 100}% ≤ ${quantile(lengths, share)}`);
    console.log(`${mode}: ${lengths.length} formulas, ${shares.join(', ')}`);
  }
}
