import * as v from 'valibot';
import type { Severity } from '../../rules/rule';
import { NAME_LIMIT, REASON_LIMIT, type ReasonRecord } from './ignored';

const SEVERITY = v.picklist(['error', 'warning', 'info', 'undetermined'] satisfies Severity[]);
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const filled = (limit: number) => v.pipe(text(limit), v.regex(/\S/));

const RECORD = v.object({
  code: filled(20),
  severity: SEVERITY,
  title: text(200),
  message: text(5000),
  sheetId: text(200),
  sheetName: filled(31),
  cells: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/))),
  fingerprint: filled(40),
  reason: filled(REASON_LIMIT),
  who: filled(NAME_LIMIT),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

const DOCUMENT = v.object({ version: v.literal(1), records: v.array(v.unknown()) });

/**
 * The reasons that a workbook keeps for findings, from the document "ignored". Anybody may have written the file: a
 * record that is not whole (no reason, no name, no time) counts for nothing and is left out. Never throws.
 */
export function readIgnored(document: unknown): ReasonRecord[] {
  const whole = v.safeParse(DOCUMENT, document);
  if (!whole.success) return [];
  return whole.output.records.flatMap((record) => {
    const one = v.safeParse(RECORD, record);
    return one.success ? [one.output] : [];
  });
}

/** The document to keep in the workbook; null when there is nothing to keep. */
export function ignoredDocument(records: readonly ReasonRecord[]): unknown {
  return records.length === 0 ? null : { version: 1, records };
}
