import { WorkbookError, type Snapshot } from '../../sheet';
import { Package } from '../package/package';
import { SnapshotBuilder } from './snapshot-builder';
import { readPlainSheetPart, readSheetPart } from './sheet-part';
import { readStrings, type SharedStrings } from './strings';
import { readStyles, type Styles } from './styles';
import { readWorkbookEntry, type SheetEntry, type WorkbookEntry } from './workbook';

/** Pictures of all worksheets of a file, in the order of the tabs. */
export interface WorkbookPicture {
  readonly snapshots: readonly Snapshot[];
  /** The sheet in front; "" when the workbook has no worksheet. */
  readonly activeSheetId: string;
}

/** The parts of a workbook file that its sheets share, read and checked. */
export interface WorkbookParts {
  readonly pack: Package;
  readonly workbook: WorkbookEntry;
  readonly styles: Styles;
  /** The shared strings; undefined when the workbook has no such part. */
  readonly strings: SharedStrings | undefined;
}

/**
 * Reads an .xlsx file. Synchronous, because it takes some 10 ms for a form and half a second for 600,000 cells.
 * Throws {@link WorkbookError}: what {@link Package} and the parts throw; never returns less than the file holds.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookPicture {
  const parts = openParts(bytes);
  return {
    snapshots: parts.workbook.sheets.map((sheet) => readSheet(parts, sheet)),
    activeSheetId: parts.workbook.activeSheetId,
  };
}

/** Opens an .xlsx file and reads what its sheets share. Throws {@link WorkbookError}. */
export function openParts(bytes: Uint8Array): WorkbookParts {
  const { pack, workbook } = openPackage(bytes);
  const { stringsPart } = workbook;
  return withShared(pack, workbook, stringsPart === undefined ? undefined : pack.text(stringsPart));
}

/** The same with the platform's own means where these are quicker. */
export async function openPartsQuickly(bytes: Uint8Array): Promise<WorkbookParts> {
  const { pack, workbook } = openPackage(bytes);
  const { stringsPart } = workbook;
  return withShared(
    pack,
    workbook,
    stringsPart === undefined ? undefined : await quickText(pack, stringsPart),
  );
}

function openPackage(bytes: Uint8Array): Pick<WorkbookParts, 'pack' | 'workbook'> {
  const pack = new Package(bytes);
  const workbook = readWorkbookEntry(pack);
  const missing = workbook.sheets.find((sheet) => !pack.has(sheet.part));
  if (missing) throw new WorkbookError('damaged', { part: missing.part });
  return { pack, workbook };
}

function withShared(pack: Package, workbook: WorkbookEntry, strings: string | undefined): WorkbookParts {
  return {
    pack,
    workbook,
    styles: readStyles(pack, workbook.stylesPart),
    strings: strings === undefined ? undefined : readStrings(strings, workbook.stringsPart!),
  };
}

async function quickText(pack: Package, part: string): Promise<string> {
  const texts: string[] = [];
  try {
    for await (const text of pack.nativeTextPieces(part) ?? [pack.text(part)]) texts.push(text);
    return texts.join('');
  } catch {
    // The thorough way says what is wrong, or that nothing is.
    return pack.text(part);
  }
}

/** The picture of one sheet. Throws `damaged` with the part's name. */
export function readSheet(parts: WorkbookParts, sheet: SheetEntry): Snapshot {
  const { visitor, rest } = readSheetPart(
    () => parts.pack.textPieces(sheet.part),
    sheet.part,
    () => new SnapshotBuilder(parts, sheet),
  );
  return visitor.finish(rest);
}

/** How far a big sheet is read, up to 1, and whether to go on. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onPart?: (part: number) => void;
}

/**
 * The same with the platform's own means where these are quicker: a big sheet in about two thirds of the time. Such a
 * sheet can be stopped, with code "cancelled".
 */
export async function readSheetQuickly(
  parts: WorkbookParts,
  sheet: SheetEntry,
  watch: Watch = {},
): Promise<Snapshot> {
  const pieces = parts.pack.nativeTextPieces(sheet.part);
  const builder = new SnapshotBuilder(parts, sheet);
  const watched = pieces && watchPieces(pieces, parts.pack.size(sheet.part), watch);
  // Whatever stops the quick way, the thorough one says what is wrong, or that nothing is.
  const rest = watched && (await readPlainSheetPart(watched, sheet.part, builder).catch(() => undefined));
  if (watch.signal?.aborted) throw new WorkbookError('cancelled');
  return rest ? builder.finish(rest) : readSheet(parts, sheet);
}

/** The pieces of a part, told of as they are read; they end early when the signal says so. */
async function* watchPieces(
  pieces: AsyncIterable<string>,
  size: number,
  { signal, onPart }: Watch,
): AsyncGenerator<string> {
  let read = 0;
  for await (const piece of pieces) {
    if (signal?.aborted) return;
    yield piece;
    read += piece.length;
    if (read < size) onPart?.(read / size);
  }
}
