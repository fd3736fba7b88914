import type { SourceStore } from '../../../app/fill/source-store';
import { WorkbookError, type ErrorDetails, type Snapshot, type WorkbookErrorCode } from '../../../sheet';

/** What a store is asked, without what cannot be sent: callbacks and signals. */
export type Question =
  | { readonly method: 'addFile'; readonly args: readonly [Parameters<SourceStore['addFile']>[0]] }
  /** The sheets were sent before, in pieces. */
  | { readonly method: 'setWorkbook'; readonly args: readonly [] }
  | { readonly method: 'forms'; readonly args: Parameters<SourceStore['forms']> }
  | { readonly method: 'remove'; readonly args: Parameters<SourceStore['remove']> }
  | { readonly method: 'setAnswers'; readonly args: Parameters<SourceStore['setAnswers']> }
  | { readonly method: 'propose'; readonly args: Parameters<SourceStore['propose']> }
  | { readonly method: 'take'; readonly args: Parameters<SourceStore['take']> }
  | { readonly method: 'begin'; readonly args: Parameters<SourceStore['begin']> }
  | { readonly method: 'look'; readonly args: Parameters<SourceStore['look']> };

/** To the worker. Everything about one call carries its number. */
export type ToWorker =
  | (Question & { readonly kind: 'call'; readonly id: number })
  /** A sheet of the workbook, without its rows, and rows that come after those of the last message. */
  | { readonly kind: 'sheet'; readonly id: number; readonly sheet: Omit<Snapshot, 'cells'> }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: Snapshot['cells'] }
  | { readonly kind: 'cancel'; readonly id: number };

/** From the worker; first of all that it is ready. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** An error as it is sent: a class does not survive the way. */
export type Failure =
  { readonly code: WorkbookErrorCode; readonly details: ErrorDetails } | { readonly message: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, details: error.details };
  return { message: error instanceof Error ? error.message : String(error) };
}

export function errorOf(failure: Failure): Error {
  return 'code' in failure ? new WorkbookError(failure.code, failure.details) : new Error(failure.message);
}
