import { readFile } from 'node:fs/promises';
import { documentOf, type DataKey, type FileWarning, type Snapshot } from '../../sheet';
import { asXlsx, openWorkbook } from '../../xlsx';

/** A workbook file that was read: its sheets, and what the product keeps in it. */
export interface WorkbookFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshots: readonly Snapshot[];
  /** What a person should know of the file although it was read. */
  readonly warnings: readonly FileWarning[];
  /** A document that the product keeps in the workbook; null when there is none. */
  data(key: DataKey): unknown;
}

/** Reads a workbook of any kind. Rejects with what the file system or reading rejects with. */
export async function openFile(path: string): Promise<WorkbookFile> {
  return opened(path, new Uint8Array(await readFile(path)), []);
}

/** The same for a workbook that is written with changes: an .xls is made an .xlsx, as its warnings say. */
export async function openFileToWrite(path: string): Promise<WorkbookFile> {
  const { bytes, warnings } = await asXlsx(new Uint8Array(await readFile(path)));
  return opened(path, bytes, warnings);
}

/** Where a workbook is written to. Throws an Error with a Chinese message when the name will not do. */
export function outputFrom(path: string | undefined): string {
  if (path === undefined) throw new Error('请用 -o 写出另存的文件名。');
  if (/\.xls$/i.test(path)) throw new Error(`另存的文件是 .xlsx，名称请以 .xlsx 结尾：${path}x。`);
  return path;
}

async function opened(
  path: string,
  bytes: Uint8Array,
  before: readonly FileWarning[],
): Promise<WorkbookFile> {
  const { snapshots, warnings, dataXml } = await openWorkbook(bytes);
  return {
    path,
    bytes,
    snapshots,
    warnings: [...before, ...warnings],
    data: (key) => documentOf(dataXml, key),
  };
}
