import { WorkbookError } from '../../../src/sheet';
import { openWorkbook, readWorkbook } from '../../../src/xlsx';
import { Package } from '../../../src/xlsx/package/package';
import { inflateEntry, inflateNatively } from '../../../src/xlsx/package/inflate';
import { readZip } from '../../../src/xlsx/package/zip';
import { openPartsQuickly } from '../../../src/xlsx/read/parts';
import { readSheet, readSheetQuickly } from '../../../src/xlsx/read/read';
import { bookOf, type Book } from '../support';

// Parts of more than a megabyte are inflated by the platform; what is read must not depend on it.

const TEXT = '每周巡查「三小」场所 &amp; 填写记录';
const rows = (change: (row: number) => string) =>
  Array.from({ length: 12_000 }, (_, i) => {
    const row = i + 1;
    const noise = (row * 48_271) % 2_147_483_647;
    return `<row r="${row}"><c r="A${row}" t="s"><v>${i % 9000}</v></c><c r="B${row}"><f>A${row}*${noise}</f><v>${noise}</v></c>${change(row)}</row>`;
  }).join('');
const strings = Array.from({ length: 9000 }, (_, i) => `<t>${TEXT.repeat(5)}${(i * 48_271) % 65_521}</t>`);
const big = (change: (row: number) => string = () => '', book: Book = {}) =>
  bookOf({ strings, ...book, rows: rows(change) });

const SHEET = 'xl/worksheets/sheet1.xml';

test('the parts are big enough and the platform can', async () => {
  const bytes = big();
  const parts = await openPartsQuickly(bytes);
  expect(parts.pack.nativeTextPieces(SHEET)).toBeDefined();
  expect(parts.pack.nativeTextPieces('xl/sharedStrings.xml')).toBeDefined();
  const sheet = parts.workbook.sheets[0]!;
  expect(await readSheetQuickly(parts, sheet)).toEqual(readSheet(parts, sheet));
});

test.each([
  ['in the plain writing', big()],
  ['with a comment near the end', big((row) => (row === 11_990 ? '<!-- 注 -->' : ''))],
  [
    'with a text that XML has to unescape',
    big((row) => `<c r="C${row}" t="str"><v>甲&amp;乙 ]] &gt;</v></c>`),
  ],
  [
    'with merges behind the rows',
    big(undefined, { after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }),
  ],
])('a big sheet %s reads the same', async (_, bytes) => {
  const picture = await openWorkbook(bytes);
  expect(picture).toEqual(readWorkbook(bytes));
  expect(picture.snapshots[0]!.cells[11_999]?.[0]?.value).toMatch(/^每周巡查「三小」场所 & 填写记录/);
});

test.each([
  [
    'a character that XML does not have',
    big((row) => (row === 9000 ? '<c r="C9000" t="str"><v>\u0007</v></c>' : '')),
  ],
  ['U+FFFF', big((row) => (row === 9000 ? '<c r="C9000" t="str"><v>\uffff</v></c>' : ''))],
  ['the end of a CDATA section', big((row) => (row === 9000 ? '<c r="C9000" t="str"><v>a]]></v></c>' : ''))],
  ['cells out of order', big((row) => (row === 9000 ? '<c r="A9000"><v>1</v></c>' : ''))],
  ['a part that is cut', big(undefined, { after: '<mergeCells>' })],
])('a big sheet with %s is refused alike', async (_, bytes) => {
  expect(() => readWorkbook(bytes)).toThrow(WorkbookError);
  await expect(openWorkbook(bytes)).rejects.toMatchObject({ code: 'damaged', details: { part: SHEET } });
});

describe('packed data that is not what the archive says is refused alike', () => {
  const bytes = big();
  const entry = readZip(bytes).entries.get(SHEET)!;
  const drain = async (from: Uint8Array) => {
    for await (const piece of inflateNatively(from, new Package(from).entries.get(SHEET)!))
      expect(piece).toBeDefined();
  };

  test.each([
    ['a flipped bit early', entry.local.data + 1000],
    ['a flipped bit late', entry.local.data + entry.packedSize - 1000],
    ['another checksum', entry.record.start + 16],
    ['a smaller declared size', entry.record.start + 24],
  ])('%s', async (_, at) => {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    expect(() => inflateEntry(changed, readZip(changed).entries.get(SHEET)!)).toThrow(WorkbookError);
    await expect(drain(changed)).rejects.toThrow();
    await expect(openWorkbook(changed)).rejects.toMatchObject({ code: 'damaged', details: { part: SHEET } });
  });
});
