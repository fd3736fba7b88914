import { WorkbookError, type FileWarning, type Snapshot } from '../../sheet';
import { dataXml } from './data';
import { openParts, type WorkbookParts } from './parts';
import { readPlainSheetPart, readSheetPart } from './sheet-part';
import { SnapshotBuilder, type SheetPicture } from './snapshot-builder';
import type { SheetEntry } from './workbook';

/** Pictures of all worksheets of a file, in the order of the tabs. */
export interface WorkbookPicture {
  readonly snapshots: readonly Snapshot[];
  /** The sheet in front; "" when the workbook has no worksheet. */
  readonly activeSheetId: string;
  /** What was passed over in reading, and what keeping the file will change. */
  readonly warnings: readonly FileWarning[];
  /** The product's own part, from which `documentOf` takes its documents; null when there is none. */
  readonly dataXml: string | null;
}

/**
 * Reads an .xlsx file. Synchronous, because it takes some 10 ms for a form and half a second for 600,000 cells.
 * Throws {@link WorkbookError}: what {@link openParts} and the parts throw; never returns less cells than the file holds.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookPicture {
  const parts = openParts(bytes);
  return pictureOf(
    parts,
    parts.workbook.sheets.map((sheet) => readSheet(parts, sheet)),
  );
}

/** The picture of a workbook from those of its sheets. */
export function pictureOf(parts: WorkbookParts, sheets: readonly SheetPicture[]): WorkbookPicture {
  const { workbook, warnings } = parts;
  return {
    snapshots: sheets.map(({ snapshot }) => snapshot),
    activeSheetId: workbook.activeSheetId,
    warnings: [...warnings, ...sheets.flatMap((sheet) => sheet.warnings)],
    dataXml: dataXml(parts),
  };
}

/** The picture of one sheet. Throws `damaged` with the part's name. */
export function readSheet(parts: WorkbookParts, sheet: SheetEntry): SheetPicture {
  const { visitor, rest, unsorted } = readSheetPart(
    () => parts.pack.textPieces(sheet.part),
    sheet.part,
    () => new SnapshotBuilder(parts, sheet),
  );
  const picture = visitor.finish(rest);
  if (!unsorted) return picture;
  const warning: FileWarning = { code: 'rows-unsorted', details: { sheet: sheet.name } };
  return { ...picture, warnings: [warning, ...picture.warnings] };
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
): Promise<SheetPicture> {
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
