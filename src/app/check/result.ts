import type { Form } from '../../form/model/form';
import { gravity, type Finding } from '../../rules/rule';
import { formatCell, type Sheet } from '../../sheet';
import type { StoredProfile } from '../profile/profile';

/** What the check of one or more sheets gives. */
export interface CheckResult {
  readonly sheets: readonly Sheet[];
  /** In the order of the sheets, from top to bottom. */
  readonly forms: readonly Form[];
  /** Each once: what puts the others in doubt, then the gravest first, then by sheet, then from top to bottom. */
  readonly findings: readonly Finding[];
  /** Codes of the rules that had something to judge, sorted. */
  readonly rulesApplied: readonly string[];
  /** The settings of the workbook that it was checked by. */
  readonly checkedBy?: StoredProfile;
}

/** The findings of one table: those whose first cell stands in it. */
export function findingsIn(form: Form, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => {
    const row = finding.cells[0]?.row ?? form.range.top;
    return finding.sheetId === form.sheetId && row >= form.range.top && row <= form.range.bottom;
  });
}

/** One result from several; their sheets keep the order given. */
export function combine(results: readonly CheckResult[]): CheckResult {
  const sheets = results.flatMap((result) => result.sheets);
  const place = new Map(sheets.map((sheet, index) => [sheet.snapshot.sheetId, index]));
  const at = (finding: Finding) => place.get(finding.sheetId) ?? 0;
  return {
    sheets,
    forms: results.flatMap((result) => result.forms),
    findings: distinct(results.flatMap((result) => result.findings)).sort(
      (a, b) => gravity(a) - gravity(b) || at(a) - at(b) || byCell(a, b),
    ),
    rulesApplied: [...new Set(results.flatMap((result) => result.rulesApplied))].sort(),
    checkedBy: results[0]?.checkedBy,
  };
}

function byCell(a: Finding, b: Finding): number {
  const [first, second] = [a.cells[0], b.cells[0]];
  if (!first || !second) return 0;
  return (
    first.row - second.row || first.column - second.column || (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}

/** Two tables that share rows can both report the same thing. */
function distinct(findings: readonly Finding[]): Finding[] {
  const identity = (finding: Finding) =>
    [finding.sheetId, finding.code, finding.cells.map(formatCell).join(' '), finding.message].join('\n');
  return [...new Map(findings.map((finding) => [identity(finding), finding])).values()];
}
