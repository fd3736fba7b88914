// The records of a BIFF stream (MS-XLS 2.3), and the numbers and texts in them.

/** Types of the records that are read, as MS-XLS 2.3.1 and the documentation of Excel 5 number them. */
export const RecordType = {
  labelOfExcel2: 0x0004,
  formula: 0x0006,
  eof: 0x000a,
  protect: 0x0012,
  password: 0x0013,
  header: 0x0014,
  footer: 0x0015,
  name: 0x0018,
  note: 0x001c,
  leftMargin: 0x0026,
  rightMargin: 0x0027,
  topMargin: 0x0028,
  bottomMargin: 0x0029,
  filePass: 0x002f,
  font: 0x0031,
  window1: 0x003d,
  pane: 0x0041,
  codePage: 0x0042,
  defaultColumnWidth: 0x0055,
  obj: 0x005d,
  columnInfo: 0x007d,
  sheetFlags: 0x0081,
  horizontalCenter: 0x0083,
  verticalCenter: 0x0084,
  boundSheet: 0x0085,
  palette: 0x0092,
  standardWidth: 0x0099,
  setup: 0x00a1,
  multipleNumbers: 0x00bd,
  multipleBlanks: 0x00be,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  sharedText: 0x00fd,
  conditionalFormat: 0x01b0,
  supportingBook: 0x01ae,
  image: 0x007f,
  textObject: 0x01b6,
  hyperlink: 0x01b8,
  validation: 0x01be,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  row: 0x0208,
  array: 0x0221,
  defaultRowHeight: 0x0225,
  window2: 0x023e,
  rk: 0x027e,
  numberFormat: 0x041e,
  sharedFormula: 0x04bc,
  hyperlinkTooltip: 0x0800,
  bof: 0x0809,
} as const;

/** One record of a stream. */
export interface BiffRecord {
  readonly type: number;
  /** Where it begins in the stream. */
  readonly at: number;
  readonly body: RecordBody;
}

/** The records of a stream from a place on. A record that is cut ends them. */
export function* recordsOf(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; at + 4 <= stream.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) return;
    yield { type: view.getUint16(at, true), at, body: new RecordBody(view, at + 4, end) };
    at = end;
  }
}

/** What a record holds; places count from its beginning. What is behind its end reads as 0. */
export class RecordBody {
  constructor(
    readonly view: DataView,
    readonly start: number,
    readonly end: number,
  ) {}

  get length(): number {
    return this.end - this.start;
  }

  byte(at: number): number {
    return this.#holds(at, 1) ? this.view.getUint8(this.start + at) : 0;
  }

  word(at: number): number {
    return this.#holds(at, 2) ? this.view.getUint16(this.start + at, true) : 0;
  }

  long(at: number): number {
    return this.#holds(at, 4) ? this.view.getUint32(this.start + at, true) : 0;
  }

  double(at: number): number {
    return this.#holds(at, 8) ? this.view.getFloat64(this.start + at, true) : 0;
  }

  bytes(from: number, length: number): Uint8Array {
    const start = Math.min(this.end, this.start + from);
    const { buffer, byteOffset } = this.view;
    return new Uint8Array(buffer, byteOffset + start, Math.min(length, this.end - start));
  }

  /** A text of Excel 97 and later: after its length stand one or two bytes for each character (MS-XLS 2.5.293). */
  unicode(at: number, length: number): string {
    const isWide = (this.byte(at) & 1) === 1;
    const bytes = this.bytes(at + 1, isWide ? length * 2 : length);
    return isWide ? new TextDecoder('utf-16le').decode(bytes) : String.fromCharCode(...bytes);
  }

  #holds(at: number, size: number): boolean {
    return this.start + at + size <= this.end;
  }
}
