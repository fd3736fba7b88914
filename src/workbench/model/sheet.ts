import {
  contains,
  formatCell,
  overlaps,
  parseCell,
  type Cell,
  type CellChange,
  type CellState,
  type Range,
  type SheetVisibility,
  type Snapshot,
} from '../../sheet';
import { shifted, shiftedSpan, type Shift } from '../../xlsx/structure/shift';
import type { Appearance } from './appearance';
import type { SheetSettings } from './settings';

/** A stored cell: content (value null and formula null when blank), lock and looks. */
export interface ModelCell extends Cell {
  /** Whether sheet protection covers the cell; Excel's default is true. */
  readonly locked: boolean;
  readonly appearance?: Appearance;
}

/** Format of a cell that is set beside its content, also for blank cells. */
export interface CellFormat {
  readonly row: number;
  readonly column: number;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly appearance?: Appearance;
}

/** A colour that a conditional format lays over cells; the first one of a sheet that covers a cell counts. */
export interface Highlight {
  readonly id: string;
  readonly areas: readonly Range[];
  readonly formula: string;
  readonly fill?: string;
}

/** What a sheet starts from: its Snapshot, and what a Snapshot does not hold. */
export interface SheetSource {
  readonly snapshot: Snapshot;
  readonly formats?: Iterable<CellFormat>;
  /** Column → width in characters, row → height in points; others have the default. */
  readonly columnWidths?: Iterable<readonly [number, number]>;
  readonly rowHeights?: Iterable<readonly [number, number]>;
  /** Merges, hidden rows and columns outside the Snapshot's used range. */
  readonly merges?: readonly Range[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
}

/** The sheets of a workbook, for those who only read them. */
export interface Sheets {
  readonly sheets: readonly ModelSheet[];
  /** The sheet with this id; throws WorkbookError "sheet-missing". */
  sheet(sheetId: string): ModelSheet;
}

const BLANK_CELL: ModelCell = { value: null, formula: null, numberFormat: 'General', locked: true };

/** One sheet of the workbook in memory. Read it freely; change it through MemoryWorkbook, which tells the listeners. */
export class ModelSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  protected: boolean;
  readonly dateSystem: 1900 | 1904;
  merges: readonly Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  /** Made while the workbook is open; those of the file are not here, and these never get into it. */
  highlights: readonly Highlight[] = [];
  /** How the sheet is to be printed, as Excel's client says it; only kept. */
  readonly pageLayout = new Map<string, unknown>();
  /** Lists, names and print area made while the workbook is open. */
  readonly settings: SheetSettings = { choices: new Map(), names: new Map(), printArea: null };
  /** Notes of the product's own on the sheet, by key; nobody sees them. */
  readonly properties = new Map<string, string>();
  /** Sparse: rows[row]?.[column]. */
  readonly #rows: (ModelCell | undefined)[][] = [];
  #snapshot: Snapshot | undefined;

  constructor(source: SheetSource) {
    const { snapshot } = source;
    this.id = snapshot.sheetId;
    this.name = snapshot.sheetName;
    this.visibility = snapshot.visibility;
    this.protected = snapshot.protected;
    this.dateSystem = snapshot.dateSystem;
    this.merges = source.merges ?? snapshot.merges;
    this.hiddenRows = new Set([...snapshot.hiddenRows, ...(source.hiddenRows ?? [])]);
    this.hiddenColumns = new Set([...snapshot.hiddenColumns, ...(source.hiddenColumns ?? [])]);
    this.columnWidths = new Map(source.columnWidths);
    this.rowHeights = new Map(source.rowHeights);
    snapshot.cells.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell) this.put(r, c, { ...BLANK_CELL, ...cell });
      }),
    );
    for (const { row, column, ...format } of source.formats ?? []) {
      this.put(row, column, { ...this.cell(row, column), ...format });
    }
  }

  /** The cell; BLANK_CELL where nothing is stored. */
  cell(row: number, column: number): ModelCell {
    return this.#rows[row]?.[column] ?? BLANK_CELL;
  }

  /** Stores a cell without telling anybody: for MemoryWorkbook alone. */
  put(row: number, column: number, cell: ModelCell): void {
    const stored = (this.#rows[row] ??= []);
    stored[column] = cell;
    this.touch();
  }

  /** Moves rows without telling anybody; those that come look like the row above: for MemoryWorkbook alone. */
  shiftRows(shift: Shift): void {
    const { at, count } = shift;
    const height = this.rowHeights.get(at - 1);
    if (count < 0) this.#rows.splice(at, -count);
    else {
      this.#rows.length = Math.max(this.#rows.length, at);
      const above = this.#rows[at - 1] ?? [];
      const rows = Array.from({ length: count }, () =>
        above.map((cell) => cell && { ...cell, value: null, formula: null }),
      );
      this.#rows.splice(at, 0, ...rows);
    }
    const lines = <T>(map: Iterable<readonly [number, T]>) =>
      [...map].flatMap(([row, value]): [number, T][] => {
        const moved = shifted(shift, row);
        return moved === undefined ? [] : [[moved, value]];
      });
    const block = (range: Range): Range[] => {
      const span = shiftedSpan(shift, range.top, range.bottom);
      return span ? [{ ...range, top: span.first, bottom: span.last }] : [];
    };
    this.merges = this.merges
      .flatMap(block)
      .filter(({ top, left, bottom, right }) => bottom > top || right > left);
    refill(this.rowHeights, lines(this.rowHeights));
    if (height !== undefined) for (let row = at; row < at + count; row++) this.rowHeights.set(row, height);
    this.hide({ hiddenRows: lines([...this.hiddenRows].map((row) => [row, true])).map(([row]) => row) });
    this.highlights = this.highlights.map((one) => ({ ...one, areas: one.areas.flatMap(block) }));
    const { choices, names } = this.settings;
    refill(
      choices,
      [...choices].flatMap(([address, list]): [string, readonly string[]][] => {
        const { row, column } = parseCell(address)!;
        const moved = shifted(shift, row);
        return moved === undefined ? [] : [[formatCell({ row: moved, column }), list]];
      }),
    );
    refill(
      names,
      [...names].flatMap(([name, range]) => block(range).map((moved): [string, Range] => [name, moved])),
    );
    this.settings.printArea = this.settings.printArea && (block(this.settings.printArea)[0] ?? null);
    this.touch();
  }

  /** Merges cells in place of the merges that they overlap; only the first of each keeps what it holds. */
  merge(merges: readonly Range[]): void {
    const kept = this.merges.filter((old) => !merges.some((one) => overlaps(one, old)));
    this.merges = [...kept, ...merges].sort((a, b) => a.top - b.top || a.left - b.left);
    this.touch();
  }

  /** Hides these rows and columns and no others of their kind, without telling anybody: for MemoryWorkbook alone. */
  hide({
    hiddenRows,
    hiddenColumns,
  }: {
    readonly hiddenRows?: readonly number[];
    readonly hiddenColumns?: readonly number[];
  }): void {
    for (const [set, indices] of [
      [this.hiddenRows, hiddenRows],
      [this.hiddenColumns, hiddenColumns],
    ] as const) {
      if (!indices) continue;
      set.clear();
      for (const index of indices) set.add(index);
    }
    this.touch();
  }

  /** Forgets the cached Snapshot after a change beside the cells: for MemoryWorkbook alone. */
  touch(): void {
    this.#snapshot = undefined;
  }

  /** Calls back for every stored cell, row by row. */
  forEachCell(visit: (cell: ModelCell, row: number, column: number) => void): void {
    this.#rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell) visit(cell, row, column);
      }),
    );
  }

  /** The smallest block around the cells (of `within`) that hold something, with `formats` also those that are only formatted. */
  usedRange(formats = false, within?: Range): Range | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.forEachCell((cell, row, column) => {
      if (!formats && !hasContent(cell)) return;
      if (within && !contains(within, { row, column })) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** The merge that covers the cell. */
  mergeAt(row: number, column: number): Range | undefined {
    return this.merges.find(
      (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
    );
  }

  /** The colour that is laid over the cell. */
  highlightAt(row: number, column: number): string | undefined {
    return this.highlights.find(({ areas }) => areas.some((area) => contains(area, { row, column })))?.fill;
  }

  /** The picture of the sheet as every gateway gives it; the same object until something changes. */
  snapshot(): Snapshot {
    return (this.#snapshot ??= this.#takeSnapshot());
  }

  #takeSnapshot(): Snapshot {
    const used = this.usedRange();
    const cells: (Cell | undefined)[][] = [];
    this.forEachCell((cell, row, column) => {
      if (!hasContent(cell)) return;
      (cells[row] ??= [])[column] = stateOf(cell);
    });
    return {
      sheetId: this.id,
      sheetName: this.name,
      visibility: this.visibility,
      protected: this.protected,
      dateSystem: this.dateSystem,
      usedRange: used,
      cells,
      merges: used
        ? this.merges
            .filter((merge) => merge.top <= used.bottom && merge.left <= used.right)
            .sort((a, b) => a.top - b.top || a.left - b.left)
        : [],
      hiddenRows: used ? within(this.hiddenRows, used.top, used.bottom) : [],
      hiddenColumns: used ? within(this.hiddenColumns, used.left, used.right) : [],
    };
  }
}

function refill<K, V>(map: Map<K, V>, entries: Iterable<readonly [K, V]>): void {
  const list = [...entries];
  map.clear();
  for (const [key, value] of list) map.set(key, value);
}

/** An empty visible sheet. */
export function emptySnapshot(sheetId: string, sheetName: string, dateSystem: 1900 | 1904): Snapshot {
  return {
    sheetId,
    sheetName,
    visibility: 'visible',
    protected: false,
    dateSystem,
    usedRange: null,
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** What a plan says of a cell. */
export function stateOf({ value, formula, numberFormat }: ModelCell): CellState {
  return { value, formula, numberFormat };
}

/** The formulas of a sheet as changes, which is what the engine takes for cells to compute. */
export function formulasOf(sheet: ModelSheet): CellChange[] {
  const formulas: CellChange[] = [];
  sheet.forEachCell((cell, row, column) => {
    const state = stateOf(cell);
    if (cell.formula !== null) formulas.push({ sheetId: sheet.id, row, column, before: state, after: state });
  });
  return formulas;
}

/** Whether the cell holds a formula or a value; an empty text is none. */
function hasContent(cell: Cell): boolean {
  return cell.formula !== null || (cell.value !== null && cell.value !== '');
}

function within(indices: ReadonlySet<number>, first: number, last: number): number[] {
  return [...indices].filter((index) => index >= first && index <= last).sort((a, b) => a - b);
}
