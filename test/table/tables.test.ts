import { formatCell, formatRange } from '../../src/sheet';
import { readTables } from '../../src/table';
import { sheetOf, type CellInput } from '../support/sheet';

function read(rows: CellInput[][], merges: string[] = []) {
  return readTables(sheetOf(rows, { merges })).map(
    ({ range, headings, rows: kinds, aggregates, unread }) => ({
      range: formatRange(range),
      headings: headings.map((row) => row + 1),
      kinds: kinds.map(({ row, kind }) => `${row + 1} ${kind}`),
      sums: aggregates.map(({ cell, of }) => `${formatCell(cell)} = ${of.map(formatRange).join(' ')}`),
      unread: unread.map(formatRange),
    }),
  );
}

test('a list: title above, heading, items, categories, subtotals, a total, a note', () => {
  const rows = [
    ['某局2024年支出明细', null, null],
    ['项目', '预算（元）', '支出（元）'],
    ['一、基本支出', null, null],
    ['工资', 523_411, 498_207],
    ['公用', 118_936, 97_354],
    ['小计', 642_347, 595_561],
    ['二、项目支出', null, null],
    ['培训', 86_215, 80_119],
    ['其中：外聘', 21_003, 20_417],
    ['宣传', 40_777, 39_871],
    ['合计', 769_339, 715_551],
    ['注：含上年结转', null, null],
  ];
  expect(read(rows, ['A1:C1', 'A12:C12'])).toEqual([
    {
      range: 'A2:C12',
      headings: [2],
      kinds: [
        '3 category',
        '4 item',
        '5 item',
        '6 subtotal',
        '7 category',
        '8 item',
        '9 part',
        '10 item',
        '11 total',
        '12 note',
      ],
      sums: ['B6 = B4:B5', 'C6 = C4:C5', 'B11 = B6 B8 B10', 'C11 = C6 C8 C10'],
      unread: [],
    },
  ]);
});

test('a total without a word, to the right and below; numbers written as text are numbers', () => {
  const rows = [
    ['乡镇', '一季度', '二季度', '全部'],
    ['城关', '1,203', 911, 2114],
    ['白杨', 874, 1066, 1940],
    ['石门', 1532, 708, 2240],
    [null, 3609, 2685, 6294],
  ];
  const [table] = read(rows);
  expect(table!.kinds).toEqual(['2 item', '3 item', '4 item', '5 total']);
  expect(table!.sums).toEqual([
    'B5 = B2:B4',
    'C5 = C2:C4',
    'D5 = D2:D4',
    'D2 = B2:C2',
    'D3 = B3:C3',
    'D4 = B4:C4',
  ]);
});

test('what is called a sum need prove little: 全县 of small numbers', () => {
  const rows = [
    ['乡镇', '人数', '期数'],
    ['全县', 300, 7],
    ['城关', 120, 3],
    ['白杨', 100, 2],
    ['石门', 80, 2],
  ];
  expect(read(rows)[0]).toMatchObject({
    kinds: ['2 total', '3 item', '4 item', '5 item'],
    sums: ['B2 = B3:B5', 'C2 = C3:C5'],
  });
});

test('two tables below each other, the heading repeated after a page, a column without a heading', () => {
  const rows = [
    ['姓名', '金额'],
    ['王', 31],
    ['姓名', '金额'],
    ['承前页', 31],
    ['李', 47],
    [null, null],
    ['学校', '学生', null],
    ['一小', 512, '在建'],
  ];
  expect(read(rows)).toEqual([
    {
      range: 'A1:B5',
      headings: [1],
      kinds: ['2 item', '3 repeated', '4 carried', '5 item'],
      sums: [],
      unread: [],
    },
    { range: 'A7:C8', headings: [7], kinds: ['8 item'], sums: [], unread: ['C8'] },
  ]);
});

test('a heading of groups, of years and of column numbers', () => {
  const rows = [
    ['项目', '支出', null],
    [null, 2023, 2024],
    ['栏次', 1, 2],
    ['培训', 31.5, 47],
  ];
  expect(read(rows, ['B1:C1'])[0]).toMatchObject({ headings: [1, 2], range: 'A1:C4' });
});

test('an empty sheet, and one text', () => {
  expect(read([])).toEqual([]);
  expect(read([['说明']])).toEqual([]);
});
