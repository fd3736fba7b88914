import type { CheckResult } from '../../app';
import type { WorkbookError } from '../../sheet';

/** What became of one file: an error, or a result. */
export type FileReport =
  | { readonly path: string; readonly error: WorkbookError; readonly result: null }
  | { readonly path: string; readonly error: null; readonly result: CheckResult };
