import { tablesOn } from '../../app/generate/tables';
import type { FileTools } from '../../app/generate/generate';
import type { TableOn } from '../../app/generate/tables';
import { WorkbookError } from '../../sheet';
import { asXlsx, mergeRows, patchWorkbook, readWorkbook, shiftWorkbook, writeData } from '../../xlsx';

/** How the bytes of a workbook are read and changed here. */
export const FILES: FileTools = { readWorkbook, shiftWorkbook, mergeRows, patchWorkbook, writeData };

/** A file that was picked, an .xls made an .xlsx. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file that was picked. Rejects with WorkbookError. */
export async function readPicked(file: File): Promise<PickedFile> {
  let given: Uint8Array;
  try {
    given = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new WorkbookError('unreadable', {}, { cause });
  }
  return { name: file.name, bytes: (await asXlsx(given)).bytes };
}

/** The tables in a file. Throws WorkbookError. */
export function tablesIn({ bytes }: PickedFile): TableOn[] {
  return tablesOn(readWorkbook(bytes).snapshots);
}
