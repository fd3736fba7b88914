import { savedBytes, type Book, type Place } from '../book';
import {
  canPickPlace,
  download,
  lastWritten,
  mayWrite,
  pickPlace,
  writeFile,
  type FileHandle,
} from './file-access';

/** What came of saving. Only "saved" says that the file has everything. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  /** The browser was given the file; whether the person kept it is not known. */
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'cancelled' }
  /** The file may not be written to. */
  | { readonly kind: 'refused' };

/** What is asked before a file is written over that somebody else wrote meanwhile. */
export type AskOverwrite = (name: string) => boolean;

/**
 * Saves into the file that the workbook came from or was saved in last; asks for a place when there is none, or when
 * `elsewhere` is set. Throws WorkbookError when the file cannot be made, and what the browser throws when it cannot be
 * written; the workbook is then as unsaved as before.
 */
export async function saveBook(book: Book, elsewhere: boolean, ask: AskOverwrite): Promise<SaveOutcome> {
  // The person is asked first: the browser allows it only right after a click.
  const place = elsewhere || !book.place ? await newPlace(book) : book.place.handle;
  if (place === undefined) return { kind: 'cancelled' };
  if (place === null) {
    download(await taken(book), book.name);
    return { kind: 'downloaded' };
  }
  if (!(await mayWrite(place))) return { kind: 'refused' };
  const isKnown = place === book.place?.handle;
  if (isKnown && (await isNewer(book.place!)) && !ask(book.name)) return { kind: 'cancelled' };
  await writeFile(place, await taken(book));
  book.name = place.name;
  book.place = await placeOf(place);
  book.workbook.markWritten();
  return { kind: 'saved' };
}

/** Where a file is kept, with the time it was written last as far as this page knows. */
export async function placeOf(handle: FileHandle): Promise<Place> {
  return { handle, written: await lastWritten(handle) };
}

/** A place that the person picks; null where none can be picked, undefined when none was. */
function newPlace(book: Book): Promise<FileHandle | null | undefined> {
  return canPickPlace() ? pickPlace(book.name) : Promise.resolve(null);
}

async function isNewer({ handle, written }: Place): Promise<boolean> {
  const now = await lastWritten(handle);
  return now !== null && written !== null && now > written;
}

/** The bytes to be kept; changes count from them on. */
async function taken(book: Book): Promise<Uint8Array> {
  await book.workbook.settled();
  book.bytes = savedBytes(book);
  book.workbook.rebase();
  return book.bytes;
}
