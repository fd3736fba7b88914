import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnapshots, type CheckResult } from '../../src/app';
import { NATIONAL } from '../../src/profile';
import type { Finding } from '../../src/rules/rule';
import { formatCell, parseCell } from '../../src/sheet';
import { openWorkbook } from '../../src/xlsx';

const FOLDER = 'test/fixtures/forms';

/** What a right reader must report, or must not. `cells` null: anywhere. */
export interface Expectation {
  readonly codes: readonly string[];
  readonly cells: readonly string[] | null;
  readonly why: string;
  readonly level?: '错误' | '警告' | '提示';
}

export interface Fixture {
  readonly name: string;
  readonly must: readonly Expectation[];
  readonly mustNot: readonly Expectation[];
  readonly result: CheckResult;
}

/** Every form of the fixtures that states expectations, checked. */
export async function checkFixtures(): Promise<Fixture[]> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => name.slice(0, -'.expected.json'.length));
  const fixtures: Fixture[] = [];
  for (const name of names) {
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8'));
    if (!expected.must) continue;
    const { snapshots } = await openWorkbook(readFileSync(join(FOLDER, `${name}.xlsx`)));
    const { must, mustNot } = expected;
    fixtures.push({ name, must, mustNot, result: checkSnapshots(snapshots, NATIONAL) });
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
