import { zipSync } from 'fflate';
import { readWorkbook } from '../../../src/xlsx';
import { inflateEntry } from '../../../src/xlsx/package/inflate';
import { rewriteZip } from '../../../src/xlsx/package/write-zip';
import { readZip } from '../../../src/xlsx/package/zip';
import { bookOf, contentsOf, errorOf, partsOf, refusalOf, zipOf } from '../support';

const text = (content: string) => new TextEncoder().encode(content);
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Every place where a 32-bit number stands. */
function placesOf(bytes: Uint8Array, number: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === number);
}

test('lists and inflates stored and packed files', () => {
  const bytes = zipSync({
    'a.txt': [text('甲'), { level: 0 }],
    'b/c.txt': text('乙'.repeat(1000)),
    'd.txt': text(''),
  });
  const { entries } = readZip(bytes);
  const contents = [...entries.values()].map((entry) => new TextDecoder().decode(inflateEntry(bytes, entry)));
  expect([...entries.keys()]).toEqual(['a.txt', 'b/c.txt', 'd.txt']);
  expect(contents).toEqual(['甲', '乙'.repeat(1000), '']);
});

test('a big file comes out whole from several pieces', () => {
  let seed = 1;
  const noise = Uint8Array.from({ length: 500_000 }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255);
  const bytes = zipSync({ noise });
  expect(Buffer.compare(inflateEntry(bytes, readZip(bytes).entries.get('noise')!), noise)).toBe(0);
});

describe('refuses', () => {
  test('a file that inflates past the size it declares', () => {
    const bytes = zipSync({ a: new Uint8Array(2 << 20) });
    for (const at of placesOf(bytes, 2 << 20)) new DataView(bytes.buffer).setUint32(at, 4000, true);
    const entry = readZip(bytes).entries.get('a')!;
    expect(refusalOf(() => inflateEntry(bytes, entry))).toEqual(['damaged', 'a']);
  });

  test('a file with another checksum', () => {
    const bytes = zipSync({ a: [text('甲乙丙'), { level: 0 }] });
    bytes[33]! ^= 1;
    expect(refusalOf(() => inflateEntry(bytes, readZip(bytes).entries.get('a')!))).toEqual(['damaged', 'a']);
  });

  test('an entry that has two names', () => {
    const bytes = zipSync({ 'xl/styles.xml': text('甲') });
    bytes[Buffer.from(bytes).lastIndexOf('styles')]! ^= 1;
    expect(refusalOf(() => readZip(bytes))[0]).toBe('damaged');
  });

  test('entries that share their data', () => {
    const bytes = zipSync({ 'a.xml': text('甲'.repeat(99)), 'b.xml': text('甲'.repeat(99)) });
    const records = placesOf(bytes, 0x02014b50);
    new DataView(bytes.buffer).setUint32(records[1]! + 42, 0, true);
    expect(refusalOf(() => readZip(bytes))[0]).toBe('damaged');
  });

  test('encrypted entries', () => {
    const bytes = bookOf({ rows: ROW });
    for (const at of placesOf(bytes, 0x02014b50)) bytes[at + 8]! |= 1;
    expect(refusalOf(() => readWorkbook(bytes))[0]).toBe('encrypted');
  });
});

describe('more than can be held', () => {
  /** The workbook with this size declared for one of its parts. */
  const declared = (part: string, size: number) => {
    const bytes = zipOf({ ...partsOf({ rows: ROW }), 'xl/media/image1.png': new Uint8Array(5 << 20) });
    const { record } = readZip(bytes).entries.get(part)!;
    new DataView(bytes.buffer).setUint32(record.start + 24, size, true);
    return bytes;
  };

  test('a part that is read is refused unread, with its name, its size and the limit', () => {
    const error = errorOf(() => readWorkbook(declared('xl/worksheets/sheet1.xml', 300 << 20)));
    expect([error.code, error.details]).toEqual([
      'too-large',
      { part: 'xl/worksheets/sheet1.xml', size: '301 MB', limit: '200 MB', act: 'open' },
    ]);
    expect(error.message).toContain('xl/worksheets/sheet1.xml 解压后，内容共 301 MB，超过 200 MB');
  });

  test('pictures do not count, however well they are packed', () => {
    const { snapshots } = readWorkbook(declared('xl/media/image1.png', 300 << 20));
    expect(snapshots[0]!.cells[0]![0]!.value).toBe(1);
  });
});

describe('names', () => {
  const named = (names: readonly Uint8Array[]) => {
    const bytes = zipSync(
      Object.fromEntries(names.map((name, i) => ['ab'[i]!.repeat(name.length), text('')])),
    );
    names.forEach((name, i) => {
      const letters = Buffer.from('ab'[i]!.repeat(name.length));
      for (
        let at = Buffer.from(bytes).indexOf(letters);
        at >= 0;
        at = Buffer.from(bytes).indexOf(letters, at + 1)
      )
        bytes.set(name, at);
    });
    return [...readZip(bytes).entries.keys()];
  };

  test.each([
    [
      'GBK',
      [
        [0xbb, 0xe3, 0x31],
        [0xbb, 0xe3, 0x32],
      ],
      ['汇1', '汇2'],
    ],
    ['UTF-8', [[...text('图1')]], ['图1']],
    [
      'neither',
      [
        [0xff, 0x31],
        [0xfe, 0x31],
      ],
      ['ÿ1', 'þ1'],
    ],
  ])('in %s', (_, names, expected) => {
    expect(named(names.map((name) => Uint8Array.from(name)))).toEqual(expected);
  });

  test('of files that are the same twice count once', () => {
    const bytes = zipSync({ 'xl/a.xml': text('甲'), 'xl/b.xml': text('甲') });
    const binary = Buffer.from(bytes).toString('latin1').replaceAll('b.xml', 'A.xml');
    expect([...readZip(new Uint8Array(Buffer.from(binary, 'latin1'))).entries.keys()]).toEqual(['xl/a.xml']);
  });
});

test('names with backslashes and a slash in front are read', () => {
  const parts = Object.entries(partsOf({ rows: ROW })).map(([name, xml]) => [
    name.includes('/') ? `/${name}`.replaceAll('/', '\\') : name,
    xml,
  ]);
  expect(readWorkbook(zipOf(Object.fromEntries(parts))).snapshots[0]!.cells[0]![0]!.value).toBe(1);
});

test('sizes that stand in a zip64 extra field are read, and such an archive can be rewritten', () => {
  const plain = zipSync({ a: [text('甲乙'), { extra: { 1: new Uint8Array(24) } }], b: text('丙') });
  const view = new DataView(plain.buffer);
  const record = placesOf(plain, 0x02014b50)[0]!;
  const extra = record + 46 + 1 + 4;
  [24, 20, 42].forEach((field, i) => {
    view.setUint32(extra + i * 8, view.getUint32(record + field, true), true);
    view.setUint32(record + field, 0xffff_ffff, true);
  });
  expect(new TextDecoder().decode(inflateEntry(plain, readZip(plain).entries.get('a')!))).toBe('甲乙');
  const rewritten = rewriteZip(plain, readZip(plain).entries, new Map([['b', text('丁')]]));
  expect(
    [...contentsOf(rewritten)].map(([name, content]) => [name, new TextDecoder().decode(content)]),
  ).toEqual([
    ['a', '甲乙'],
    ['b', '丁'],
  ]);
});

test('rewriting keeps untouched entries byte for byte and in their order', () => {
  const bytes = zipSync({
    a: text('一'.repeat(50)),
    b: text('二'),
    c: [text('三'), { level: 0, mtime: '1999-09-09' }],
    d: text('四'),
  });
  const before = readZip(bytes).entries;
  const changes = new Map<string, Uint8Array | null>([
    ['b', null],
    ['d', text('新')],
    ['e', text('五')],
  ]);
  const rewritten = rewriteZip(bytes, before, changes);
  const after = readZip(rewritten).entries;
  expect([...after.keys()]).toEqual(['a', 'c', 'd', 'e']);
  for (const name of ['a', 'c']) {
    const raw = (source: Uint8Array, entries: typeof after) =>
      Buffer.from(source.subarray(entries.get(name)!.local.start, entries.get(name)!.local.end));
    expect(raw(rewritten, after).equals(raw(bytes, before))).toBe(true);
  }
  expect(new TextDecoder().decode(inflateEntry(rewritten, after.get('d')!))).toBe('新');
});
