import type { Range } from './address';
import type { ChangePlan, NewRows, Receipt } from './change';
import type { Mark } from './mark';
import type { Snapshot } from './snapshot';

/** Which sheets to read: the one in front, all of them, or one by its id. */
export type ReadScope = 'active' | 'all' | { readonly sheetId: string };

/** A look of a report cell; the gateway maps it to fonts, fills and borders. */
export type NewSheetStyle = 'title' | 'heading' | 'text' | 'error' | 'warning' | 'note';

/** A sheet that the product writes as a whole, such as a report. */
export interface NewSheet {
  readonly name: string;
  /** Row by row; a `link` jumps to a place in the same workbook. */
  readonly rows: ReadonlyArray<
    ReadonlyArray<{
      readonly text: string | number;
      readonly style?: NewSheetStyle;
      readonly link?: { readonly sheetName: string; readonly address: string };
    }>
  >;
  /** In characters, as Excel counts column widths. */
  readonly columnWidths: readonly number[];
}

/** A sheet of a workbook file, by its name there. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  readonly sheetName: string;
}

/** What the product keeps inside a workbook: one JSON document of each kind. */
export type DataKey =
  'profile' | 'ignored' | 'reading' | 'sources' | 'rules' | 'lists' | 'generated' | 'compare';

/**
 * A live workbook: Excel through Office.js, or the workbench's own workbook. The only way in which the
 * product touches one. Every method may reject with a {@link WorkbookError}.
 */
export interface Workbook {
  /** Pictures of the sheets, the one in front first when scope is "active". Never changes anything. */
  read(scope: ReadScope, signal?: AbortSignal): Promise<Snapshot[]>;
  /**
   * Applies the plan as a whole. Rejects with code "conflict", having written nothing, when a cell is no
   * longer what the plan's `before` says; leaves out cells that sheet protection locks and lists them.
   */
  commit(plan: ChangePlan): Promise<Receipt>;
  /** Brings the sheet to front, selects the block and scrolls it into view. */
  select(sheetId: string, range: Range): Promise<void>;
  /** The block that the person has selected on the sheet in front. */
  selection(): Promise<{ readonly sheetId: string; readonly range: Range }>;
  /** Calls back after a cell changed or another sheet came to front; gives the way to stop. */
  onChange(
    listener: (event: { readonly sheetId: string; readonly kind: 'cells' | 'activated' }) => void,
  ): Promise<() => void>;
  /** Writes a sheet of the product's own, replacing the one of the same name it wrote before. */
  writeSheet(sheet: NewSheet): Promise<void>;
  /**
   * Puts a sheet of a file behind the others and brings it to front; its name gets a number where it is taken. Cells, looks,
   * sizes, merges and lists come along. Gives where it is now.
   */
  insertSheet(file: SheetFile): Promise<{ readonly sheetId: string; readonly sheetName: string }>;
  /** Takes a sheet away, whatever it holds. */
  removeSheet(sheetId: string): Promise<void>;
  /**
   * Puts rows into sheets, each list from the bottom of its sheet to the top; what refers to the sheet follows. Rejects with
   * "protected" before anything is written.
   */
  insertRows(rows: readonly NewRows[]): Promise<void>;
  /** Takes such rows away, in the order given. Rejects with "conflict" when one of them holds something. */
  removeRows(rows: readonly Omit<NewRows, 'merges'>[]): Promise<void>;
  /**
   * Points out these cells on their sheets in place of those pointed out before; none takes all marks away. Nothing
   * else in the workbook changes, and no mark is left behind. Sheets under protection get none; gives the names of those
   * that were to have some. Rejects with "protected" when one of them has marks from before.
   */
  mark(marks: readonly Mark[]): Promise<readonly string[]>;
  /**
   * A document that the product keeps inside the workbook, as JSON gives it back; null when there is none, or none
   * that can be read. What it holds is to be checked: a file may come from anywhere.
   */
  readData(key: DataKey): Promise<unknown>;
  /**
   * Keeps a document of JSON inside the workbook, in place of the one before; null takes it away. It travels with the
   * file. Rejects with "data-too-large" when there would be too much of it.
   */
  writeData(key: DataKey, data: unknown): Promise<void>;
  /** Opens a workbook file beside this one (Excel opens a new window). */
  open(bytes: Uint8Array, name: string): Promise<void>;
}
