import type { CheckResult } from '../../../app/check/result';
import { checkWorkbook, type JobOptions } from '../../../app/workbook';
import type { SessionContext } from '../context';
import { checkedAndShown, sheetForms, withSheet } from '../state';
import { readReasonRecords } from './ignore';

/** Checks the sheet in front or all, and shows what was found. */
export async function check(context: SessionContext, scope: 'front' | 'all'): Promise<void> {
  await context.jobs.run('check', (job) => checkScope(context, scope, job));
}

async function checkScope(context: SessionContext, scope: 'front' | 'all', job: JobOptions): Promise<void> {
  const { workbook, store, marking, known } = context;
  marking.renew();
  const results = await checkWorkbook(workbook, scope === 'all' ? 'all' : 'active', job);
  if (!known.ignored) await readReasonRecords(context);
  if (job.signal?.aborted) return;
  store.set({ notice: null });
  const front = scope === 'front' && results[0] ? sheetForms(results[0]) : null;
  if (front) store.set({ front });
  if (front?.forms.length === 0) {
    // The sheet in front is no table: what is meant are the tables shown, if any.
    const others = store.get().shown.filter((sheetId) => sheetId !== front.sheetId);
    store.set({ shown: others });
    await checkSheets(context, others, job);
    return;
  }
  const tables = results.filter((result) => result.forms.length > 0);
  accept(context, tables);
  store.set({ shown: tables.map((result) => sheetForms(result).sheetId) });
}

/** Checks once more what is shown. */
export async function checkShown(context: SessionContext): Promise<void> {
  await context.jobs.run('check', (job) => checkSheets(context, checkedAndShown(context.store.get()), job));
}

/** What was found on these sheets is out of date. */
export function markStale({ store }: SessionContext, sheetIds: readonly string[]): void {
  const { checks, stale } = store.get();
  const added = sheetIds.filter((sheetId) => checks.has(sheetId) && !stale.has(sheetId));
  if (added.length > 0) store.set({ stale: new Set([...stale, ...added]) });
}

/** Checks these sheets, one after the other; the job behind every check but the first. */
export async function checkSheets(
  context: SessionContext,
  sheetIds: readonly string[],
  job: JobOptions,
): Promise<void> {
  for (const sheetId of sheetIds) {
    const results = await checkWorkbook(context.workbook, { sheetId }, job);
    if (job.signal?.aborted) return;
    accept(context, results);
  }
}

function accept({ store }: SessionContext, results: readonly CheckResult[]): void {
  const state = store.get();
  const checks = new Map(state.checks);
  const stale = new Set(state.stale);
  let known = state.known;
  for (const result of results) {
    const sheet = sheetForms(result);
    checks.set(sheet.sheetId, result);
    stale.delete(sheet.sheetId);
    known = withSheet(known, sheet);
  }
  store.set({ checks, stale, known });
}
