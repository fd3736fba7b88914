import { utils, write } from '@e965/xlsx';
import { WorkbookError } from '../../src/sheet';
import { openSource, readWorkbook } from '../../src/xlsx';
import { readZip } from '../../src/xlsx/package/zip';
import { ledgerWorkbook } from '../bench/ledger';
import { bookOf, contentOf, FIXTURES, partsOf, zipOf } from './support';

const text = (content: string) => new Uint8Array(Buffer.from(content));

function legacyBook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['类别', 5]]), '活动台账');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

async function refusal(bytes: Uint8Array): Promise<WorkbookError> {
  try {
    await openSource({ name: '台账.xlsx', bytes });
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('it was read');
}

test('a workbook is read as ever, under the names of its sheets', async () => {
  const [name, bytes] = FIXTURES.find(([file]) => file.startsWith('业务台账'))!;
  expect(await openSource({ name, bytes })).toEqual(readWorkbook(bytes));
});

test('.xls files and text under their names', async () => {
  const legacy = await openSource({ name: '台账.xls', bytes: legacyBook() });
  expect(legacy.snapshots.map((sheet) => [sheet.sheetName, contentOf(sheet)])).toEqual([
    ['活动台账', { R1C1: '类别', R1C2: 5 }],
  ]);
  // Systems export text with tabs under the name of a workbook.
  const { snapshots, activeSheetId } = await openSource({ name: '台账.xls', bytes: text('类别\t5\n') });
  expect(contentOf(snapshots[0]!)).toEqual({ R1C1: '类别', R1C2: '5' });
  expect(activeSheetId).toBe(snapshots[0]!.sheetId);
});

test.each([
  ['业务台账-2024.csv', '业务台账-2024'],
  ['导出.2024.CSV', '导出.2024'],
  ['C:\\导出\\支付明细.txt', '支付明细'],
  ['/home/王/支付明细.tsv', '支付明细'],
  ['没有后缀', '没有后缀'],
  ['支付[2024]: *?.csv', '支付_2024__ __'],
  ["'支付'.csv", '支付'],
  [`${'长'.repeat(40)}.csv`, '长'.repeat(31)],
  [`${'长'.repeat(30)}𠮷.csv`, '长'.repeat(30)],
  ['.csv', 'Sheet1'],
])('the sheet of %s is %s', async (name, sheetName) => {
  const { snapshots } = await openSource({ name, bytes: text('类别,5') });
  expect(snapshots.map((sheet) => sheet.sheetName)).toEqual([sheetName]);
});

test.each([
  ['an empty file', new Uint8Array(), 'empty', '文件是空的'],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 44]),
    'not-a-workbook',
    '请选择 .xlsx、.xls 或 .csv 文件',
  ],
  [
    'a text document',
    zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }),
    'not-a-workbook',
    '.xlsx、.xls 或 .csv',
  ],
  ['a web page under the name of a workbook', text('<html><table>'), 'html-workbook', '另存为 .xlsx 后再试'],
  ['a cut workbook', bookOf({ rows: '<row r="1"/>' }).subarray(0, 400), 'damaged', '文件已损坏'],
  [
    'a sheet that is cut',
    zipOf({ ...partsOf({}), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
    'damaged',
    'xl/worksheets/sheet1.xml',
  ],
  ['a sheet that is far too big', inflated(bookOf({ rows: '<row r="1"/>' })), 'too-large', '多余的行列'],
  ['an enormous .xls file', enormous(legacyBook()), 'too-large', '超过 100 MB'],
])('%s is refused with what to do', async (_, bytes, code, words) => {
  const error = await refusal(bytes);
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
  expect(error.message).not.toMatch(/检查/);
});

/** The workbook with a sheet that says it has 300 MB. */
function inflated(bytes: Uint8Array): Uint8Array {
  const { record } = readZip(bytes).entries.get('xl/worksheets/sheet1.xml')!;
  new DataView(bytes.buffer).setUint32(record.start + 24, 300 << 20, true);
  return bytes;
}

function enormous(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(101 * 1024 * 1024);
  padded.set(bytes);
  return padded;
}

test('a password to open is said so', async () => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 640);
  bytes[640 + 64] = 'EncryptedPackage'.length * 2 + 2;
  const { code, message } = await refusal(bytes);
  expect(code).toBe('encrypted');
  expect(message).toMatch(/取消密码后另存，再试一次/);
});

test('progress comes sheet by sheet; reading stops before it begins and between sheets', async () => {
  const [name, bytes] = FIXTURES.find(([file]) => file.startsWith('业务台账'))!;
  const done: number[] = [];
  await openSource({ name, bytes }, { onProgress: (part) => done.push(part) });
  expect(done.filter((part) => Number.isInteger(part * 4))).toEqual([0.25, 0.5, 0.75, 1]);
  const stop = new AbortController();
  const parts: number[] = [];
  const stopped = openSource(
    { name, bytes },
    {
      signal: stop.signal,
      onProgress: (part) => {
        parts.push(part);
        stop.abort();
      },
    },
  );
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(parts).toEqual([0.25]);
  await expect(openSource({ name, bytes: text('a,b') }, { signal: stop.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('progress comes while a big sheet is read, which stops in between', async () => {
  const file = { name: '支付明细.xlsx', bytes: ledgerWorkbook(5000) };
  const done: number[] = [];
  const { snapshots } = await openSource(file, { onProgress: (part) => done.push(part) });
  expect(snapshots).toEqual(readWorkbook(file.bytes).snapshots);
  expect(done.length).toBeGreaterThan(5);
  expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
  const stop = new AbortController();
  const parts: number[] = [];
  const stopped = openSource(file, {
    signal: stop.signal,
    onProgress: (part) => {
      parts.push(part);
      stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(parts).toEqual([done[0]]);
});
