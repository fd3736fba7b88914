import { WorkbookError, type Snapshot } from '../sheet';
import { Package } from './package';
import { SnapshotBuilder } from './snapshot-builder';
import { readSheetPart } from './sheet-part';
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
  const pack = new Package(bytes);
  const workbook = readWorkbookEntry(pack);
  const missing = workbook.sheets.find((sheet) => !pack.has(sheet.part));
  if (missing) throw new WorkbookError('damaged', { part: missing.part });
  return {
    pack,
    workbook,
    styles: readStyles(pack, workbook.stylesPart),
    strings:
      workbook.stringsPart === undefined
        ? undefined
        : readStrings(pack.text(workbook.stringsPart), workbook.stringsPart),
  };
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
