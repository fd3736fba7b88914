import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import { join } from './inflate';
import { END, hasZip64, LOCAL, nameLength, RECORD, UTF8_NAME, type ZipEntry } from './zip';

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
  for (const [name, entry] of entries) {
    const change = changes.get(name);
    if (change === null) continue;
    // A copy: slice() of Node's Buffer would share the bytes with the file that was given.
    const record = new Uint8Array(bytes.subarray(entry.record.start, entry.record.end));
    if (change) {
      const stamp = new DataView(record.buffer).getUint32(12, true);
      const spelled = bytes.subarray(entry.record.start + 46, entry.record.start + 46 + nameLength(record));
      const made = pack(spelled, new DataView(record.buffer).getUint16(8, true) & UTF8_NAME, stamp, change);
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
    const made = pack(new TextEncoder().encode(name), UTF8_NAME, FIRST_OF_1980, change);
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
    flags: view.getUint16(8, true) & UTF8_NAME,
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

/** An archive of these files, by name. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return rewriteZip(new Uint8Array(), new Map(), files);
}
