import Papa, { type ParseResult, type Parser } from 'papaparse';
import { WorkbookError, type Cell } from '../../sheet';
import { decodeText } from './encoding';
import type { OpenOptions } from '../open-options';
import type { WorkbookPicture } from '../read/read';

/** Most bytes of a text file: some 350,000 rows of a ledger. */
const MAX_BYTES = 50 * 1024 * 1024;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Characters that are parsed at once; some 20 ms. */
const PIECE = 1 << 20;

/**
 * Reads text with separators (comma, tab, semicolon or bar) in UTF-8, UTF-16 or GB 18030 into one sheet. Every value
 * stays the text that it is: codes keep their zeros, long numbers their digits, and nothing becomes a formula.
 * Rejects with a {@link WorkbookError}: "too-large", "cancelled", "damaged" when quotation marks do not pair.
 */
export async function readCsv(
  bytes: Uint8Array,
  sheetName: string,
  options: OpenOptions = {},
): Promise<WorkbookPicture> {
  if (bytes.length > MAX_BYTES) throw tooLarge('50 MB');
  const whole = decodeText(bytes).replace(/\r\n?/g, '\n');
  // Excel lets a first line "sep=;" say how fields are separated.
  const declared = /^sep=([^"\n])\n/i.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole;
  const separator = declared?.[1] ?? guessSeparator(text);
  let rows = await parseRows(text, { separator, quote: '"' }, options);
  if (rows.broken !== null) {
    const before = rows;
    rows = await parseRows(text, { separator, quote: NO_QUOTE }, options);
    // Some systems quote nothing: a quotation mark before a word is then part of the text.
    const isQuoted =
      before.some((field) => field.includes(separator) || field.includes('\n')) ||
      rows.some((field) => field.length > 1 && field.startsWith('"') && field.endsWith('"'));
    if (isQuoted || !rows.isEven)
      throw new WorkbookError('damaged', { part: `第 ${before.broken} 行的引号` });
  }
  const sheetId = '1';
  return {
    snapshots: [rows.snapshot(sheetId, sheetName)],
    activeSheetId: sheetId,
    warnings: [],
    dataXml: null,
  };
}

/** Never stands in a text file, so that nothing counts as quoted. */
const NO_QUOTE = '\0';

const SEPARATORS = [',', '\t', ';', '|'];

/**
 * The separator that most of the first lines have, and most of them equally often. The library's own guess looks at ten
 * lines, which a title and amounts with thousands separators lead astray.
 */
function guessSeparator(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .split('\n');
  const scores = SEPARATORS.map((separator) => {
    const linesBy = new Map<number, number>();
    for (const line of lines) {
      const times = line.split(separator).length - 1;
      if (times > 0) linesBy.set(times, (linesBy.get(times) ?? 0) + 1);
    }
    const counts = [...linesBy.values()];
    const having = counts.reduce((sum, count) => sum + count, 0);
    return having * lines.length + Math.max(0, ...counts);
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))]!;
}

/** Parses piece by piece, up to the first row with broken quotation; between two pieces others have their turn. */
function parseRows(
  text: string,
  writing: { readonly separator: string; readonly quote: string },
  { signal, onProgress }: OpenOptions,
): Promise<TextRows> {
  return new Promise((resolve, reject) => {
    const rows = new TextRows();
    let read = 0;
    Papa.parse<string[]>(text, {
      delimiter: writing.separator,
      newline: '\n',
      quoteChar: writing.quote,
      chunkSize: PIECE,
      chunk({ data, errors }: ParseResult<string[]>, parser: Parser) {
        try {
          if (signal?.aborted) throw new WorkbookError('cancelled');
          // The row at the end of a piece comes again with the next one, and so does what is wrong with it.
          const wrong = errors.find(({ type, row }) => type === 'Quotes' && row! < data.length);
          data.slice(0, wrong?.row).forEach((fields) => rows.add(fields));
          if (wrong) rows.broken = rows.count + 1;
        } catch (error) {
          reject(error);
          parser.abort();
          return;
        }
        if (rows.broken !== null) return parser.abort();
        read += PIECE;
        onProgress?.(Math.min(1, read / text.length));
        if (read >= text.length) return;
        parser.pause();
        setTimeout(() => parser.resume());
      },
      complete: () => resolve(rows),
    });
  });
}

/** Gathers rows of fields into a picture of a sheet. */
class TextRows {
  /** The first row, from 1, whose quotation marks do not pair; null when there is none. */
  broken: number | null = null;
  count = 0;
  readonly #cells: (Cell | undefined)[][] = [];
  /** Number of rows by how many fields they have. */
  readonly #widths = new Map<number, number>();
  /** Short texts repeat thousands of times in a list; equal ones are one object. */
  readonly #short = new Map<string, Cell>();
  #top = -1;
  #bottom = -1;
  #left = Infinity;
  #right = -1;

  add(fields: readonly string[]): void {
    const row = this.count++;
    let last = -1;
    for (let column = 0; column < fields.length; column++) {
      const text = fields[column]!;
      if (text === '') continue;
      last = column;
      this.#put(row, column, text);
    }
    if (last >= 0) this.#widths.set(fields.length, (this.#widths.get(fields.length) ?? 0) + 1);
  }

  /** Whether some field passes. */
  some(passes: (field: string) => boolean): boolean {
    return this.#cells.some((row) => row.some((cell) => cell && passes(String(cell.value))));
  }

  /** Whether no row has more fields than most rows have. */
  get isEven(): boolean {
    const widths = [...this.#widths];
    const usual = widths.reduce((most, width) => (width[1] > most[1] ? width : most), [0, 0]);
    return widths.every(([fields]) => fields <= usual[0]);
  }

  snapshot(sheetId: string, sheetName: string): WorkbookPicture['snapshots'][number] {
    const isBlank = this.#bottom < 0;
    return {
      sheetId,
      sheetName,
      visibility: 'visible',
      protected: false,
      dateSystem: 1900,
      usedRange: isBlank
        ? null
        : { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right },
      cells: this.#cells,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
  }

  #put(row: number, column: number, text: string): void {
    if (row >= MAX_ROWS) throw tooLarge('1,048,576 行');
    if (column >= MAX_COLUMNS) throw tooLarge('16,384 列');
    (this.#cells[row] ??= [])[column] = this.#cell(text);
    if (this.#top < 0) this.#top = row;
    this.#bottom = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  #cell(text: string): Cell {
    if (text.length > SHORT) return textCell(text);
    let cell = this.#short.get(text);
    if (!cell) this.#short.set(text, (cell = textCell(text)));
    return cell;
  }
}

const SHORT = 20;

/** Exports write ="0012" for Excel to keep the zeros; what a person sees there is 0012. */
function textCell(text: string): Cell {
  const kept = text.startsWith('="') ? /^="([^"]*)"$/.exec(text)?.[1] : undefined;
  return { value: kept ?? text, formula: null, numberFormat: 'General' };
}

function tooLarge(limit: string): WorkbookError {
  return new WorkbookError('too-large', { limit });
}
