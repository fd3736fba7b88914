import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc';
import { broken, type ZipEntry } from './zip';

const PIECE = 32_768;
/** Up to this a file is inflated at once, and the platform's own means save no time. */
const LITTLE = 1024 * 1024;

/** The bytes of one file. Throws `damaged` naming it unless size and checksum are what the archive says. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const pieces = [...inflatePieces(bytes, entry)];
  return pieces.length === 1 ? pieces[0]! : join(pieces);
}

/**
 * The same piece by piece, for files too big to hold at once. A file that grows past its declared size is stopped
 * there; a wrong checksum shows at the end only.
 */
export function* inflatePieces(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw broken(entry.name);
  const packed = packedData(bytes, entry);
  const check = new Check(entry);
  if (entry.method === 8 && entry.size <= LITTLE) {
    const whole = inflateAtOnce(packed, entry);
    check.add(whole);
    check.end();
    yield whole;
    return;
  }
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

/** A small file, into room for one byte more than it should have: what fills that is too long. */
function inflateAtOnce(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  // Nothing at all would be taken for an empty file.
  if (packed.length === 0) throw broken(entry.name);
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
  } catch (cause) {
    throw broken(entry.name, cause);
  }
}

/** Some of a file from its beginning, unchecked; nothing when it cannot be inflated. */
export function inflateHead(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedData(bytes, entry).subarray(0, HEAD);
  if (entry.method === 0) return packed;
  const pieces: Uint8Array[] = [];
  try {
    new Inflate((piece) => pieces.push(piece)).push(packed, packed.length === entry.packedSize);
  } catch {
    return new Uint8Array();
  }
  return join(pieces);
}

/** Packed bytes that hold the beginning of a part. */
const HEAD = 1024;

/** Whether the platform can inflate this file, and it is big enough that this saves time. */
export function inflatesNatively(entry: ZipEntry): boolean {
  return entry.method === 8 && entry.size > LITTLE && typeof DecompressionStream !== 'undefined';
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

/** The pieces in one. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
