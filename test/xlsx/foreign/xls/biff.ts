// Streams of .xls made by hand, record by record (MS-XLS 2.3).

/** One record. */
export function record(type: number, ...pieces: (readonly number[] | Uint8Array)[]): number[] {
  const body = pieces.flatMap((piece) => [...piece]);
  return [...word(type), ...word(body.length), ...body];
}

export function word(value: number): number[] {
  return [value & 255, (value >> 8) & 255];
}

export function long(value: number): number[] {
  return [...word(value & 0xffff), ...word(value >>> 16)];
}

export function double(value: number): number[] {
  return [...new Uint8Array(Float64Array.of(value).buffer)];
}

/** A text of Excel 97 with its length in one or two bytes. */
export function unicode(text: string, width: 1 | 2): number[] {
  const units = [...text].flatMap((character) => word(character.charCodeAt(0)));
  return [...(width === 1 ? [text.length] : word(text.length)), 1, ...units];
}

const BOF = 0x0809;
const EOF = record(0x000a);

/** A worksheet: its name in the list of sheets as bytes, and its records. */
export interface StreamSheet {
  readonly name: readonly number[];
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number;
  /** 0 worksheet, 2 chart. */
  readonly type?: number;
  readonly records: readonly number[];
}

/** A stream of Excel 97 (8) or 5 (5) with these records in front of the sheets. */
export function streamOf(
  version: 5 | 8,
  globals: readonly number[],
  sheets: readonly StreamSheet[],
): Uint8Array {
  const begin = (kind: number) =>
    record(
      BOF,
      word(version === 8 ? 0x0600 : 0x0500),
      word(kind),
      version === 8 ? new Uint8Array(12) : new Uint8Array(4),
    );
  const head = [...begin(5), ...globals];
  const bodies = sheets.map(({ records, type = 0 }) => [
    ...begin(type === 2 ? 0x20 : 0x10),
    ...records,
    ...EOF,
  ]);
  const listed = (at: number, { name, state = 0, type = 0 }: StreamSheet) =>
    record(0x0085, long(at), [state, type], name);
  const length = sheets.reduce((sum, sheet) => sum + listed(0, sheet).length, head.length + EOF.length);
  let at = length;
  const list = sheets.flatMap((sheet, i) => {
    const entry = listed(at, sheet);
    at += bodies[i]!.length;
    return entry;
  });
  return Uint8Array.from([...head, ...list, ...EOF, ...bodies.flat()]);
}

/** A text cell before Excel 97. */
export function label(row: number, column: number, bytes: readonly number[]): number[] {
  return record(0x0204, word(row), word(column), word(0), word(bytes.length), bytes);
}

export function number(row: number, column: number, format: number, value: number): number[] {
  return record(0x0203, word(row), word(column), word(format), double(value));
}
