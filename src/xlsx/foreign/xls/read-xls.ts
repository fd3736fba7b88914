import type * as SheetJs from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import {
  parseRange,
  WorkbookError,
  type Cell,
  type CellValue,
  type FileWarning,
  type Range,
  type Snapshot,
} from '../../../sheet';
import { NamedCells } from '../../read/named-cells';
import type { WorkbookPicture } from '../../read/read';
import { decryptStream } from './decrypt';
import { codePageIn, readGlobals, type XlsGlobals, type XlsSheetEntry } from './globals';
import { readSheetLook, type XlsSheetLook } from './sheet-look';
import { readWithSheetJs, type SheetJsBook } from './sheetjs';

/** A name that formulas may use. */
export interface XlsName {
  readonly name: string;
  readonly refersTo: string;
  /** Place of the only sheet on which it counts; undefined for all. */
  readonly tab: number | undefined;
}

/** An array formula, which fills a block of cells. */
export interface XlsArray {
  readonly range: Range;
  readonly formula: string;
}

/** A worksheet of an .xls; the look is missing in files before Excel 5. */
export interface XlsSheet {
  readonly snapshot: Snapshot;
  readonly look: XlsSheetLook | undefined;
  readonly arrays: readonly XlsArray[];
  /** All of them, also those where nothing stands. */
  readonly merges: readonly Range[];
  readonly warnings: readonly FileWarning[];
}

/** An .xls as it was read. */
export interface XlsBook {
  readonly globals: XlsGlobals | undefined;
  readonly sheets: readonly XlsSheet[];
  readonly names: readonly XlsName[];
  readonly hasMacros: boolean;
  readonly picture: WorkbookPicture;
}

/**
 * Reads an .xls file (Excel 2 to 2003): cells and formulas through SheetJS, looks from the records themselves. Rejects
 * with code "encrypted" or "damaged".
 */
export async function readXls(bytes: Uint8Array): Promise<XlsBook> {
  const sheetJs = await import('@e965/xlsx');
  const { stream: given, hasMacros } = workbookStream(bytes, sheetJs);
  const stream = decryptStream(given);
  const globals = readGlobals(stream);
  const codePage = globals?.codePage ?? codePageIn(stream);
  let read: SheetJsBook;
  try {
    read = readWithSheetJs(sheetJs, stream, globals?.isUnicode ? undefined : codePage);
  } catch (cause) {
    throw new WorkbookError('damaged', { part: 'Workbook' }, { cause });
  }
  const { book, text } = read;
  const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const sheets = tabsOf(book, globals).flatMap(({ name, entry }, tab): XlsSheet[] => {
    const sheet = book.Sheets[name];
    // Dialogs are listed as worksheets, and say so in their records.
    const isWorksheet = (entry?.isWorksheet ?? true) && (sheet?.['!type'] ?? 'sheet') === 'sheet';
    if (!sheet || !isWorksheet) return [];
    const look = globals && entry && readSheetLook(stream, entry.at, globals);
    const formatAt = (row: number, column: number) =>
      globals?.formats[look?.formats[row]?.[column] ?? -1]?.numberFormat;
    const reader = new CellReader(sheet, text, formatAt);
    return [
      {
        look,
        arrays: reader.arrays,
        merges: reader.merges,
        warnings: reader.unknown.warning('formula-unknown', text(name)),
        snapshot: {
          sheetId: String(tab + 1),
          sheetName: text(name),
          visibility: entry?.visibility ?? 'visible',
          protected: look ? look.protection !== null : false,
          dateSystem,
          ...reader.content(),
          ...hiddenLines(look, reader.used),
        },
      },
    ];
  });
  const snapshots = sheets.map(({ snapshot }) => snapshot);
  const shown = snapshots.filter(({ visibility }) => visibility === 'visible');
  const inFront = shown.find(({ sheetId }) => sheetId === String((globals?.activeTab ?? 0) + 1));
  const warnings: FileWarning[] = [];
  if (codePage.isAssumed) warnings.push({ code: 'code-page-assumed', details: {} });
  if (codePage.unknown !== undefined)
    warnings.push({ code: 'code-page-unknown', details: { page: codePage.unknown } });
  return {
    globals,
    sheets,
    hasMacros,
    names: (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({
      name: text(Name),
      // That of a constant is a number or a truth value, whatever its type says; that of none is undefined.
      refersTo: text(String((Ref as unknown) ?? '')),
      tab: Sheet,
    })),
    picture: {
      snapshots,
      activeSheetId: (inFront ?? shown[0] ?? snapshots[0])?.sheetId ?? '',
      warnings: [...warnings, ...sheets.flatMap((sheet) => sheet.warnings)],
      dataXml: null,
    },
  };
}

/** The sheets in the order of the tabs; SheetJS gives them in the order in which they stand in the file. */
function tabsOf(
  { SheetNames: names }: WorkBook,
  globals: XlsGlobals | undefined,
): readonly { readonly name: string; readonly entry?: XlsSheetEntry }[] {
  if (!globals) return names.map((name) => ({ name }));
  const places = globals.sheets.map(({ at }) => at).sort((a, b) => a - b);
  return globals.sheets.map((entry) => ({ name: names[places.indexOf(entry.at)] ?? '', entry }));
}

/** What SheetJS gives for a compound file. */
interface CompoundFile {
  readonly FileIndex: readonly {
    readonly name: string;
    readonly size: number;
    readonly content: ArrayLike<number>;
  }[];
  readonly FullPaths: readonly string[];
}

/** The stream of the workbook, whatever the case of its name; files before Excel 5 are such a stream themselves. */
function workbookStream(
  bytes: Uint8Array,
  { CFB }: typeof SheetJs,
): { readonly stream: Uint8Array; readonly hasMacros: boolean } {
  if (bytes[0] !== 0xd0) return { stream: bytes, hasMacros: false };
  try {
    const { FileIndex: files, FullPaths: paths } = CFB.read(bytes, { type: 'array' }) as CompoundFile;
    const found = ['workbook', 'book'].flatMap((name) =>
      files.filter((file) => file.name.toLowerCase() === name && file.size > 0),
    );
    const stream = Uint8Array.from(found[0]!.content);
    return { stream, hasMacros: paths.some((path) => /_VBA_PROJECT/i.test(path)) };
  } catch (cause) {
    throw new WorkbookError('damaged', { part: 'Workbook' }, { cause });
  }
}

/** Turns the cells of a sheet as SheetJS gives them into those of a picture. */
class CellReader {
  readonly arrays: XlsArray[] = [];
  readonly merges: readonly Range[];
  readonly unknown = new NamedCells();
  used: Range | null = null;
  readonly #cells: (Cell | undefined)[][] = [];

  constructor(
    readonly sheet: WorkSheet,
    readonly text: (given: string) => string,
    readonly formatAt: (row: number, column: number) => string | undefined,
  ) {
    this.merges = (sheet['!merges'] ?? [])
      .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
      .filter(({ top, left, bottom, right }) => top < bottom || left < right)
      .sort((a, b) => a.top - b.top || a.left - b.left);
    const rows: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
    rows.forEach((row, r) => row?.forEach((source, c) => this.#put(source, r, c)));
    this.#fillArrays();
  }

  content(): Pick<Snapshot, 'cells' | 'usedRange' | 'merges'> {
    const { used } = this;
    return {
      cells: this.#cells,
      usedRange: used,
      merges: this.merges.filter(({ top, left }) => used && top <= used.bottom && left <= used.right),
    };
  }

  #put(source: CellObject | undefined, row: number, column: number): void {
    if (!source) return;
    const value = this.#value(source);
    const formula = this.#formula(source.f, row, column);
    if (source.F !== undefined && formula !== null) this.#noteArray(source.F, formula, row, column);
    const isFilled = source.F !== undefined || formula !== null;
    if (!isFilled && (value === null || value === '')) return;
    const numberFormat = this.formatAt(row, column) ?? this.text(String(source.z ?? 'General'));
    (this.#cells[row] ??= [])[column] = { value, formula, numberFormat };
    const { used } = this;
    this.used = used
      ? { top: used.top, bottom: row, left: Math.min(used.left, column), right: Math.max(used.right, column) }
      : { top: row, left: column, bottom: row, right: column };
  }

  #formula(given: string | undefined, row: number, column: number): string | null {
    if (given === undefined) return null;
    const formula = this.text(given);
    // What SheetJS cannot name it writes so; a formula alone that is a truth value it writes in small letters.
    if (formula !== '' && !/\bundefined\b|SH33TJS/.test(formula))
      return `=${/^(true|false)$/.test(formula) ? formula.toUpperCase() : formula}`;
    this.unknown.add(row, column);
    return null;
  }

  #value({ t: type, v: value, w: shown }: CellObject): CellValue {
    if (value === undefined || type === 'z' || value instanceof Date) return null;
    if (type === 'e') return { error: ERRORS[Number(value)] ?? shown ?? '#VALUE!' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { error: '#NUM!' };
    return typeof value === 'string' ? this.text(value) : value;
  }

  #noteArray(ref: string, formula: string, row: number, column: number): void {
    const range = parseRange(ref);
    if (range?.top === row && range.left === column) this.arrays.push({ range, formula });
  }

  /** Every cell of an array shows its formula. */
  #fillArrays(): void {
    for (const { range, formula } of this.arrays) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const cell = this.#cells[row]?.[column];
          if (cell) this.#cells[row]![column] = { ...cell, formula };
        }
      }
    }
  }
}

/** Error codes of cells (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function hiddenLines(
  look: XlsSheetLook | undefined,
  used: Range | null,
): Pick<Snapshot, 'hiddenRows' | 'hiddenColumns'> {
  if (!look || !used) return { hiddenRows: [], hiddenColumns: [] };
  const hiddenRows = [...look.rows]
    .filter(([row, { hidden }]) => hidden && row >= used.top && row <= used.bottom)
    .map(([row]) => row);
  const hiddenColumns = new Set<number>();
  for (const { first, last, hidden, width } of look.columns) {
    if (!hidden && width > 0) continue;
    for (let column = Math.max(first, used.left); column <= Math.min(last, used.right); column++)
      hiddenColumns.add(column);
  }
  const ascending = (a: number, b: number) => a - b;
  return { hiddenRows: hiddenRows.sort(ascending), hiddenColumns: [...hiddenColumns].sort(ascending) };
}
