import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { warningText } from '../../../../src/sheet';
import { identify, openWorkbook } from '../../../../src/xlsx';
import { contentOf } from '../../support';
import { double, label, long, number, record, streamOf, unicode, word } from './biff';

const GBK = { 场次: [0xb3, 0xa1, 0xb4, 0xce], 义诊活动: [0xd2, 0xe5, 0xd5, 0xef, 0xbb, 0xee, 0xb6, 0xaf] };
const codePage = (number: number) => record(0x0042, word(number));
const latin = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** A file of Excel 95 with two texts. */
const old = (globals: readonly number[], ...texts: readonly (readonly number[])[]) =>
  streamOf(5, globals, [
    { name: [5, ...latin('Sheet')], records: texts.flatMap((bytes, row) => label(row, 0, bytes)) },
  ]);

describe('texts before Excel 97 are read', () => {
  test.each([
    ['in the code page that the file names', old(codePage(936), GBK['场次']), ['场次'], []],
    [
      'as Chinese where it names none',
      old([], GBK['场次'], GBK['义诊活动']),
      ['场次', '义诊活动'],
      ['code-page-assumed'],
    ],
    [
      'as Chinese where it names that of whoever thinks of none',
      old(codePage(1252), GBK['场次'], GBK['义诊活动']),
      ['场次', '义诊活动'],
      ['code-page-assumed'],
    ],
    ['in traditional Chinese', old(codePage(950), [0xb3, 0xf5, 0xa6, 0xb8]), ['場次'], []],
    ['as Macintosh writes Chinese', old(codePage(10008), GBK['场次']), ['场次'], []],
    ['as Macintosh writes Cyrillic', old(codePage(10007), [0x8f, 0xeb, 0xe0, 0xed]), ['План'], []],
    ['in Cyrillic', old(codePage(1251), [0xcf, 0xeb, 0xe0, 0xed]), ['План'], []],
    ['in the code page of Windows', old(codePage(1252), latin('caf\xe9'), [0x85, 0x80]), ['café', '…€'], []],
    ['in it where nothing else fits', old([], latin('\xe9t\xe9'), latin('na\xefve')), ['été', 'naïve'], []],
    [
      'in it where only some of it could be Chinese',
      old([], GBK['义诊活动'], latin('\xe9t\xe9')),
      ['ÒåÕï»î¶¯', 'été'],
      [],
    ],
  ])('%s', async (_, bytes, texts, codes) => {
    const { snapshots, warnings } = await openWorkbook(bytes);
    expect(snapshots[0]!.cells.map((row) => row?.[0]?.value)).toEqual(texts);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    for (const text of warnings.map(warningText)) expect(text).toContain('GBK');
  });

  test.each([
    ['has other letters', latin('\xb8\xf3'), ['code-page-unknown']],
    ['has none', latin('plan'), []],
  ])('one that is not known is told where a text %s', async (_, bytes, codes) => {
    const { warnings } = await openWorkbook(old(codePage(10029), bytes));
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    for (const text of warnings.map(warningText)) expect(text).toContain('代码页 10029');
  });

  test('also those of Excel 4', async () => {
    const bytes = Uint8Array.from([
      ...record(0x0409, word(0), word(0x10), word(0)),
      ...codePage(936),
      ...label(0, 0, GBK['义诊活动']),
      ...record(0x000a),
    ]);
    expect(contentOf((await openWorkbook(bytes)).snapshots[0]!)).toEqual({ R1C1: '义诊活动' });
  });

  test('so are names of sheets and number formats', async () => {
    const format = record(
      0x041e,
      word(164),
      [8, ...latin('0'), ...latin('"'), ...GBK['场次'], ...latin('"')].slice(0, 9),
    );
    const xf = record(0x00e0, word(0), word(164), word(1), new Uint8Array(10));
    const sheet = { name: [4, ...GBK['场次']], records: number(0, 0, 0, 5) };
    const { snapshots } = await openWorkbook(streamOf(5, [...codePage(936), ...format, ...xf], [sheet]));
    expect(snapshots[0]!.sheetName).toBe('场次');
    expect(snapshots[0]!.cells[0]![0]!.numberFormat).toMatch(/^0"场次/);
  });

  test('of a ledger of Excel 5', async () => {
    const bytes = new Uint8Array(
      readFileSync(join(__dirname, '../../../fixtures/cases/F04-biff5-gbk-ledger.xls')),
    );
    const { snapshots, warnings } = await openWorkbook(bytes);
    expect(snapshots[0]!.sheetName).toBe('活动台账');
    expect(contentOf(snapshots[0]!)).toMatchObject({
      R1C1: '日期',
      R2C3: '社区义诊一',
      R2C4: 1,
      R2C6: '云岭县疾病预防控制中心',
    });
    expect(warnings).toEqual([]);
  });
});

const name = (text: string) => unicode(text, 1);
const filePass = (...bytes: number[]) => record(0x002f, bytes);

test.each([
  ['RC4', 8, filePass(...word(1), ...word(1), ...word(1), ...new Uint8Array(48))],
  ['RC4 of a provider', 8, filePass(...word(1), ...word(2), ...word(2), ...new Uint8Array(60))],
  ['obfuscation', 8, filePass(...word(0), 1, 2, 3, 4)],
  ['obfuscation of Excel 95', 5, filePass(1, 2, 3, 4)],
] as const)('a cipher is told as a password to open: %s', async (_, version, cipher) => {
  const bytes = streamOf(version, cipher, [{ name: name('表'), records: [] }]);
  await expect(openWorkbook(bytes)).rejects.toMatchObject({
    code: 'encrypted',
    message: expect.stringContaining('设有打开密码'),
  });
});

test.each(['Workbook', 'WORKBOOK', 'BOOK', 'book'])('a stream called %s is the workbook', async (stream) => {
  const file = CFB.utils.cfb_new();
  const content = streamOf(8, [], [{ name: name('表'), records: number(0, 0, 0, 5) }]);
  CFB.utils.cfb_add(file, `/${stream}`, Buffer.concat([content, new Uint8Array(4096)]));
  const bytes = new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
  expect(identify(bytes)).toBe('legacy-xls');
  expect(contentOf((await openWorkbook(bytes)).snapshots[0]!)).toEqual({ R1C1: 5 });
});

test('sheets in the order of their tabs, whatever their order in the file', async () => {
  const one = { name: name('甲'), records: number(0, 0, 0, 1) };
  const two = { name: name('乙'), state: 1, records: number(0, 0, 0, 2) };
  const bytes = streamOf(8, record(0x003d, new Uint8Array(10), word(2), new Uint8Array(6)), [
    one,
    two,
    { name: name('图'), type: 2, records: [] },
    { name: name('丙'), records: number(0, 0, 0, 3) },
  ]);
  // The first two entries of the list change places, their records do not.
  const entry = record(0x0085, long(0), [0, 0], name('甲')).length;
  const at = Buffer.from(bytes).indexOf(Buffer.from(record(0x0085).slice(0, 2)));
  const swapped = bytes.slice();
  swapped.set(bytes.subarray(at + entry, at + 2 * entry), at);
  swapped.set(bytes.subarray(at, at + entry), at + entry);
  const { snapshots, activeSheetId } = await openWorkbook(swapped);
  expect(
    snapshots.map(({ sheetName, visibility, cells }) => [sheetName, visibility, cells[0]![0]!.value]),
  ).toEqual([
    ['乙', 'hidden', 2],
    ['甲', 'visible', 1],
    ['丙', 'visible', 3],
  ]);
  expect(activeSheetId).toBe('2');
});

test('hidden rows and columns, protection, and number formats by their numbers', async () => {
  const xf = (format: number) => record(0x00e0, word(0), word(format), word(1), new Uint8Array(14));
  const records = [
    ...record(0x007d, word(1), word(2), word(256 * 10), word(0), word(1), word(0)),
    ...record(0x0208, word(1), word(0), word(3), word(300), word(0), word(0), word(0x0120), word(0)),
    ...record(0x0012, word(1)),
    ...number(0, 0, 1, 0.5),
    ...number(1, 1, 2, 45000),
    ...number(2, 3, 0, 1),
  ];
  const format = record(0x041e, word(165), unicode('yyyy"年"m"月"', 2));
  const globals = [...format, ...xf(0), ...xf(10), ...xf(165)];
  const { snapshots } = await openWorkbook(streamOf(8, globals, [{ name: name('表'), records }]));
  expect(snapshots[0]).toMatchObject({ protected: true, hiddenRows: [1], hiddenColumns: [1, 2] });
  expect(snapshots[0]!.cells.flat().map((cell) => cell?.numberFormat)).toEqual(
    expect.arrayContaining(['0.00%', 'yyyy"年"m"月"', 'General']),
  );
});

/** A cell whose formula has these tokens (MS-XLS 2.5.198) and the result 7. */
const formula = (row: number, tokens: readonly number[]) =>
  record(0x0006, word(row), word(0), word(0), double(7), word(0), long(0), word(tokens.length), tokens);
const cellsOf = async (bytes: Uint8Array) => {
  const { snapshots, warnings } = await openWorkbook(bytes);
  return { cells: snapshots[0]!.cells.flat().map((cell) => [cell?.value, cell?.formula]), warnings };
};

test('formulas into another workbook do not read as if they meant this one', async () => {
  const book = record(0x01ae, word(1), word(5), [0, ...latin('b.xls')], unicode('表', 2));
  const links = record(0x0017, word(1), word(0), word(0), word(0));
  const reference = [0x5a, ...word(0), ...word(3), ...word(1)];
  const sheet = { name: name('表'), records: formula(0, reference) };
  const bytes = streamOf(8, [...book, ...links], [sheet]);
  const { snapshots } = await openWorkbook(bytes);
  expect(snapshots[0]!.cells[0]![0]).toMatchObject({ value: 7, formula: expect.stringContaining('[1]表') });
});

const ONE_PLUS_TWO = [0x1e, ...word(1), 0x1e, ...word(2), 0x03];
/** A label in place of a reference, as Excel 97 allowed; SheetJS falls over it. */
const BY_LABEL = [0x18, 0x02, ...word(0), ...word(0)];

test('a formula that cannot be read costs no value', async () => {
  const records = [...formula(0, ONE_PLUS_TWO), ...formula(1, BY_LABEL), ...number(2, 0, 0, 5)];
  const { cells, warnings } = await cellsOf(streamOf(8, [], [{ name: name('表'), records }]));
  expect(cells).toEqual([
    [7, null],
    [7, null],
    [5, null],
  ]);
  expect(warnings).toEqual([
    { code: 'formula-unknown', details: { sheet: '表', cells: ['A1', 'A2'], count: 2 } },
  ]);
});

test.each([
  ['a number', [0x1e, ...word(255)]],
  ['a truth value', [0x1d, 1]],
])('a name may stand for %s', async (_, tokens) => {
  const head = [word(0), [0, 3], word(tokens.length), word(0), word(0), long(0), [0], latin('abc')];
  const named = record(0x0018, ...head, tokens);
  const records = formula(0, ONE_PLUS_TWO);
  const { cells } = await cellsOf(streamOf(8, named, [{ name: name('表'), records }]));
  expect(cells).toEqual([[7, '=1+2']]);
});

test('a formula that is a truth value reads as Excel writes it', async () => {
  const records = formula(0, [0x1d, 1]);
  const { cells } = await cellsOf(streamOf(8, [], [{ name: name('表'), records }]));
  expect(cells).toEqual([[7, '=TRUE']]);
});
