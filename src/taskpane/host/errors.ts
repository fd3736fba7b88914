import { WorkbookError } from '../../sheet';

/** What went wrong, in the words of the product. */
export function asWorkbookError(cause: unknown): WorkbookError {
  return cause instanceof WorkbookError ? cause : new WorkbookError('unknown', {}, { cause });
}
