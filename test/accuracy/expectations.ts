import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots, type CheckResult } from '../../src/app';
import { NATIONAL } from '../../src/profile';
import type { Finding } from '../../src/rules/rule';
import { formatCell, parseCell } from '../../src/sheet';
import { openWorkbook } from '../../src/xlsx';
import { compareFields, type TableResult } from './fields';

const FOLDER = 'test/fixtures/forms';

/** The batches of tables from other places, each a folder; what is in none are the examples that the rules grew up with. */
export const BATCHES: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort(new Intl.Collator('zh', { numeric: true }).compare);

export const LEVELS = ['错误', '警告', '提示'] as const;
export type Level = (typeof LEVELS)[number];

/** What a right reader must report, or must not. `cells` null: anywhere. */
export interface Expectation {
  readonly codes: readonly string[];
  readonly cells: readonly string[] | null;
  readonly why: string;
  readonly level?: Level;
}

export interface Fixture {
  readonly name: string;
  readonly must: readonly Expectation[];
  readonly mustNot: readonly Expectation[];
  readonly result: CheckResult;
  /** The tables of the file, field by field. */
  readonly tables: readonly TableResult[];
}

/** Every table of a batch, or of the examples, that states expectations, checked. */
export function checkFixtures(batch = ''): Promise<Fixture[]> {
  return checkFolder(join(FOLDER, batch));
}

/** The same for any folder of workbooks with their expectations beside them. */
export async function checkFolder(folder: string): Promise<Fixture[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => name.slice(0, -'.expected.json'.length));
  const fixtures: Fixture[] = [];
  for (const name of names) {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'));
    if (!expected.must) continue;
    const { snapshots } = await openWorkbook(readFileSync(join(folder, expected.file)));
    const { must, mustNot } = expected;
    const result = checkSnapshots(snapshots, NATIONAL);
    fixtures.push({ name, must, mustNot, result, tables: compareFields(expected.forms, result.forms) });
  }
  return fixtures;
}

/** One of the codes at one of the cells, or on the same row. */
export function isReported(expectation: Expectation, findings: readonly Finding[]): boolean {
  const rows = expectation.cells?.map((cell) => parseCell(cell)!.row);
  return findings.some(
    (finding) =>
      expectation.codes.includes(finding.code) &&
      (rows === undefined || finding.cells.some((cell) => rows.includes(cell.row))),
  );
}

/** Findings that a right reader would not make: one of the codes exactly at one of the cells. */
export function falseAlarms(expectation: Expectation, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity !== 'undetermined' &&
      expectation.codes.includes(finding.code) &&
      (expectation.cells === null ||
        finding.cells.some((cell) => expectation.cells!.includes(formatCell(cell)))),
  );
}
