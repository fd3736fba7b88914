import { passwordSum, type XlsGlobals, type XlsProtection } from './globals';
import { recordsOf, RecordType, type RecordBody } from './records';

/** What a worksheet of an .xls looks like beyond its contents. Rows and columns are zero-based. */
export interface XlsSheetLook {
  /** Number of the cell format of each cell that the file writes: `formats[row]?.[column]`. */
  readonly formats: readonly (readonly number[] | undefined)[];
  readonly columns: readonly XlsColumns[];
  readonly rows: ReadonlyMap<number, XlsRow>;
  /** In characters; undefined when the file does not say. */
  readonly defaultColumnWidth: number | undefined;
  /** In points. */
  readonly defaultRowHeight: number | undefined;
  readonly gridlines: boolean;
  /** How many rows and columns stay in place; null when none do. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly protection: XlsProtection | null;
  readonly page: XlsPage;
  /** Kinds of contents that the sheet has and that are not read. */
  readonly unread: ReadonlySet<UnreadKind>;
}

/** A block of columns, both ends included. */
export interface XlsColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly format: number;
}

export interface XlsRow {
  /** In points; undefined for the default. */
  readonly height: number | undefined;
  /** Whether somebody set the height; else it follows from the contents. */
  readonly isSet: boolean;
  readonly hidden: boolean;
  /** Number of the format of cells that the file does not write. */
  readonly format: number | undefined;
}

/** How a sheet is printed. Margins are inches. */
export interface XlsPage {
  readonly margins: Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  readonly setup:
    | {
        readonly paper: number;
        readonly scale: number;
        readonly fitWidth: number;
        readonly fitHeight: number;
        readonly landscape: boolean;
        readonly headerMargin: number;
        readonly footerMargin: number;
      }
    | undefined;
  readonly fitToPage: boolean;
  readonly horizontalCenter: boolean;
  readonly verticalCenter: boolean;
  /** In Excel's own writing; "" for none. */
  readonly header: string;
  readonly footer: string;
}

/** What a sheet may have that is not read, in the words of Excel's own menus. */
export type UnreadKind = '批注' | '图片、图形或图表' | '条件格式' | '数据验证' | '超链接';

const UNREAD: ReadonlyMap<number, UnreadKind> = new Map([
  [RecordType.note, '批注'],
  [RecordType.conditionalFormat, '条件格式'],
  [RecordType.validation, '数据验证'],
  [RecordType.hyperlink, '超链接'],
]);

/** Kinds of objects that belong to comments, filters and lists (MS-XLS 2.5.143, ot), and are no drawings of their own. */
const ATTACHED_OBJECTS = new Set([0x14, 0x19]);

/** Cells that have a format in their third word. */
const CELLS: ReadonlySet<number> = new Set([
  RecordType.blank,
  RecordType.number,
  RecordType.label,
  RecordType.booleanOrError,
  RecordType.rk,
  RecordType.sharedText,
  RecordType.richText,
  RecordType.formula,
  // Excel 3 and 4 number formulas otherwise, and some programs still do.
  0x0206,
  0x0406,
]);

/** Reads it from the records of a worksheet, which begin at that place of the stream. */
export function readSheetLook(stream: Uint8Array, at: number, { text, isUnicode }: XlsGlobals): XlsSheetLook {
  const reader = new SheetLookReader((body) => (body.length > 0 ? text(body, 0, isUnicode ? 2 : 1) : ''));
  let depth = 0;
  for (const { type, body } of recordsOf(stream, at)) {
    if (type === RecordType.bof) depth++;
    else if (type === RecordType.eof && --depth === 0) break;
    // Charts stand in the sheet with records of their own.
    else if (depth === 1) reader.read(type, body);
  }
  return reader;
}

type Margin = keyof XlsPage['margins'];

const MARGINS: ReadonlyMap<number, Margin> = new Map<number, Margin>([
  [RecordType.leftMargin, 'left'],
  [RecordType.rightMargin, 'right'],
  [RecordType.topMargin, 'top'],
  [RecordType.bottomMargin, 'bottom'],
]);

class SheetLookReader implements XlsSheetLook {
  readonly formats: number[][] = [];
  readonly columns: XlsColumns[] = [];
  readonly rows = new Map<number, XlsRow>();
  defaultColumnWidth: number | undefined;
  defaultRowHeight: number | undefined;
  gridlines = true;
  readonly unread = new Set<UnreadKind>();
  readonly #margins: Partial<Record<Margin, number>> = {};
  #setup: XlsPage['setup'];
  #fitToPage = false;
  #horizontalCenter = false;
  #verticalCenter = false;
  #header = '';
  #footer = '';
  #isProtected = false;
  #password = '';
  #isFrozen = false;
  #split = { rows: 0, columns: 0 };

  constructor(readonly text: (body: RecordBody) => string) {}

  get frozen(): XlsSheetLook['frozen'] {
    const { rows, columns } = this.#split;
    return this.#isFrozen && rows + columns > 0 ? { rows, columns } : null;
  }

  get protection(): XlsProtection | null {
    return this.#isProtected ? { password: this.#password } : null;
  }

  get page(): XlsPage {
    return {
      margins: this.#margins,
      setup: this.#setup,
      fitToPage: this.#fitToPage,
      horizontalCenter: this.#horizontalCenter,
      verticalCenter: this.#verticalCenter,
      header: this.#header,
      footer: this.#footer,
    };
  }

  read(type: number, body: RecordBody): void {
    const unread = UNREAD.get(type);
    const margin = MARGINS.get(type);
    if (CELLS.has(type)) this.#cell(body.word(0), body.word(2), body.word(4));
    else if (unread) this.unread.add(unread);
    else if (margin) this.#margins[margin] = body.double(0);
    else this.#other(type, body);
  }

  #other(type: number, body: RecordBody): void {
    switch (type) {
      case RecordType.multipleNumbers:
        return this.#cells(body, 6);
      case RecordType.multipleBlanks:
        return this.#cells(body, 2);
      case RecordType.columnInfo:
        return void this.columns.push(columnsOf(body));
      case RecordType.row:
        return void this.rows.set(body.word(0), rowOf(body));
      case RecordType.defaultColumnWidth:
        // In digits of the standard font, without the margin of five pixels.
        this.defaultColumnWidth ??= body.word(0) + 5 / 7;
        return;
      case RecordType.standardWidth:
        this.defaultColumnWidth = body.word(0) / 256;
        return;
      case RecordType.defaultRowHeight:
        this.defaultRowHeight = body.word(2) / 20;
        return;
      case RecordType.window2:
        this.gridlines = (body.word(0) & 2) !== 0;
        this.#isFrozen = (body.word(0) & 8) !== 0;
        return;
      case RecordType.pane:
        this.#split = { columns: body.word(0), rows: body.word(2) };
        return;
      case RecordType.protect:
        this.#isProtected = body.word(0) !== 0;
        return;
      case RecordType.password:
        this.#password = passwordSum(body.word(0));
        return;
      case RecordType.obj:
        if (!ATTACHED_OBJECTS.has(body.word(4))) this.unread.add('图片、图形或图表');
        return;
      case RecordType.header:
        this.#header = this.text(body);
        return;
      case RecordType.footer:
        this.#footer = this.text(body);
        return;
      case RecordType.sheetFlags:
        this.#fitToPage = (body.word(0) & 0x0100) !== 0;
        return;
      case RecordType.horizontalCenter:
        this.#horizontalCenter = body.word(0) !== 0;
        return;
      case RecordType.verticalCenter:
        this.#verticalCenter = body.word(0) !== 0;
        return;
      case RecordType.setup:
        this.#setup = setupOf(body);
        return;
    }
  }

  #cell(row: number, column: number, format: number): void {
    (this.formats[row] ??= [])[column] = format;
  }

  /** Cells side by side, each with a format and `width` bytes in all. */
  #cells(body: RecordBody, width: number): void {
    const first = body.word(2);
    const count = Math.floor((body.length - 6) / width);
    for (let i = 0; i < count; i++) this.#cell(body.word(0), first + i, body.word(4 + i * width));
  }
}

function columnsOf(body: RecordBody): XlsColumns {
  return {
    first: body.word(0),
    last: Math.min(body.word(2), 255),
    width: body.word(4) / 256,
    format: body.word(6),
    hidden: (body.word(8) & 1) !== 0,
  };
}

function rowOf(body: RecordBody): XlsRow {
  const flags = body.word(12);
  const height = body.word(6);
  return {
    height: height & 0x8000 ? undefined : height / 20,
    isSet: (flags & 0x40) !== 0,
    hidden: (flags & 0x20) !== 0,
    format: flags & 0x80 ? body.word(14) & 0x0fff : undefined,
  };
}

/** The printer may have had its say only where the record says that it had (MS-XLS 2.4.257). */
function setupOf(body: RecordBody): XlsPage['setup'] {
  const flags = body.word(10);
  const isUnset = (flags & 4) !== 0;
  return {
    paper: isUnset ? 9 : body.word(0),
    scale: isUnset ? 100 : body.word(2),
    fitWidth: body.word(6),
    fitHeight: body.word(8),
    landscape: !isUnset && (flags & 2) === 0,
    headerMargin: body.double(16),
    footerMargin: body.double(24),
  };
}
