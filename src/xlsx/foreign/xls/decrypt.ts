import { md5, sha1 } from '@noble/hashes/legacy';
import { WorkbookError } from '../../../sheet';
import { recordsOf, RecordType, type RecordBody } from './records';

/**
 * The password that Excel sets and tries by itself where only the structure of a workbook is protected: nobody is asked
 * for it, so the file is as good as open (MS-OFFCRYPTO 2.3.7.7).
 */
const OWN_PASSWORD = 'VelvetSweatshop';

/**
 * The stream in clear; one without a cipher as it is. Throws "encrypted" for a password that a person set, and for the
 * cipher of Excel 95.
 */
export function decryptStream(stream: Uint8Array): Uint8Array {
  const filePass = findFilePass(stream);
  if (!filePass) return stream;
  const keyOf = blockKeys(filePass.body);
  if (!keyOf) throw new WorkbookError('encrypted');
  const clear = stream.slice();
  const view = new DataView(clear.buffer);
  const cipher = new BlockCipher(keyOf);
  for (const { type, at, body } of recordsOf(stream)) {
    // The place of a sheet in the stream stays readable.
    const from = type === RecordType.boundSheet ? 4 : 0;
    const isClear = type === RecordType.bof || CLEAR.has(type);
    if (at > filePass.at && !isClear) cipher.apply(clear, body.start + from, body.end);
  }
  view.setUint16(filePass.at, NO_RECORD, true);
  return clear;
}

function findFilePass(stream: Uint8Array): { readonly at: number; readonly body: RecordBody } | undefined {
  for (const { type, at, body } of recordsOf(stream)) {
    if (type === RecordType.filePass) return { at, body };
    if (type === RecordType.eof) return undefined;
  }
  return undefined;
}

/** Records that are never enciphered, besides the beginnings of streams (MS-XLS 2.2.10). */
const CLEAR: ReadonlySet<number> = new Set([0x00e1, 0x0138, 0x0194, 0x0195, 0x0196]);
/** The number of no record. */
const NO_RECORD = 0x0fff;

/** Gives the key of each block of the stream. */
type BlockKeys = (block: number) => Uint8Array;

/** The keys by Excel's own password; undefined where that is not the one, or the cipher another. */
function blockKeys(body: RecordBody): BlockKeys | undefined {
  const [kind, major, minor] = [body.word(0), body.word(2), body.word(4)];
  if (kind !== 1) return undefined;
  if (major === 1 && minor === 1) return keysOfRc4(body);
  return minor === 2 && major >= 2 && major <= 4 ? keysOfProvider(body) : undefined;
}

/** MS-OFFCRYPTO 2.3.6: RC4 with 40 bits. */
function keysOfRc4(body: RecordBody): BlockKeys | undefined {
  const [salt, verifier, sum] = [body.bytes(6, 16), body.bytes(22, 16), body.bytes(38, 16)];
  const password = md5(utf16(OWN_PASSWORD)).subarray(0, 5);
  const base = md5(joined(...Array.from({ length: 16 }, () => [password, salt]).flat())).subarray(0, 5);
  const keyOf: BlockKeys = (block) => md5(joined(base, littleEndian(block)));
  return fits(keyOf, verifier, sum, md5) ? keyOf : undefined;
}

/** MS-OFFCRYPTO 2.3.5: RC4 of a provider, with a key of as many bits as the header says. */
function keysOfProvider(body: RecordBody): BlockKeys | undefined {
  const bits = body.long(30) || 40;
  const at = 14 + body.long(10);
  const [salt, verifier, sum] = [body.bytes(at + 4, 16), body.bytes(at + 20, 16), body.bytes(at + 40, 20)];
  const base = sha1(joined(salt, utf16(OWN_PASSWORD)));
  const keyOf: BlockKeys = (block) => {
    const key = sha1(joined(base, littleEndian(block))).subarray(0, bits / 8);
    // Of 40 bits the rest is zeros.
    return bits === 40 ? joined(key, new Uint8Array(11)) : key;
  };
  return fits(keyOf, verifier, sum, sha1) ? keyOf : undefined;
}

/** Whether what was enciphered to tell the right password comes out as its own sum. */
function fits(
  keyOf: BlockKeys,
  verifier: Uint8Array,
  sum: Uint8Array,
  hash: (bytes: Uint8Array) => Uint8Array,
): boolean {
  const cipher = new Rc4(keyOf(0));
  const clear = verifier.map((byte) => byte ^ cipher.next());
  const expected = hash(clear);
  return sum.every((byte, i) => (byte ^ cipher.next()) === expected[i]);
}

/** Every block of the stream has a key of its own, and what stands in clear uses it up too. */
const BLOCK = 1024;

class BlockCipher {
  #at = 0;
  #cipher: Rc4;

  constructor(readonly keyOf: BlockKeys) {
    this.#cipher = new Rc4(keyOf(0));
  }

  /** Deciphers some bytes in place; those behind the ones before. */
  apply(bytes: Uint8Array, from: number, to: number): void {
    if (Math.floor(from / BLOCK) > Math.floor(this.#at / BLOCK)) this.#enter(Math.floor(from / BLOCK));
    for (; this.#at < from; this.#at++) this.#cipher.next();
    while (this.#at < to) {
      bytes[this.#at]! ^= this.#cipher.next();
      if (++this.#at % BLOCK === 0) this.#enter(this.#at / BLOCK);
    }
  }

  #enter(block: number): void {
    this.#at = block * BLOCK;
    this.#cipher = new Rc4(this.keyOf(block));
  }
}

class Rc4 {
  readonly #state = Uint8Array.from({ length: 256 }, (_, i) => i);
  #i = 0;
  #j = 0;

  constructor(key: Uint8Array) {
    const state = this.#state;
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + state[i]! + key[i % key.length]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
    }
  }

  next(): number {
    const state = this.#state;
    this.#i = (this.#i + 1) & 255;
    this.#j = (this.#j + state[this.#i]!) & 255;
    [state[this.#i], state[this.#j]] = [state[this.#j]!, state[this.#i]!];
    return state[(state[this.#i]! + state[this.#j]!) & 255]!;
  }
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
}

function littleEndian(number: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(number).buffer);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}
