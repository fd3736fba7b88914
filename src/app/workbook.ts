import type { Form } from '../form/model/form';
import { Sheet, WorkbookError, type ReadScope, type Snapshot, type Workbook } from '../sheet';
import { templateOf } from './reading/reading-template';
import type { CheckResult } from './check/result';

/** How far a long job is: sheets done of sheets in all; `total` is 0 while they are still being read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The sheet that is being looked at. */
  readonly sheetName?: string;
}

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A sheet and the tables found on it. */
export interface SheetForms {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly forms: readonly Form[];
}

/** Brings what recognises tables: the pane is painted before. */
export const loadRecognition = () => import('./reading/forms');

/** Brings the rules, the largest part of the product, so that the first check finds them there. */
export const loadRules = () => import('./check/check');

/**
 * Reads and checks sheets of a live workbook by the settings and the reading template kept in it; one result a sheet.
 * Hidden sheets are left out unless asked for by id.
 */
export async function checkWorkbook(
  workbook: Workbook,
  scope: ReadScope,
  options: JobOptions = {},
): Promise<CheckResult[]> {
  const { checkSnapshots, readProfileOf } = await loadRules();
  const checkedBy = await readProfileOf(workbook);
  const template = await templateOf(workbook);
  return eachSheet(workbook, scope, options, (snapshot) => ({
    ...checkSnapshots([snapshot], checkedBy.profile, template),
    checkedBy,
  }));
}

/** Which tables stand on the sheets, without checking them. */
export async function surveyWorkbook(
  workbook: Workbook,
  scope: ReadScope,
  options: JobOptions = {},
): Promise<SheetForms[]> {
  const [{ formsOn }, template] = await Promise.all([loadRecognition(), templateOf(workbook)]);
  return eachSheet(workbook, scope, options, (snapshot) => ({
    sheetId: snapshot.sheetId,
    sheetName: snapshot.sheetName,
    forms: formsOn(new Sheet(snapshot), template),
  }));
}

async function eachSheet<T>(
  workbook: Workbook,
  scope: ReadScope,
  { signal, onProgress }: JobOptions,
  work: (snapshot: Snapshot) => T,
): Promise<T[]> {
  onProgress?.({ done: 0, total: 0 });
  const snapshots = await workbook.read(scope, signal);
  const wanted =
    scope === 'all' ? snapshots.filter((snapshot) => snapshot.visibility === 'visible') : snapshots;
  const results: T[] = [];
  for (const [done, snapshot] of wanted.entries()) {
    onProgress?.({ done, total: wanted.length, sheetName: snapshot.sheetName });
    if (done > 0) await nextTask();
    if (signal?.aborted) throw new WorkbookError('cancelled');
    results.push(work(snapshot));
  }
  return results;
}

/** Lets the pane paint and take a click on 取消 between two sheets. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
