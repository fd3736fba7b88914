import { createHash } from 'node:crypto';
import { asXlsx, openParts, openWorkbook } from '../../../../src/xlsx';
import { contentOf } from '../../support';
import { long, number, record, streamOf, unicode, word } from './biff';

type Key = (block: number) => Uint8Array;

function rc4(key: Uint8Array): () => number {
  const state = [...Array(256).keys()];
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let i = 0, j = 0; i < 256; i++) swap(i, (j = (j + state[i]! + key[i % key.length]!) % 256));
  let [i, j] = [0, 0];
  return () => {
    i = (i + 1) % 256;
    j = (j + state[i]!) % 256;
    swap(i, j);
    return state[(state[i]! + state[j]!) % 256]!;
  };
}

const hash = (name: 'md5' | 'sha1', ...pieces: (Uint8Array | readonly number[])[]) =>
  new Uint8Array(
    createHash(name)
      .update(Uint8Array.from(pieces.flatMap((piece) => [...piece])))
      .digest(),
  );
const utf16 = (text: string) => [...text].flatMap((character) => word(character.charCodeAt(0)));
const SALT = Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1);

/** What tells the right password: 16 bytes and their sum, enciphered. */
function verifier(key: Key, name: 'md5' | 'sha1'): number[] {
  const next = rc4(key(0));
  const bytes = Array.from({ length: 16 }, (_, i) => 200 - i);
  return [...bytes, ...hash(name, bytes)].map((byte) => byte ^ next());
}

function basic(password: string): { key: Key; filePass: number[] } {
  const start = hash('md5', utf16(password)).subarray(0, 5);
  const base = hash('md5', ...Array.from({ length: 16 }, () => [start, SALT]).flat()).subarray(0, 5);
  const key: Key = (block) => hash('md5', base, long(block));
  return { key, filePass: record(0x002f, word(1), word(1), word(1), SALT, verifier(key, 'md5')) };
}

function provider(password: string, bits: number): { key: Key; filePass: number[] } {
  const base = hash('sha1', SALT, utf16(password));
  const key: Key = (block) => {
    const bytes = hash('sha1', base, long(block)).subarray(0, bits / 8);
    return bits === 40 ? Uint8Array.from([...bytes, ...new Uint8Array(11)]) : bytes;
  };
  const name = [...utf16('Provider'), 0, 0];
  const header = [long(4), long(0), long(0x6801), long(0x8004), long(bits), long(1), long(0), long(0), name];
  const told = verifier(key, 'sha1');
  const body = [
    ...[word(1), word(3), word(2), long(4), long(header.flat().length), header.flat()],
    ...[long(16), SALT, told.slice(0, 16), long(20), told.slice(16)],
  ];
  return { key, filePass: record(0x002f, ...body) };
}

/** Enciphers what stands in the records behind the one that names the cipher (MS-XLS 2.2.10). */
function enciphered(stream: Uint8Array, key: Key): Uint8Array {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  let next = rc4(key(0));
  let isBehind = false;
  for (let at = 0, record = 0, end = 0; at < bytes.length; at++) {
    if (at % 1024 === 0) next = rc4(key(at / 1024));
    if (at === end) end = (record = at) + 4 + view.getUint16(at + 2, true);
    const type = view.getUint16(record, true);
    const one = next();
    const isClear = at < record + 4 || type === 0x0809 || (type === 0x0085 && at < record + 8);
    if (isBehind && !isClear) bytes[at]! ^= one;
    isBehind ||= type === 0x002f && at + 1 === end;
  }
  return bytes;
}

const sheet = (name: string, from: number) => ({
  name: unicode(name, 1),
  records: Array.from({ length: 200 }, (_, row) => number(row, 0, 0, from + row)).flat(),
});
const protectedBook = (cipher: { key: Key; filePass: number[] }) =>
  enciphered(
    streamOf(8, [...cipher.filePass, ...record(0x0012, word(1))], [sheet('甲', 1000), sheet('乙', 5000)]),
    cipher.key,
  );

const OWN = 'VelvetSweatshop';

test.each([
  ['RC4', basic(OWN)],
  ['RC4 of a provider with 128 bits', provider(OWN, 128)],
  ['RC4 of a provider with 40 bits', provider(OWN, 40)],
])('only the structure is protected, by %s: the file is read and stays protected', async (_, cipher) => {
  const bytes = protectedBook(cipher);
  const { snapshots, warnings } = await openWorkbook(bytes);
  expect(snapshots.map(({ sheetName }) => sheetName)).toEqual(['甲', '乙']);
  expect(contentOf(snapshots[0]!)).toMatchObject({ R1C1: 1000, R200C1: 1199 });
  expect(contentOf(snapshots[1]!)).toMatchObject({ R1C1: 5000, R200C1: 5199 });
  expect(warnings).toEqual([]);
  const { pack } = openParts((await asXlsx(bytes)).bytes);
  expect(pack.text('xl/workbook.xml')).toContain('lockStructure="1"');
});

test.each([
  ['RC4', basic('1234')],
  ['RC4 of a provider', provider('1234', 128)],
])('a password that a person set is asked for: %s', async (_, cipher) => {
  await expect(openWorkbook(protectedBook(cipher))).rejects.toMatchObject({ code: 'encrypted' });
});
