import { WorkbookError } from '../sheet';
import { identify } from './identify';
import { openPartsQuickly, readSheetQuickly, type WorkbookPicture } from './read';

/** Choices of {@link openWorkbook}. */
export interface OpenOptions {
  /** Stops between two sheets; the promise then rejects with code "cancelled". */
  readonly signal?: AbortSignal;
  /** Called after each sheet with the part done, up to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads a workbook of any kind that can be read: .xlsx, and .xls through a library that is loaded only then.
 * Rejects with a {@link WorkbookError} whose code says what the file is instead, or what is wrong with it.
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<WorkbookPicture> {
  const kind = identify(bytes);
  if (kind === 'legacy-xls') return (await import('./legacy')).readLegacyWorkbook(bytes);
  if (kind === 'xlsb') throw new WorkbookError('not-a-workbook');
  if (kind !== 'xlsx') throw new WorkbookError(kind);
  const parts = await openPartsQuickly(bytes);
  const { sheets, activeSheetId } = parts.workbook;
  const snapshots = [];
  for (const sheet of sheets) {
    if (options.signal?.aborted) throw new WorkbookError('cancelled');
    snapshots.push(await readSheetQuickly(parts, sheet));
    options.onProgress?.(snapshots.length / sheets.length);
    // Lets a waiting window draw; a form with one sheet is read too fast to need it.
    if (sheets.length > snapshots.length) await new Promise((resolve) => setTimeout(resolve));
  }
  return { snapshots, activeSheetId };
}
