import { WorkbookError } from '../sheet';
import { toWorkbookError } from './errors';

/** The lowest requirement set that has all that reading needs (merged areas). No member above it is used. */
export const REQUIRED_API = '1.13';

/** Whether this Excel has what the product needs. */
export function isSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', REQUIRED_API);
}

/**
 * Excel.run with the errors of the port. Without delayForCellEdit on purpose: a request that waits for the person to
 * leave a cell may be lost without a word, so it fails at once with "cell-editing".
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!isSupported()) throw new WorkbookError('host-too-old');
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}
