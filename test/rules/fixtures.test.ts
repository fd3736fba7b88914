import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../src/form';
import { NATIONAL } from '../../src/profile';
import { checkForm, findingsOf, RULES } from '../../src/rules';
import type { Finding } from '../../src/rules';
import { parseCell, Sheet, type CellRef } from '../../src/sheet';
import { readWorkbook } from '../../src/xlsx';

/** One entry of `must` or `mustNot` in NAME.expected.json; see the README beside them. */
interface Expectation {
  readonly codes: readonly string[];
  readonly cells: readonly string[] | null;
  readonly why: string;
}

interface Expected {
  readonly must?: readonly Expectation[];
  readonly mustNot?: readonly Expectation[];
}

const folder = join(__dirname, '../fixtures/forms');
const known = new Set(RULES.map((rule) => rule.code));

const workbooks = readdirSync(folder)
  .filter((file) => file.endsWith('.xlsx') && !file.startsWith('业务台账'))
  .map((file) => {
    const expected = JSON.parse(
      readFileSync(join(folder, file.replace('.xlsx', '.expected.json')), 'utf8'),
    ) as Expected;
    return { file, expected, findings: findingsIn(file) };
  });

function findingsIn(file: string): Finding[] {
  const { snapshots } = readWorkbook(readFileSync(join(folder, file)));
  return snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    const onFailure = (_: unknown, cause: unknown) => {
      throw cause;
    };
    return recognise(sheet).flatMap((form) =>
      findingsOf(checkForm(RULES, { form, sheet, profile: NATIONAL }, { onFailure })),
    );
  });
}

const names = (finding: Finding, wanted: Expectation, near: (a: CellRef, b: CellRef) => boolean): boolean => {
  if (!wanted.codes.includes(finding.code)) return false;
  if (wanted.cells === null) return true;
  return wanted.cells.some((address) => finding.cells.some((cell) => near(cell, parseCell(address)!)));
};
const sameRow = (a: CellRef, b: CellRef) => a.row === b.row;
const sameCell = (a: CellRef, b: CellRef) => a.row === b.row && a.column === b.column;

describe.each(workbooks)('$file', ({ file, expected, findings }) => {
  const judged = (expected.must ?? []).filter((wanted) => wanted.codes.some((code) => known.has(code)));
  const complete = /^(?:厚街|西区)/.test(file);

  if (complete) {
    it.each(
      judged.map(
        (wanted) =>
          [`${wanted.codes.join('/')} ${wanted.cells?.join(',') ?? ''} ${wanted.why}`, wanted] as const,
      ),
    )('reports %s', (_, wanted) => {
      expect(findings.some((finding) => names(finding, wanted, sameRow))).toBe(true);
    });
  }

  it('has no false alarm', () => {
    const wrong = (expected.mustNot ?? []).flatMap((unwanted) =>
      findings
        .filter((finding) => names(finding, unwanted, sameCell))
        .map((finding) => `${finding.message}（${unwanted.why}）`),
    );
    expect(wrong).toEqual([]);
  });
});
