import { deflateSync, Inflate } from 'fflate';
import { WorkbookError } from '../../sheet';
import { crc32 } from './crc';

/** One file in a zip archive as its central directory lists it. */
export interface ZipEntry {
  /** With "/" between folders and none in front. */
  readonly name: string;
  /** Inflated size in bytes as the archive declares it. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: 0 | 8;
  readonly crc: number;
  /** Where its central directory record lies. */
  readonly record: { readonly start: number; readonly end: number };
  /** Where its local header, packed data and data descriptor lie; `data` is the start of the packed data. */
  readonly local: { readonly start: number; readonly data: number; readonly end: number };
}

/** Most bytes that all files of a workbook may inflate to together. */
export const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
/** Most times that one file may be bigger inflated than packed. Honest sheets stay below 60. */
const MAX_RATIO = 200;
/** Small files compress as they like: a megabyte harms nobody. */
const RATIO_FREE_BYTES = 1024 * 1024;

const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const UNSET = 0xffff_ffff;

/**
 * Lists a zip archive without inflating anything. Throws `damaged` for an archive that is cut or contradicts
 * itself, `too-large` for one that declares more than {@link MAX_TOTAL_BYTES} or an incredible ratio, `encrypted`
 * for encrypted entries.
 */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  let total = 0;
  for (let i = 0; i < directory.count; i++) {
    const entry = readRecord(bytes, view, at, directory.end);
    at = entry.record.end;
    entries.push(entry);
    total += entry.size;
    const bloated = entry.size > RATIO_FREE_BYTES && entry.size > entry.packedSize * MAX_RATIO;
    if (total > MAX_TOTAL_BYTES || bloated) throw tooLarge();
  }
  if (at !== directory.end) throw broken();
  return byName(withEnds(entries, directory.start));
}

/** The bytes of one file. Throws `damaged` naming it unless size and checksum are what the archive says. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const pieces = [...inflatePieces(bytes, entry)];
  return pieces.length === 1 ? pieces[0]! : join(pieces);
}

const PIECE = 32_768;

/**
 * The same piece by piece, for files too big to hold at once. A file that grows past its declared size is stopped
 * there; a wrong checksum shows at the end only.
 */
export function* inflatePieces(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = packedData(bytes, entry);
  const check = new Check(entry);
  let pieces: Uint8Array[] = [];
  let finished = entry.method === 0;
  const stream = new Inflate((piece, last) => {
    if (piece.length > 0) pieces.push(piece);
    finished = last;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    const input = packed.subarray(at, at + PIECE);
    try {
      if (entry.method === 0) pieces.push(input);
      else stream.push(input, at + PIECE >= packed.length);
    } catch (cause) {
      throw broken(entry.name, cause);
    }
    for (const piece of pieces) {
      check.add(piece);
      yield piece;
    }
    pieces = [];
  }
  if (!finished) throw broken(entry.name);
  check.end();
}

/** Whether the platform can inflate this file, and it is big enough that this saves time. */
export function inflatesNatively(entry: ZipEntry): boolean {
  return entry.method === 8 && entry.size > RATIO_FREE_BYTES && typeof DecompressionStream !== 'undefined';
}

/** {@link inflatePieces} by the platform, about twice as fast. Rejects for any file that it would throw for. */
export async function* inflateNatively(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const check = new Check(entry);
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong in writing shows in reading.
  const ignore = () => undefined;
  writer.write(packedData(bytes, entry)).catch(ignore);
  writer.close().catch(ignore);
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      check.add(next.value);
      yield next.value;
    }
    check.end();
  } finally {
    reader.cancel().catch(ignore);
  }
}

function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const { data } = entry.local;
  return bytes.subarray(data, data + entry.packedSize) as Uint8Array<ArrayBuffer>;
}

/** Holds a file's bytes against the size and checksum that the archive declares; throws `damaged`. */
class Check {
  #size = 0;
  #crc = 0;

  constructor(readonly entry: ZipEntry) {}

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > this.entry.size) throw broken(this.entry.name);
    this.#crc = crc32(piece, this.#crc);
  }

  end(): void {
    if (this.#size !== this.entry.size || this.#crc !== this.entry.crc) throw broken(this.entry.name);
  }
}

/**
 * A new archive: entries without a change are copied byte for byte, packed data and header included, in their old
 * order; `null` drops an entry; new names are added at the end.
 */
export function rewriteZip(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const files: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const add = (local: Uint8Array[], record: Uint8Array) => {
    new DataView(record.buffer, record.byteOffset).setUint32(42, offset, true);
    records.push(record);
    for (const piece of local) {
      files.push(piece);
      offset += piece.length;
    }
  };
  for (const entry of entries.values()) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    // A copy: slice() of Node's Buffer would share the bytes with the file that was given.
    const record = new Uint8Array(bytes.subarray(entry.record.start, entry.record.end));
    if (change) {
      const stamp = new DataView(record.buffer).getUint32(12, true);
      const name = bytes.subarray(entry.record.start + 46, entry.record.start + 46 + nameLength(record));
      const made = pack(name, new DataView(record.buffer).getUint16(8, true) & 0x0800, stamp, change);
      add(made.local, made.record);
    } else if (hasZip64(record)) {
      // Offsets may live in the extra field: such an entry gets a plain header around its old packed data.
      const made = plainEntry(bytes, entry, record);
      add(made.local, made.record);
    } else {
      add([bytes.subarray(entry.local.start, entry.local.end)], record);
    }
  }
  for (const [name, change] of changes) {
    if (change === null || entries.has(name)) continue;
    const made = pack(new TextEncoder().encode(name), 0x0800, FIRST_OF_1980, change);
    add(made.local, made.record);
  }
  return join([...files, ...records, endRecord(records, offset)]);
}

const FIRST_OF_1980 = 0x0021_0000;

/** Header and record of a file packed anew. */
function pack(name: Uint8Array, flags: number, stamp: number, content: Uint8Array) {
  const packed = deflateSync(content, { level: 6 });
  return headers(name, { flags, stamp, method: 8, crc: crc32(content), packed, size: content.length });
}

function plainEntry(bytes: Uint8Array, entry: ZipEntry, record: Uint8Array) {
  const view = new DataView(record.buffer);
  return headers(record.subarray(46, 46 + nameLength(record)), {
    flags: view.getUint16(8, true) & 0x0800,
    stamp: view.getUint32(12, true),
    method: entry.method,
    crc: entry.crc,
    packed: bytes.subarray(entry.local.data, entry.local.data + entry.packedSize),
    size: entry.size,
  });
}

interface Header {
  readonly flags: number;
  readonly stamp: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

function headers(name: Uint8Array, header: Header): { local: Uint8Array[]; record: Uint8Array } {
  const fields = new Uint8Array(26);
  const view = new DataView(fields.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, header.flags, true);
  view.setUint16(4, header.method, true);
  view.setUint32(6, header.stamp, true);
  view.setUint32(10, header.crc, true);
  view.setUint32(14, header.packed.length, true);
  view.setUint32(18, header.size, true);
  view.setUint16(22, name.length, true);
  const local = new Uint8Array(30 + name.length);
  new DataView(local.buffer).setUint32(0, LOCAL, true);
  local.set(fields, 4);
  local.set(name, 30);
  const record = new Uint8Array(46 + name.length);
  const recordView = new DataView(record.buffer);
  recordView.setUint32(0, RECORD, true);
  recordView.setUint16(4, 20, true);
  record.set(fields, 6);
  record.set(name, 46);
  return { local: [local, header.packed], record };
}

function endRecord(records: readonly Uint8Array[], offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, END, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function findDirectory(view: DataView): { start: number; end: number; count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength)
      continue;
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    if (at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR) {
      const zip64 = uint64(view, at - 20 + 8);
      if (zip64 + 56 > at || view.getUint32(zip64, true) !== ZIP64_END) throw broken();
      count = uint64(view, zip64 + 32);
      size = uint64(view, zip64 + 40);
      start = uint64(view, zip64 + 48);
    }
    if (start + size > at) throw broken();
    return { start, end: start + size, count };
  }
  throw broken();
}

function readRecord(bytes: Uint8Array, view: DataView, start: number, limit: number): ZipEntry {
  if (start + 46 > limit || view.getUint32(start, true) !== RECORD) throw broken();
  const flags = view.getUint16(start + 8, true);
  const method = view.getUint16(start + 10, true);
  const nameEnd = start + 46 + view.getUint16(start + 28, true);
  const extraEnd = nameEnd + view.getUint16(start + 30, true);
  const end = extraEnd + view.getUint16(start + 32, true);
  if (end > limit) throw broken();
  const name = entryName(bytes.subarray(start + 46, nameEnd));
  if (flags & 1) throw new WorkbookError('encrypted');
  if (method !== 0 && method !== 8) throw broken(name);
  const sizes = {
    size: view.getUint32(start + 24, true),
    packedSize: view.getUint32(start + 20, true),
    offset: view.getUint32(start + 42, true),
  };
  readZip64(view, nameEnd, extraEnd, sizes);
  const { size, packedSize, offset } = sizes;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw broken(name);
  const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (method === 0 && size !== packedSize) throw broken(name);
  return {
    name,
    size,
    packedSize,
    method,
    crc: view.getUint32(start + 16, true),
    record: { start, end },
    local: { start: offset, data, end: data + packedSize },
  };
}

/** Values that do not fit into 32 bits stand in the extra field with id 1, in this order. */
function readZip64(
  view: DataView,
  start: number,
  end: number,
  sizes: { size: number; packedSize: number; offset: number },
): void {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== UNSET) continue;
      if (next + 8 > stop) throw broken();
      sizes[key] = uint64(view, next);
      next += 8;
    }
    return;
  }
}

function hasZip64(record: Uint8Array): boolean {
  const view = new DataView(record.buffer, record.byteOffset);
  return [20, 24, 42].some((at) => view.getUint32(at, true) === UNSET);
}

/** Each entry up to the next one, its data descriptor included. Overlaps are how some zip bombs work. */
function withEnds(entries: readonly ZipEntry[], directoryStart: number): ZipEntry[] {
  const starts = entries.map((entry) => entry.local.start).sort((a, b) => a - b);
  const next = new Map(starts.map((start, i) => [start, starts[i + 1] ?? directoryStart]));
  if (next.size < entries.length) throw broken();
  return entries.map((entry) => {
    const end = next.get(entry.local.start)!;
    if (entry.local.end > end) throw broken(entry.name);
    return { ...entry, local: { ...entry.local, end } };
  });
}

/** Part names are compared without case (ECMA-376 part 2), so two that differ in case only are one name. */
function byName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const seen = new Set<string>();
  const map = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (seen.has(key) || entry.name.split('/').includes('..')) throw broken(entry.name);
    seen.add(key);
    map.set(entry.name, entry);
  }
  return map;
}

function entryName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

function nameLength(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset).getUint16(28, true);
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function broken(part?: string, cause?: unknown): WorkbookError {
  return new WorkbookError('damaged', part === undefined ? {} : { part }, { cause });
}

function tooLarge(): WorkbookError {
  return new WorkbookError('too-large', { limit: `${MAX_TOTAL_BYTES / 1024 / 1024} MB` });
}
