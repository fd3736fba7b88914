/**
 * Files of the person's own, as far as the browser lets a page keep hold of them (File System Access). Where it does not,
 * as in Firefox or on a page that came over plain http, files are picked by a field and saved as downloads.
 */

/** A file that the page may write to once the person allows it. */
export interface FileHandle extends FileSystemFileHandle {
  requestPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

declare global {
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

interface Picker {
  showOpenFilePicker?(options: object): Promise<FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const OLD = 'application/vnd.ms-excel';

const picker = (): Picker => window as Picker;

/** Whether the person can pick the place of a file here. */
export const canPickPlace = (): boolean => picker().showSaveFilePicker !== undefined;
/** Whether a file that is picked can be written to afterwards. */
export const canPickFile = (): boolean => picker().showOpenFilePicker !== undefined;

/** Has the person pick a workbook; undefined when none was picked. */
export function pickFile(): Promise<FileHandle | undefined> {
  const accept = { [XLSX]: ['.xlsx'], [MACROS]: ['.xlsm'], [OLD]: ['.xls'] };
  return picked(async () => {
    const [file] = await picker().showOpenFilePicker!({ types: [{ description: 'Excel 工作簿', accept }] });
    return file;
  });
}

/** Has the person pick where a workbook is to be kept; undefined when no place was picked. */
export function pickPlace(name: string): Promise<FileHandle | undefined> {
  const accept = /\.xlsm$/i.test(name) ? { [MACROS]: ['.xlsm'] } : { [XLSX]: ['.xlsx'] };
  return picked(() =>
    picker().showSaveFilePicker!({
      suggestedName: name,
      types: [{ description: 'Excel 工作簿', accept }],
    }),
  );
}

async function picked(pick: () => Promise<FileHandle | undefined>): Promise<FileHandle | undefined> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The handle of what is dropped, where the browser gives one. To be called before the event is over. */
export async function droppedHandle(transfer: DataTransfer): Promise<FileHandle | undefined> {
  const item = transfer.items[0];
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' ? (handle as FileHandle) : undefined;
}

/** Whether the file may be written to; asks the person when that is not yet known. */
export async function mayWrite(handle: FileHandle): Promise<boolean> {
  return ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** When the file was written last, in milliseconds; null when it is gone. */
export async function lastWritten(handle: FileHandle): Promise<number | null> {
  return handle.getFile().then(
    (file) => file.lastModified,
    () => null,
  );
}

/** Writes the file as a whole: until that is done the old content stays. */
export async function writeFile(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes.slice().buffer);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Hands bytes to the browser as a download. Whether it is kept in the end cannot be told from here. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
