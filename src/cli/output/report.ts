import type { ReviewedResult } from '../../app';
import type { FileWarning, WorkbookError } from '../../sheet';

/** What became of one file: an error, or a result. */
export type FileReport = {
  readonly path: string;
  readonly warnings: readonly FileWarning[];
} & (
  | { readonly error: WorkbookError; readonly result: null }
  | { readonly error: null; readonly result: ReviewedResult }
);
