import { textNumber } from '../../../src/formulas/texts/text-number';
import { barePercent, writtenPercent, type BareWriting } from '../../../src/formulas/texts/percent-number';
import type { CellValue } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { convertWithLibreOffice } from '../../support/soffice';
import { bookOf } from '../support';

const A1 = { row: 0, column: 0 };

test.each<[string, number, string, string]>([
  ['97人', 97, 'VALUE(SUBSTITUTE(A1,"人","")&"E0")', '去掉“人”'],
  ['97', 97, 'VALUE(A1&"E0")', '转成数'],
  ['约97人', 97, 'VALUE(SUBSTITUTE(SUBSTITUTE(A1,"约",""),"人","")&"E0")', '去掉“约”和“人”'],
  ['1,234人', 1234, 'VALUE(SUBSTITUTE(SUBSTITUTE(A1,",",""),"人","")&"E0")', '去掉“人”'],
  ['1.2万人', 12_000, 'VALUE(SUBSTITUTE(A1,"万人","E4"))', '去掉“万人”再乘以 10000'],
  ['485000元', 48.5, 'VALUE(SUBSTITUTE(A1,"元","E-4"))', '去掉“元”再除以 10000'],
  ['37人：其中在职15人', 37, 'VALUE(LEFT(A1,FIND("人",A1&"人")-1)&"E0")', '去掉“人…”'],
  ['12（场）', 12, 'VALUE(LEFT(A1,FIND("（",A1&"（")-1)&"E0")', '去掉“（…”'],
  ['９７人', 97, 'VALUE(SUBSTITUTE(ASC(A1),"人","")&"E0")', '去掉“人”'],
  [' 97人 ', 97, 'VALUE(SUBSTITUTE(TRIM(A1),"人","")&"E0")', '去掉“人”'],
])('%s is %d by a short formula', (text, value, formula, words) => {
  expect(textNumber(A1, text, value)).toEqual({ formula, words });
});

test.each<[string, number]>([
  ['两场', 2],
  ['2024年完成97人', 97],
  ['3周', 21],
  ['1.2万人，其中女5000人', 12_000],
  ['0万元', 0],
  ['97\n人', 97],
])('%s as %d has no short formula', (text, value) => {
  expect(textNumber(A1, text, value)).toBeNull();
});

/** What a formula made for a text gives for other contents of the cell; null: blank. */
const READ: readonly [made: string, value: number, content: string | number | null, result: CellValue][] = [
  ['97人', 97, '98人', 98],
  ['97人', 97, '98', 98],
  ['97人', 97, 98.5, 98.5],
  ['97人', 97, null, ''],
  ['97人', 97, '1-3人', ''],
  ['97人', 97, '1-3', ''],
  ['97人', 97, '9/7', ''],
  ['97人', 97, '近百人', ''],
  ['97人', 97, '1.2万人', ''],
  ['97人', 97, '97人（含兼职3人）', ''],
  ['1.2万人', 12_000, '0.9万人', 9000],
  ['1.2万人', 12_000, 9000, 9000],
  ['1.2万人', 12_000, '9000人', ''],
  ['485000元', 48.5, 47.2, 47.2],
  ['485000元', 48.5, '47.2万元', ''],
  ['37人：其中在职15人', 37, '40人：其中在职15人', 40],
  ['37人：其中在职15人', 37, 40, 40],
  ['1,234人', 1234, '2,345人', 2345],
  ['９７人', 97, '98人', 98],
];

/** The same for a percentage, with a target of 95 %. */
const PERCENT: readonly [content: string | number | null, result: CellValue][] = [
  ['96.5%', 0.965],
  [0.965, 0.965],
  [96.5, 0.965],
  ['96.5', 0.965],
  [105, 1.05],
  ['105%', 1.05],
  [0, 0],
  [1, 1],
  ['0.5%', 0.005],
  [null, ''],
  ['1-3%', ''],
  ['基本达到', ''],
];
const SMALL: readonly [content: string | number | null, result: CellValue][] = [
  ['0.5%', 0.005],
  [0.005, 0.005],
  [2, 0.02],
  [0.5, ''],
];
const BARE: readonly [
  goal: number,
  content: number | string | null,
  result: CellValue,
  column?: BareWriting,
][] = [
  [5, 0.4, 0.004, 'percent'],
  [5, 3, 0.03, 'percent'],
  [5, 0.03, '', 'percent'],
  [0, 0.4, 0.004, 'percent'],
  [95, 0.2, 0.2, 'ratio'],
  [95, 96.5, 0.965, 'ratio'],
  [5, null, '', 'ratio'],
  [0.2, 0.54, '', 'ratio'],
  [0.2, 0.65, 0.65, 'ratio'],
  [0.2, 0.5, 0.005],
  [0.2, 0.7, ''],
  [95, 96.5, 0.965],
  [95, 0.965, 0.965],
  [95, 0.2, ''],
  [95, '96.5%', ''],
  [95, null, ''],
  [95, 0, 0],
  [1, 0.5, 0.005],
  [1, 0.01, 0.01],
  [1, 0.1, ''],
  [1, 3, 0.03],
  [10, 0.09, 0.09],
  [10, 0.5, ''],
  [0, 0, 0],
  [0, 0.5, ''],
  [0, 2, 0.02],
];

test('LibreOffice reads what is written alike, takes typed numbers, and shows blank for all else', async () => {
  const cell = (row: number) => ({ row, column: 0 });
  const percent = (row: number, goal: number) => ({ cell: cell(row), unit: 'ratio' as const, goal });
  type Line = readonly [string | number | null, (row: number) => string, CellValue];
  const lines: Line[] = [
    ...READ.map(([made, value, content, result]): Line => [
      content,
      (row) => `IFERROR(${textNumber(cell(row), made, value)!.formula},"")`,
      result,
    ]),
    ...PERCENT.map(([content, result]): Line => [
      content,
      (row) => writtenPercent(percent(row, 95), '97.6%', 0.976)!.formula,
      result,
    ]),
    ...SMALL.map(([content, result]): Line => [
      content,
      (row) => writtenPercent(percent(row, 1), '0.8%', 0.008)!.formula,
      result,
    ]),
    ...BARE.map(([goal, content, result, column = null]): Line => [
      content,
      (row) => barePercent(percent(row, goal), column),
      result,
    ]),
  ];
  const file = await bookOf(
    lines.map(([content, formula], row) => [content, { value: { formula: formula(row) } as never }]),
  );
  const [recalculated] = convertWithLibreOffice([file], 'xlsx');
  const { cells } = readWorkbook(recalculated!).snapshots[0]!;
  const read = lines.map(([content, formula], row) => {
    const value = cells[row]?.[1]?.value ?? '';
    return [content, formula(row), typeof value === 'number' ? Number(value.toPrecision(12)) : value];
  });
  expect(read).toEqual(lines.map(([content, formula, result], row) => [content, formula(row), result]));
}, 60_000);
