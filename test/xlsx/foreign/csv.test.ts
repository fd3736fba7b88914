import fc from 'fast-check';
import type { WorkbookErrorCode } from '../../../src/sheet';
import { openSource } from '../../../src/xlsx';
import { contentOf } from '../support';

/** 台账 with its columns 编号 and 金额, in GBK. */
const GBK = Uint8Array.from(
  'ccd5cbc60a b1e0bac52cbdf0b6ee0a 303031322c35'
    .replaceAll(' ', '')
    .match(/../g)!
    .map((pair) => parseInt(pair, 16)),
);

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

async function read(file: string | Uint8Array): Promise<Record<string, unknown>> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const { snapshots } = await openSource({ name: '台账.csv', bytes });
  expect(snapshots).toHaveLength(1);
  return contentOf(snapshots[0]!);
}

const codeOf = async (bytes: Uint8Array): Promise<[WorkbookErrorCode, unknown]> =>
  openSource({ name: '台账.csv', bytes }).then(
    () => Promise.reject(new Error('it was read')),
    ({ code, details }) => [code, details.part ?? details.limit],
  );

const TABLE = '编号,金额\n0012,5';
const CONTENT = { R1C1: '编号', R1C2: '金额', R2C1: '0012', R2C2: '5' };

test.each([
  ['UTF-8', utf8(TABLE)],
  ['UTF-8 with its mark', utf8(`\ufeff${TABLE}`)],
  ['UTF-16, as Excel writes it', utf16(TABLE.replaceAll(',', '\t'))],
  ['UTF-16 from other machines', utf16(TABLE, true)],
  ['GBK', GBK.slice(5)],
])('%s', async (_, bytes) => {
  expect(await read(bytes)).toEqual(CONTENT);
});

test('characters of GB 18030 beyond GBK', async () => {
  // 㐀 has four bytes there.
  const bytes = Uint8Array.from([0x81, 0x39, 0xee, 0x39, 0x2c, 0xd0, 0xd5]);
  expect(await read(bytes)).toEqual({ R1C1: '㐀', R1C2: '姓' });
});

test.each([1, 2, 3, 4, 5, 6])(
  'long files in UTF-8, wherever the first look at them ends (%i)',
  async (shift) => {
    const row = `${'长'.repeat(shift)},义诊活动\n`;
    const lines = 'a'.repeat(shift) + row.repeat(400);
    expect(Object.keys(await read(lines))).toHaveLength(800);
  },
);

test('a character that an export cut in two spoils nothing but itself', async () => {
  const bytes = utf8('类别,金额\n'.repeat(40) + '义诊,5\n'.repeat(40));
  const last = bytes.lastIndexOf(0xe4) + 2;
  expect(await read(bytes.filter((_, i) => i !== last))).toMatchObject({
    R1C1: '类别',
    R79C1: '义诊',
    R80C1: '\ufffd诊',
    R80C2: '5',
  });
});

test.each([
  ['commas', ','],
  ['tabs', '\t'],
  ['semicolons', ';'],
  ['bars', '|'],
])('%s between fields', async (_, separator) => {
  // What the other separators do in the text leads nobody astray.
  const rows = [
    ['活动，一览'],
    ['日期', '类别', '金额'],
    ['2024-01-05', '义诊;讲座', '"1,234.00"'],
    ['2024-02-06', '义诊,讲座|培训'.replace(separator, '、'), '1 000'],
    ['2024-03-07', '义诊', '"7,008.50"'],
  ];
  const text = rows
    .map((row) => row.map((field) => (field.includes(separator) && field[0] !== '"' ? `"${field}"` : field)))
    .map((row) => row.join(separator))
    .join('\r\n');
  expect(await read(`${text}\r\n`)).toMatchObject({
    R2C1: '日期',
    R2C3: '金额',
    R3C1: '2024-01-05',
    R3C2: '义诊;讲座',
    R3C3: '1,234.00',
    R5C3: '7,008.50',
  });
});

test('amounts with unquoted thousands separators between tabs, under a title', async () => {
  const text = '支付明细\n单位\t预算数\t支付数\n' + '卫健局\t1,622,400.00\t1,500,000.00\n'.repeat(5);
  expect(await read(text)).toMatchObject({ R2C3: '支付数', R7C2: '1,622,400.00', R7C3: '1,500,000.00' });
});

test('a first line that names the separator', async () => {
  expect(await read('sep=;\n编号;金额\n0012;5')).toEqual(CONTENT);
  expect(await read('sep=;\n')).toEqual({});
});

test('everything stays the text that it is', async () => {
  const fields = ['0012', '510403199001011234', '1e5', '2024-1-5', '1/2', 'TRUE', '#N/A', ' 5 ', '3,5'];
  const formulas = ['=1+1', '+86', '-5', '@SUM(A1)', '=HYPERLINK("a")'];
  const all = [...fields, ...formulas];
  const { snapshots } = await openSource({
    name: '台账.csv',
    bytes: utf8(all.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')),
  });
  expect(snapshots[0]!.cells[0]).toEqual(
    all.map((value) => ({ value, formula: null, numberFormat: 'General' })),
  );
});

test('a text kept as ="0012" is the text that Excel shows', async () => {
  expect(await read('编号,金额\n="0012",5')).toEqual(CONTENT);
  expect(await read('编号,金额\n"=""0012""",5')).toEqual(CONTENT);
  expect(await read('编号,金额\n="=1+1",5')).toMatchObject({ R2C1: '=1+1' });
});

test('quotation marks, and line breaks between them', async () => {
  expect(await read('"甲,""乙""","第一行\r\n第二行"\r\n丙 "丁","",""\r\n')).toEqual({
    R1C1: '甲,"乙"',
    R1C2: '第一行\n第二行',
    R2C1: '丙 "丁"',
  });
});

test('blank lines keep their place; rows may have more or fewer fields', async () => {
  const bytes = utf8('\n\n,a,b\n\n,,,c\n,d\n\n,,\n');
  const { snapshots } = await openSource({ name: '台账.csv', bytes });
  expect(contentOf(snapshots[0]!)).toEqual({ R3C2: 'a', R3C3: 'b', R5C4: 'c', R6C2: 'd' });
  expect(snapshots[0]!.usedRange).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
  expect(snapshots[0]!.cells[3]).toBeUndefined();
});

test('lines that end in any way, also within one file', async () => {
  expect(await read('a,b\rc,"d"\r\ne,"f"\ng,h')).toEqual({
    R1C1: 'a',
    R1C2: 'b',
    R2C1: 'c',
    R2C2: 'd',
    R3C1: 'e',
    R3C2: 'f',
    R4C1: 'g',
    R4C2: 'h',
  });
});

test('only separators are a blank sheet', async () => {
  const { snapshots } = await openSource({ name: '台账.csv', bytes: utf8(',,\n,,\n') });
  expect(snapshots[0]).toMatchObject({ usedRange: null, cells: [] });
});

test('quotation marks of a system that writes none of its own are text', async () => {
  const rows = ['活动\t场次', '"健康西区"义诊\t5', '"健康\t6', '讲座\t7'];
  expect(await read(rows.join('\n'))).toEqual({
    R1C1: '活动',
    R1C2: '场次',
    R2C1: '"健康西区"义诊',
    R2C2: '5',
    R3C1: '"健康',
    R3C2: '6',
    R4C1: '讲座',
    R4C2: '7',
  });
});

test('a quotation that is never closed is damage, not a short file', async () => {
  const rows = ['活动,场次', '"义诊,讲座",5', '"健康西区,6', '"讲座,培训",7'];
  expect(await codeOf(utf8(rows.join('\n')))).toEqual(['damaged', '第 3 行的引号']);
  const simple = ['活动,场次', '"健康西区,6', '"义诊",5', '"讲座",7'];
  expect(await codeOf(utf8(simple.join('\n')))).toEqual(['damaged', '第 2 行的引号']);
});

test('rows that lie across the pieces of a big file come once and whole', async () => {
  const line = (row: number) => `${row},"第 ${row} 场\n""义诊"", 讲座",${'长'.repeat(row % 50)}。\n`;
  const rows = 50_000;
  const text = Array.from({ length: rows }, (_, row) => line(row)).join('');
  expect(text.length).toBeGreaterThan(2 * 1024 * 1024);
  const done: number[] = [];
  const { snapshots } = await openSource(
    { name: '台账.csv', bytes: utf8(text) },
    { onProgress: (part) => done.push(part) },
  );
  expect(snapshots[0]!.cells).toHaveLength(rows);
  snapshots[0]!.cells.forEach((cells, row) => {
    const values = cells!.map((cell) => cell!.value);
    if (values.join('|') !== `${row}|第 ${row} 场\n"义诊", 讲座|${'长'.repeat(row % 50)}。`)
      throw new Error(`row ${row}: ${values.join('|')}`);
  });
  expect(done.length).toBeGreaterThan(2);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
});

test('broken quotation far behind is found, and named by its row', async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => `"甲,乙",第 ${row + 1} 场义诊活动，内容相同`);
  rows[35_000] = '"丙,丁';
  expect(rows.join('\n').length).toBeGreaterThan(1 << 19);
  expect(await codeOf(utf8(rows.join('\n')))).toEqual(['damaged', '第 35001 行的引号']);
});

test('reading stops between pieces', async () => {
  const bytes = utf8('义诊,5\n'.repeat(500_000));
  const stop = new AbortController();
  const done: number[] = [];
  const reading = openSource(
    { name: '台账.csv', bytes },
    {
      signal: stop.signal,
      onProgress: (part) => {
        done.push(part);
        stop.abort();
      },
    },
  );
  await expect(reading).rejects.toMatchObject({ name: 'WorkbookError', code: 'cancelled' });
  expect(done).toHaveLength(1);
});

test('more than a sheet holds is too large', async () => {
  expect(await codeOf(utf8(`a,b${'\n'.repeat(1_048_576)}c,d`))).toEqual(['too-large', '1,048,576 行']);
  expect(await read(`a,b${'\n'.repeat(1_048_575)}c,d`)).toMatchObject({ R1048576C2: 'd' });
  // Blank lines at the end take no place.
  expect(await read(`a,b${'\n'.repeat(1_100_000)}`)).toEqual({ R1C1: 'a', R1C2: 'b' });
  expect(await codeOf(utf8(`${','.repeat(16_384)}c`))).toEqual(['too-large', '16,384 列']);
  expect(await codeOf(utf8('a,b\n'.repeat(14_000_000)))).toEqual(['too-large', '50 MB']);
});

test('what is written in any of the usual ways is read as it was', async () => {
  const field = fc
    .stringMatching(/^[0-9a-z甲乙丙 "',;\t|=+@-]{0,8}$/)
    .map((text) => text.replace(/^=".*/, ''));
  const separators = fc.constantFrom(',', '\t', ';', '|');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 20 }),
      separators,
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, separator, newline) => {
        const table = [['日期', '类别', '金额'], ...rows];
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = table.map((row) => row.map(quoted).join(separator)).join(newline);
        const expected = Object.fromEntries(
          table.flatMap((row, r) =>
            row.flatMap((value, c) => (value === '' ? [] : [[`R${r + 1}C${c + 1}`, value]])),
          ),
        );
        expect(await read(text)).toEqual(expected);
      },
    ),
  );
});
