import { WorkbookError, type ErrorDetails, type WorkbookErrorCode } from '../sheet';

/** Error codes of Excel that have a meaning of their own; every other one is "unknown". */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  ApiNotFound: 'host-too-old',
  ApiNotAvailable: 'host-too-old',
  ItemNotFound: 'sheet-missing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
};

/** Which limit it was, for those of size: one request and one answer may have 5 MB. */
const DETAILS: Readonly<Record<string, ErrorDetails>> = {
  RequestPayloadSizeLimitExceeded: { limit: '一次 5 MB', act: 'write' },
  ResponsePayloadSizeLimitExceeded: { limit: '一次 5 MB', act: 'read' },
  RangeExceedsLimit: { act: 'read' },
};

/** The error as callers know it, with Excel's own as its cause. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = officeCode(error) ?? '';
  return new WorkbookError(CODES[code] ?? 'unknown', DETAILS[code] ?? {}, { cause: error });
}

/** The code of an OfficeExtension.Error; undefined for any other error. */
export function officeCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
