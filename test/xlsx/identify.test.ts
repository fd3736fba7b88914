import { utils, write } from '@e965/xlsx';
import { identify, openWorkbook } from '../../src/xlsx';
import { bookOf, FIXTURES, zipOf } from './support';

const text = (content: string) => new Uint8Array(Buffer.from(content));
const sheetJs = (bookType: 'biff8' | 'biff5' | 'xlsb' | 'html') => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['指标', 95, true],
    [null, { t: 'n', v: 0.95, z: '0%' }, { t: 'n', f: 'B1*2', v: 190 }],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
  utils.book_append_sheet(book, sheet, '自评表');
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
};
/** A compound file with one stream of that name, as far as its directory goes. */
const compound = (stream: string) => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 640);
  bytes[640 + 64] = stream.length * 2 + 2;
  return bytes;
};

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a workbook', bookOf({}), 'xlsx'],
  ['a cut workbook', bookOf({}).subarray(0, 300), 'xlsx'],
  ['a binary workbook', sheetJs('xlsb'), 'xlsb'],
  ['a text document', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'not-a-workbook'],
  ['an archive of anything', zipOf({ 'readme.txt': '' }), 'not-a-workbook'],
  ['Excel 97', sheetJs('biff8'), 'legacy-xls'],
  ['Excel 5', sheetJs('biff5'), 'legacy-xls'],
  ['a workbook with an opening password', compound('EncryptedPackage'), 'encrypted'],
  ['a Word 97 document', compound('WordDocument'), 'not-a-workbook'],
  ['a web page', sheetJs('html'), 'html-workbook'],
  ['a web page after a comment', text('\ufeff\n<!-- 导出 --><TABLE border=1>'), 'html-workbook'],
  ['a web page with its parts', text('MIME-Version: 1.0\n'), 'html-workbook'],
  ['other XML', text('<?xml version="1.0"?><Workbook/>'), 'not-a-workbook'],
  ['comma-separated text', text('指标,目标\n数量,5\n'), 'csv'],
  [
    'tab-separated text in GB 18030',
    new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 9, 0xc4, 0xbf, 0xb1, 0xea]),
    'csv',
  ],
  ['UTF-16 text', new Uint8Array(Buffer.from('\ufeff指标\t目标\n', 'utf16le')), 'csv'],
  ['text', text('绩效目标'), 'not-a-workbook'],
  ['a PDF', text('%PDF-1.7, ...'), 'not-a-workbook'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 44]), 'not-a-workbook'],
])('%s', (_, bytes, kind) => {
  expect(identify(bytes)).toBe(kind);
});

test.each([
  ['empty', new Uint8Array()],
  ['encrypted', compound('EncryptedPackage')],
  ['html-workbook', text('<html>')],
  ['csv', text('a,b')],
  ['not-a-workbook', sheetJs('xlsb')],
  ['damaged', bookOf({}).subarray(0, 300)],
])('opening says %s', async (code, bytes) => {
  await expect(openWorkbook(bytes)).rejects.toMatchObject({ name: 'WorkbookError', code });
});

test('.xls files are read', async () => {
  const { snapshots, activeSheetId } = await openWorkbook(sheetJs('biff8'));
  expect(snapshots).toHaveLength(1);
  expect(snapshots[0]).toMatchObject({
    sheetId: activeSheetId,
    sheetName: '自评表',
    visibility: 'visible',
    usedRange: { top: 0, left: 0, bottom: 1, right: 2 },
  });
  expect(snapshots[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  expect(snapshots[0]!.cells[1]![1]).toEqual({ value: 0.95, formula: null, numberFormat: '0%' });
});

test('a damaged .xls file is an error', async () => {
  await expect(openWorkbook(compound('Workbook'))).rejects.toMatchObject({
    name: 'WorkbookError',
    code: 'damaged',
  });
});

test('progress is told sheet by sheet, and reading can be stopped between', async () => {
  const [, bytes] = FIXTURES.find(([name]) => name.startsWith('业务台账'))!;
  const done: number[] = [];
  await openWorkbook(bytes, { onProgress: (part) => done.push(part) });
  expect(done.filter((part) => Number.isInteger(part * 4))).toEqual([0.25, 0.5, 0.75, 1]);
  const stop = new AbortController();
  const stopped = openWorkbook(bytes, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});
