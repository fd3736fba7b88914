import type { SheetVisibility } from '../../../sheet';
import { builtinFormat } from '../../read/number-formats';
import { codePageOf, decodeWith, type CodePage } from './code-page';
import { recordsOf, RecordType, type RecordBody } from './records';

/** A font as the file numbers them. */
export interface XlsFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  /** Number of its colour; see {@link XlsGlobals.palette}. */
  readonly colour: number;
}

/** One side of a border: number of the line's kind, 0 for none, and of its colour. */
export interface XlsBorder {
  readonly line: number;
  readonly colour: number;
}

/** A cell format as the file numbers them. */
export interface XlsFormat {
  readonly font: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly horizontal: number;
  readonly vertical: number;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees and kinds as .xlsx counts them too. */
  readonly rotation: number;
  readonly left: XlsBorder;
  readonly right: XlsBorder;
  readonly top: XlsBorder;
  readonly bottom: XlsBorder;
  /** Number of the pattern, 0 for none, 1 for the plain colour. */
  readonly pattern: number;
  readonly front: number;
  readonly back: number;
}

/** A sheet as the workbook lists it. */
export interface XlsSheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isWorksheet: boolean;
  /** Where its records begin in the stream. */
  readonly at: number;
}

/** That something may not be changed, with the sum of its password as .xlsx writes it too; "" for none. */
export interface XlsProtection {
  readonly password: string;
}

/** A password's sum in four digits. */
export function passwordSum(written: number): string {
  return written === 0 ? '' : written.toString(16).toUpperCase().padStart(4, '0');
}

/** What stands in front of the sheets. */
export interface XlsGlobals {
  /** Whether texts are Unicode: since Excel 97. Excel 5 and 95 write them in a code page. */
  readonly isUnicode: boolean;
  readonly codePage: CodePage;
  readonly fonts: readonly XlsFont[];
  readonly formats: readonly XlsFormat[];
  /** "rrggbb" of the colours from number 8 on; those that the file leaves as they are are missing. */
  readonly palette: readonly string[];
  readonly sheets: readonly XlsSheetEntry[];
  readonly activeTab: number;
  /** That of the list of sheets. */
  readonly protection: XlsProtection | null;
  /** A text in a record, with its length in front in one or two bytes. */
  readonly text: (body: RecordBody, at: number, width: 1 | 2) => string;
}

/** Reads them from a stream of Excel 5 or later; undefined for older ones, which hold one sheet and nothing else. */
export function readGlobals(stream: Uint8Array): XlsGlobals | undefined {
  const [first] = recordsOf(stream);
  const version = first?.type === RecordType.bof ? first.body.word(0) : 0;
  if (version !== 0x0500 && version !== 0x0600) return undefined;
  const isUnicode = version === 0x0600;
  const found = new Map<number, RecordBody[]>();
  for (const { type, body } of recordsOf(stream)) {
    if (type === RecordType.eof) break;
    const bodies = found.get(type);
    if (bodies) bodies.push(body);
    else found.set(type, [body]);
  }
  const all = (type: number) => found.get(type) ?? [];
  const codePage = isUnicode ? { encoding: 'utf-16le', isAssumed: false } : codePageIn(stream);
  const text: XlsGlobals['text'] = (body, at, width) => {
    const length = width === 1 ? body.byte(at) : body.word(at);
    if (isUnicode) return body.unicode(at + width, length);
    return decodeWith(codePage.encoding, body.bytes(at + width, length));
  };
  const codes = new Map(
    all(RecordType.numberFormat).map((body) => [body.word(0), text(body, 2, isUnicode ? 2 : 1)]),
  );
  return {
    isUnicode,
    codePage,
    fonts: all(RecordType.font).map((body) => fontOf(body, text(body, 14, 1))),
    formats: all(RecordType.cellFormat).map((body) => {
      const id = body.word(2);
      return formatOf(body, codes.get(id) || builtinFormat(id), isUnicode);
    }),
    palette: all(RecordType.palette).flatMap(coloursOf),
    sheets: all(RecordType.boundSheet).map((body) => ({
      name: text(body, 6, 1),
      visibility: (['visible', 'hidden', 'veryHidden'] as const)[body.byte(4) & 3] ?? 'visible',
      isWorksheet: body.byte(5) === 0,
      at: body.long(0),
    })),
    activeTab: all(RecordType.window1)[0]?.word(10) ?? 0,
    protection: all(RecordType.protect).some((body) => body.word(0) !== 0)
      ? { password: passwordSum(all(RecordType.password)[0]?.word(0) ?? 0) }
      : null,
    text,
  };
}

/** The code page of a stream from before Excel 97. */
export function codePageIn(stream: Uint8Array): CodePage {
  const texts: Uint8Array[] = [];
  let number: number | undefined;
  for (const { type, body } of recordsOf(stream)) {
    if (type === RecordType.codePage) number ??= body.word(0);
    else if (type === RecordType.boundSheet) texts.push(body.bytes(7, body.byte(6)));
    else if (type === RecordType.labelOfExcel2) texts.push(body.bytes(8, body.byte(7)));
    else if (type === RecordType.label || type === RecordType.richText)
      texts.push(body.bytes(8, body.word(6)));
  }
  return codePageOf(number, texts);
}

function fontOf(body: RecordBody, name: string): XlsFont {
  return {
    name,
    size: body.word(0) / 20,
    italic: (body.word(2) & 2) !== 0,
    strike: (body.word(2) & 8) !== 0,
    colour: body.word(4),
    bold: body.word(6) >= 600,
    underline: body.byte(10) !== 0,
  };
}

/** Number of the font: there is none with number 4. */
function fontNumber(written: number): number {
  return written > 4 ? written - 1 : written;
}

function formatOf(body: RecordBody, numberFormat: string, isUnicode: boolean): XlsFormat {
  const alignment = body.byte(6);
  const common = {
    font: fontNumber(body.word(0)),
    numberFormat,
    locked: (body.word(4) & 1) !== 0,
    horizontal: alignment & 7,
    wrap: (alignment & 8) !== 0,
    vertical: (alignment >> 4) & 7,
  };
  if (!isUnicode)
    return { ...common, indent: 0, rotation: rotationBefore97(body.byte(7) & 3), ...sidesBefore97(body) };
  const [sides, ends, colours] = [body.long(10), body.long(14), body.word(18)];
  return {
    ...common,
    indent: body.byte(8) & 15,
    rotation: body.byte(7),
    left: { line: sides & 15, colour: (sides >> 16) & 127 },
    right: { line: (sides >> 4) & 15, colour: (sides >> 23) & 127 },
    top: { line: (sides >> 8) & 15, colour: ends & 127 },
    bottom: { line: (sides >> 12) & 15, colour: (ends >> 7) & 127 },
    pattern: ends >>> 26,
    front: colours & 127,
    back: (colours >> 7) & 127,
  };
}

function sidesBefore97(body: RecordBody) {
  const [first, second] = [body.long(8), body.long(12)];
  return {
    bottom: { line: (first >> 22) & 7, colour: first >>> 25 },
    top: { line: second & 7, colour: (second >> 9) & 127 },
    left: { line: (second >> 3) & 7, colour: (second >> 16) & 127 },
    right: { line: (second >> 6) & 7, colour: (second >> 23) & 127 },
    pattern: (first >> 16) & 63,
    front: first & 127,
    back: (first >> 7) & 127,
  };
}

/** Excel 5 knows letters under each other, and a quarter turn left and right. */
function rotationBefore97(kind: number): number {
  return [0, 255, 90, 180][kind]!;
}

function coloursOf(body: RecordBody): string[] {
  return Array.from({ length: body.word(0) }, (_, i) =>
    [...body.bytes(2 + i * 4, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  );
}
