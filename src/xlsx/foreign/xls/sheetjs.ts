import type * as SheetJs from '@e965/xlsx';
import { decodeBytes, type CodePage } from './code-page';
import { recordsOf, RecordType, type RecordBody } from './records';

/** A workbook as SheetJS reads it, and how its texts and formulas are to be read. */
export interface SheetJsBook {
  readonly book: SheetJs.WorkBook;
  readonly text: (given: string) => string;
}

/**
 * Reads a stream through SheetJS. It is given a copy with some changes:
 * - texts before Excel 97 come byte by byte, and are decoded here, whatever else SheetJS was loaded with;
 * - sheets of other workbooks are marked: SheetJS writes them in formulas as if they were of this one;
 * - comments, drawings and links are passed over: no cell is in them, and SheetJS falls over those that are odd;
 * - where it falls over a formula, all formulas are emptied, so that their results are read.
 * @param codePage that of the texts; undefined when they are Unicode
 */
export function readWithSheetJs(
  { read }: Pick<typeof SheetJs, 'read'>,
  stream: Uint8Array,
  codePage: CodePage | undefined,
): SheetJsBook {
  const copy = stream.slice();
  const foreign = prepare(copy, codePage === undefined);
  const readCopy = () =>
    read(copy, {
      type: 'array',
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
      nodim: true,
      dense: true,
    });
  const book = quietly(() => {
    try {
      return readCopy();
    } catch (error) {
      emptyFormulas(copy);
      try {
        return readCopy();
      } catch {
        throw error;
      }
    }
  });
  return {
    book,
    text: (given) => {
      const text = codePage ? decodeBytes(given, codePage) : given;
      if (!text.includes(MARK)) return text;
      return foreign.reduce((read, { marked, name }) => read.replaceAll(marked, name), text);
    },
  };
}

/** Makes formulas of cells and names (MS-XLS 2.4.127, 2.4.150) such of no length; what others share or fill goes. */
function emptyFormulas(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset);
  for (const { type, at, body } of recordsOf(stream)) {
    if (type === RecordType.formula && body.length >= 22) view.setUint16(body.start + 20, 0, true);
    else if (type === RecordType.name && body.length >= 6) view.setUint16(body.start + 4, 0, true);
    else if (type === RecordType.sharedFormula || type === RecordType.array)
      view.setUint16(at, NO_RECORD, true);
  }
}

/** The code page in which every byte is the character of the same number (ISO 8859-1). */
const TRANSPARENT = 28591;

/** Stands in place of the first character of the name of a sheet of another workbook. */
const MARK = '\u0001';

interface ForeignSheet {
  readonly marked: string;
  /** With the number of its workbook, as .xlsx writes it: "[1]Sheet1". */
  readonly name: string;
}

function prepare(stream: Uint8Array, isUnicode: boolean): ForeignSheet[] {
  const view = new DataView(stream.buffer, stream.byteOffset);
  const foreign: ForeignSheet[] = [];
  let books = 0;
  for (const { type, at, body } of recordsOf(stream)) {
    if (PASSED_OVER.has(type)) view.setUint16(at, NO_RECORD, true);
    if (type === RecordType.codePage && !isUnicode) view.setUint16(body.start, TRANSPARENT, true);
    if (type !== RecordType.supportingBook) continue;
    const number = ++books;
    for (const { at: place, isWide, name } of sheetsOf(body)) {
      if (isWide) view.setUint16(place, 1, true);
      else view.setUint8(place, 1);
      foreign.push({ marked: MARK + name.slice(1), name: `[${number}]${name}` });
    }
  }
  // Longer names first: one may be the beginning of another.
  return foreign.sort((a, b) => b.marked.length - a.marked.length);
}

const PASSED_OVER: ReadonlySet<number> = new Set([
  RecordType.note,
  RecordType.obj,
  RecordType.image,
  RecordType.textObject,
  RecordType.hyperlink,
  RecordType.hyperlinkTooltip,
]);
/** The number of no record. */
const NO_RECORD = 0x0fff;

/** Lengths that stand for this workbook and for add-ins, which have no path and no sheets (MS-XLS 2.4.271). */
const NOT_FOREIGN = new Set([0x0401, 0x3a01]);

/** The names of sheets that a record for another workbook lists, with the places of their first characters. */
function* sheetsOf(body: RecordBody): Generator<{ at: number; isWide: boolean; name: string }> {
  const pathLength = body.word(2);
  if (NOT_FOREIGN.has(pathLength)) return;
  const widthAt = (at: number) => ((body.byte(at) & 1) === 1 ? 2 : 1);
  let at = 5 + pathLength * widthAt(4);
  for (let sheet = 0; sheet < body.word(0) && at + 3 < body.length; sheet++) {
    const length = body.word(at);
    const width = widthAt(at + 2);
    const name = body.unicode(at + 2, length);
    if (length > 0) yield { at: body.start + at + 3, isWide: width === 2, name };
    at += 3 + length * width;
  }
}

/* eslint-disable no-console */
/** SheetJS tells the console of every record that it does not know, which is nothing to a person at a terminal. */
function quietly<T>(run: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
}
