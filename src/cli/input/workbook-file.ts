import { readFile } from 'node:fs/promises';
import { WorkbookError, type DataKey, type Snapshot } from '../../sheet';
import { identify, openWorkbook, readData } from '../../xlsx';

/** A workbook file that was read: its sheets, and what the product keeps in it. */
export interface WorkbookFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshots: readonly Snapshot[];
  /** A document that the product keeps in the workbook; null when there is none. */
  data(key: DataKey): unknown;
}

/** Reads a workbook of any kind. Rejects with what the file system or reading rejects with. */
export async function openFile(path: string): Promise<WorkbookFile> {
  return opened(path, new Uint8Array(await readFile(path)));
}

/** The same for a workbook that is written with changes: an .xls file is refused, it can only be read. */
export async function openFileToWrite(path: string): Promise<WorkbookFile> {
  const bytes = new Uint8Array(await readFile(path));
  if (identify(bytes) === 'legacy-xls') throw new WorkbookError('legacy-xls');
  return opened(path, bytes);
}

async function opened(path: string, bytes: Uint8Array): Promise<WorkbookFile> {
  const { snapshots } = await openWorkbook(bytes);
  const isXlsx = identify(bytes) === 'xlsx';
  return { path, bytes, snapshots, data: (key) => (isXlsx ? readData(bytes, key) : null) };
}
