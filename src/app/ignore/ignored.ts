import type { Finding, Severity } from '../../rules/rule';
import { columnIndex, formatCell, type CellRef, type Sheet } from '../../sheet';
import { digest } from '../../text/digest';
import type { CheckResult } from '../check/result';

/**
 * The reason that a person gave for a finding, as the workbook keeps it. It sets the finding aside; one that is not
 * ignorable it explains: the finding stays, and says why.
 */
export interface ReasonRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Addresses, the first is where a click goes. */
  readonly cells: readonly string[];
  /** Of what was judged; when it differs, the record no longer holds. */
  readonly fingerprint: string;
  readonly reason: string;
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Longest reason and name that are kept, in characters. */
export const REASON_LIMIT = 500;
export const NAME_LIMIT = 40;

/** A finding that stays out of the list, and why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly record: ReasonRecord;
}

/** A check with the reasons of people: what they set aside is taken out of its findings, what they explained is not. */
export interface ReviewedResult extends CheckResult {
  readonly ignored: readonly IgnoredFinding[];
  /** Findings that stay, and what people said of them. */
  readonly explained: ReadonlyMap<Finding, ReasonRecord>;
  /** Findings that had been ignored or explained until what was judged changed. */
  readonly returned: ReadonlyMap<Finding, ReasonRecord>;
  /** Records on the checked sheets for which the check finds nothing any more. */
  readonly needless: readonly ReasonRecord[];
}

/** Why a finding is set aside or stays as it is, who says so and when. */
interface Reason {
  readonly reason: string;
  readonly who: string;
  readonly at: Date;
}

/** The record of a reason; `sheet` is the one on which the finding was found. */
export function reasonRecord(finding: Finding, sheet: Sheet, { reason, who, at }: Reason): ReasonRecord {
  const { code, severity, title, message, sheetId, sheetName } = finding;
  return {
    ...{ code, severity, title, message, sheetId, sheetName },
    cells: finding.cells.map(formatCell),
    fingerprint: fingerprintOf(finding, sheet),
    reason: reason.trim(),
    who: who.trim(),
    at: at.toISOString(),
  };
}

/** The records with one more, in place of an earlier one about the same; `outdated` no longer holds and goes. */
export function withRecord(
  records: readonly ReasonRecord[],
  record: ReasonRecord,
  outdated?: ReasonRecord,
): ReasonRecord[] {
  const kept = outdated ? withoutRecords(records, [outdated]) : records;
  return [...kept.filter((one) => subjectOf(one) !== subjectOf(record)), record];
}

/** The records without these. */
export function withoutRecords(
  records: readonly ReasonRecord[],
  gone: readonly ReasonRecord[],
): ReasonRecord[] {
  // By content: both may have been read from the workbook, at different times.
  const names = new Set(gone.map((record) => `${subjectOf(record)}|${record.at}`));
  return records.filter((record) => !names.has(`${subjectOf(record)}|${record.at}`));
}

/**
 * Takes out of the findings what people set aside, and tells what they explained. A record holds for one finding of its sheet with the same
 * fingerprint: the one in the same cells, else one that moved. A renamed sheet is known by its id.
 */
export function applyIgnored(result: CheckResult, records: readonly ReasonRecord[]): ReviewedResult {
  if (records.length === 0)
    return { ...result, ignored: [], explained: new Map(), returned: new Map(), needless: [] };
  const sheets = new Map(result.sheets.map((sheet) => [sheet.snapshot.sheetId, sheet]));
  const idByName = new Map(result.sheets.map(({ snapshot }) => [snapshot.sheetName, snapshot.sheetId]));
  const open = new Map(
    result.findings.map((finding) => [finding, fingerprintOf(finding, sheets.get(finding.sheetId))]),
  );
  const recordOf = new Map<Finding, ReasonRecord>();
  const returned = new Map<Finding, ReasonRecord>();
  let waiting = records.flatMap((record) => {
    const sheetId = sheets.has(record.sheetId) ? record.sheetId : idByName.get(record.sheetName);
    return sheetId === undefined ? [] : [{ record, sheetId }];
  });

  type Waiting = (typeof waiting)[number];
  /** Gives each waiting record the first open finding of the same key. */
  function pair(
    into: Map<Finding, ReasonRecord>,
    keyOfFinding: (finding: Finding, fingerprint: string) => string,
    keyOfRecord: (one: Waiting) => string,
  ): void {
    const candidates = new Map<string, Finding[]>();
    for (const [finding, fingerprint] of open) {
      const key = keyOfFinding(finding, fingerprint);
      candidates.set(key, [...(candidates.get(key) ?? []), finding]);
    }
    waiting = waiting.filter((one) => {
      const finding = candidates.get(keyOfRecord(one))?.shift();
      if (!finding) return true;
      open.delete(finding);
      into.set(finding, one.record);
      return false;
    });
  }
  const cellsOf = (finding: Finding) => finding.cells.map(formatCell).join(' ');
  pair(
    recordOf,
    (finding, fingerprint) => [finding.sheetId, fingerprint, cellsOf(finding)].join('|'),
    ({ record, sheetId }) => [sheetId, record.fingerprint, record.cells.join(' ')].join('|'),
  );
  pair(
    recordOf,
    (finding, fingerprint) => `${finding.sheetId}|${fingerprint}`,
    ({ record, sheetId }) => `${sheetId}|${record.fingerprint}`,
  );
  pair(
    returned,
    (finding) => [finding.sheetId, finding.code, cellsOf(finding)].join('|'),
    ({ record, sheetId }) => [sheetId, record.code, record.cells.join(' ')].join('|'),
  );
  const isAside = (finding: Finding) => finding.ignorable && recordOf.has(finding);
  return {
    ...result,
    findings: result.findings.filter((finding) => !isAside(finding)),
    ignored: result.findings.filter(isAside).map((finding) => ({ finding, record: recordOf.get(finding)! })),
    explained: new Map([...recordOf].filter(([finding]) => !finding.ignorable)),
    returned,
    needless: waiting.map(({ record }) => record),
  };
}

/** Of everything judged: the rule, what it put into its message, and what its cells hold. Where they stand does not count. */
function fingerprintOf(finding: Finding, sheet: Sheet | undefined): string {
  const data = Object.entries(finding.data).sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = finding.cells.map((cell) => contentOf(cell, sheet));
  return digest(JSON.stringify([finding.code, finding.messageId, data, cells]));
}

function contentOf(cell: CellRef, sheet: Sheet | undefined): unknown {
  const { value = null, formula = null } = sheet?.cell(cell.row, cell.column) ?? {};
  const content = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
  return formula === null ? content : [relative(formula, cell), content];
}

/** A formula as seen from its cell, so that it stays the same when a row is inserted above: =F14 in G14 → =R0C-1. */
function relative(formula: string, { row, column }: CellRef): string {
  return formula.replace(
    /(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})\b/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, number: string) =>
      `${fixedRow}R${Number(number) - 1 - (fixedRow ? 0 : row)}${fixedColumn}C${columnIndex(letters) - (fixedColumn ? 0 : column)}`,
  );
}

function subjectOf({ sheetId, cells, fingerprint }: ReasonRecord): string {
  return [sheetId, cells.join(' '), fingerprint].join('|');
}
