import { shiftRange, shiftRanges, shiftReferences } from '../../../src/xlsx/structure/shift-refs';
import type { Shift } from '../../../src/xlsx/structure/shift';

const insert = (at: number, count = 2): Shift => ({ axis: 'row', at, count });
const remove = (at: number, count = 2): Shift => ({ axis: 'row', at, count: -count });
const columns = (at: number, count: number): Shift => ({ axis: 'column', at, count });

// Two rows come before row 5 (at 4); expectations as Excel and LibreOffice rewrite them.
test.each([
  ['=A4+A5', '=A4+A7'],
  ['=SUM(A1:A4)', '=SUM(A1:A4)'],
  ['=SUM(A1:A5)', '=SUM(A1:A7)'],
  ['=SUM(A5:A1)', '=SUM(A7:A1)'],
  ['=SUM($A$5:$B$9)', '=SUM($A$7:$B$11)'],
  ['=SUM(A:A)', '=SUM(A:A)'],
  ['=SUM(4:5)', '=SUM(4:7)'],
  ['=其他!A5+表一!A5', '=其他!A5+表一!A7'],
  ["='表 一'!A5", "='表 一'!A5"],
  ['="A5"&A5', '="A5"&A7'],
  ['=LOG10(A5)', '=LOG10(A7)'],
  ['=A5表', '=A5表'],
  ['=XFE5', '=XFE5'],
  ['=[1]表一!A5', '=[1]表一!A5'],
  ['=表一!$A$5:$A$9', '=表一!$A$7:$A$11'],
  ['=IF(A5="","",A5/B5)', '=IF(A7="","",A7/B7)'],
  ['=#REF!+A5', '=#REF!+A7'],
  ['=A1048576', '=#REF!'],
])('%s becomes %s', (before, after) => {
  expect(shiftReferences(before, '表一', '表一', insert(4))).toBe(after);
});

// Rows 5 and 6 go.
test.each([
  ['=A4+A5', '=A4+#REF!'],
  ['=A7', '=A5'],
  ['=SUM(A1:A5)', '=SUM(A1:A4)'],
  ['=SUM(A5:A9)', '=SUM(A5:A7)'],
  ['=SUM(A5:A6)', '=SUM(#REF!)'],
  ['=SUM(5:6)', '=SUM(#REF!)'],
])('%s becomes %s when rows go', (before, after) => {
  expect(shiftReferences(before, '表一', '表一', remove(4))).toBe(after);
});

test.each([
  ['=B1+C1', '=B1+D1'],
  ['=SUM(A1:C3)', '=SUM(A1:D3)'],
  ['=SUM(A:C)', '=SUM(A:D)'],
  ['=SUM(3:5)', '=SUM(3:5)'],
])('%s becomes %s when a column comes', (before, after) => {
  expect(shiftReferences(before, '表一', '表一', columns(2, 1))).toBe(after);
});

test('a formula elsewhere moves only with the sheet that it names', () => {
  expect(shiftReferences("A5+'表''一'!A5", '别处', "表'一", insert(4))).toBe("A5+'表''一'!A7");
  expect(shiftReferences('A5', null, '表一', insert(4))).toBe('A5');
});

test('a reference through several sheets is refused', () => {
  expect(() => shiftReferences('=SUM(表一:表三!A5)', '表二', '表一', insert(4))).toThrow(
    '跨几张工作表的引用',
  );
});

test('blocks grow around what comes, and go with what goes', () => {
  expect(shiftRange('A3:B6', insert(4))).toBe('A3:B8');
  expect(shiftRange('A5:B6', remove(4))).toBeUndefined();
  expect(shiftRanges('A1 A5:A6 C9', remove(4))).toBe('A1 C7');
});
