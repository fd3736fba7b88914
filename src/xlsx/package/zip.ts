import { WorkbookError } from '../../sheet';

/** One file in a zip archive as its central directory lists it. */
export interface ZipEntry {
  /** With "/" between folders and none in front. */
  readonly name: string;
  /** Inflated size in bytes as the archive declares it. */
  readonly size: number;
  readonly packedSize: number;
  /** 0 stored, 8 deflated; files of any other method can be copied, not read. */
  readonly method: number;
  readonly crc: number;
  /** Where its central directory record lies. */
  readonly record: { readonly start: number; readonly end: number };
  /** Where its local header, packed data and data descriptor lie; `data` is the start of the packed data. */
  readonly local: { readonly start: number; readonly data: number; readonly end: number };
}

/** What a zip archive lists. */
export interface Archive {
  /** In the order of the list, by name; where two files share a name, that of the second has a mark behind. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** How many bytes in front of and behind the archive are none of it. */
  readonly strayBytes: number;
}

export const LOCAL = 0x04034b50;
export const RECORD = 0x02014b50;
export const END = 0x06054b50;
const END_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const UNSET = 0xffff_ffff;
/** Flag of entries whose name is UTF-8. */
export const UTF8_NAME = 0x0800;

/**
 * Lists a zip archive without inflating anything. Bytes behind it, and in front of it where the file does not begin as
 * an archive, are passed over. Throws `damaged` for an archive that is cut or contradicts itself, `encrypted` for
 * encrypted entries.
 */
export function readZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    const entry = readRecord(bytes, view, at, directory);
    at = entry.record.end;
    entries.push(entry);
  }
  if (at !== directory.end) throw broken();
  return { entries: byName(withEnds(entries, directory.start)), strayBytes: directory.strayBytes };
}

/** "damaged", naming a part or the archive as a whole. */
export function broken(part?: string, cause?: unknown): WorkbookError {
  return new WorkbookError('damaged', part === undefined ? {} : { part }, { cause });
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** How far behind the places that the archive gives its contents really lie. */
  readonly shift: number;
  readonly strayBytes: number;
}

function findDirectory(view: DataView): Directory {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--) {
    const directory = view.getUint32(at, true) === END ? directoryBefore(view, at) : undefined;
    if (directory) return directory;
  }
  throw broken();
}

/** The directory that ends where an end record stands; undefined when there is none, so that the record is no such. */
function directoryBefore(view: DataView, end: number): Directory | undefined {
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let behind = end;
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    const zip64 = [uint64(view, end - 12), end - 76].find(
      (at) => at >= 0 && at + 56 <= end && view.getUint32(at, true) === ZIP64_END,
    );
    if (zip64 === undefined) return undefined;
    count = uint64(view, zip64 + 32);
    size = uint64(view, zip64 + 40);
    start = uint64(view, zip64 + 48);
    behind = zip64;
  }
  const isDirectory = (at: number) =>
    at >= 0 && at + size <= behind && (count === 0 || (size >= 46 && view.getUint32(at, true) === RECORD));
  // Something before the archive moves all of it; but in a cut archive that holds another one, that one is not it.
  const moved = view.getUint32(0, true) === LOCAL ? start : Math.max(start, behind - size);
  const real = [start, moved].find(isDirectory);
  if (real === undefined) return undefined;
  const shift = real - start;
  const last = Math.min(view.byteLength, end + END_LENGTH + view.getUint16(end + 20, true));
  return { start: real, end: real + size, count, shift, strayBytes: shift + view.byteLength - last };
}

function readRecord(bytes: Uint8Array, view: DataView, start: number, directory: Directory): ZipEntry {
  if (start + 46 > directory.end || view.getUint32(start, true) !== RECORD) throw broken();
  const flags = view.getUint16(start + 8, true);
  const method = view.getUint16(start + 10, true);
  const nameEnd = start + 46 + view.getUint16(start + 28, true);
  const extraEnd = nameEnd + view.getUint16(start + 30, true);
  const end = extraEnd + view.getUint16(start + 32, true);
  if (end > directory.end) throw broken();
  const isUtf8 = (flags & UTF8_NAME) !== 0;
  const name = entryName(bytes.subarray(start + 46, nameEnd), isUtf8);
  if (flags & 1) throw new WorkbookError('encrypted');
  const sizes = {
    size: view.getUint32(start + 24, true),
    packedSize: view.getUint32(start + 20, true),
    offset: view.getUint32(start + 42, true),
  };
  readZip64(view, nameEnd, extraEnd, sizes);
  const { size, packedSize } = sizes;
  const offset = sizes.offset + directory.shift;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw broken(name);
  const localNameEnd = offset + 30 + view.getUint16(offset + 26, true);
  // A name has no checksum; but it stands there twice.
  if (entryName(bytes.subarray(offset + 30, localNameEnd), isUtf8).toLowerCase() !== name.toLowerCase())
    throw broken(name);
  const data = localNameEnd + view.getUint16(offset + 28, true);
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

/** Whether a record of the directory leaves some number to its zip64 field. */
export function hasZip64(record: Uint8Array): boolean {
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

/** Stands behind the name of a file that has it in common with one before; in no name that comes from an archive. */
const TWICE = '\0';

/** Part names are compared without case (ECMA-376 part 2), so two that differ in case only are one name. */
function byName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const kept = new Map<string, ZipEntry>();
  const seen = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    const same = seen.get(key);
    seen.set(key, entry);
    if (same?.crc === entry.crc && same.size === entry.size) continue;
    kept.set(same ? entry.name + TWICE + kept.size : entry.name, entry);
  }
  return kept;
}

/** Names without the flag should be in IBM's code page 437; Chinese tools write GBK there, others UTF-8. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  return decodeName(bytes, isUtf8).replaceAll('\\', '/').replace(/^\/+/, '').replaceAll(TWICE, '');
}

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const plain = plainName(bytes);
  if (plain !== undefined) return plain;
  for (const encoding of isUtf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Another encoding.
    }
  }
  // Every byte is a character of its own, so that different names stay different.
  return String.fromCharCode(...bytes);
}

/** The name when it is ASCII, which is the same in all encodings. */
function plainName(bytes: Uint8Array): string | undefined {
  let name = '';
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! >= 0x80) return undefined;
    name += String.fromCharCode(bytes[at]!);
  }
  return name;
}

/** How many bytes the name in a record of the directory has. */
export function nameLength(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset).getUint16(28, true);
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
