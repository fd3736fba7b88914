import { shiftFormula } from '../../../src/xlsx/read/shared-formula';

test.each([
  ['A1', 'B3'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(A1:B2,$C:$D,E:F,3:4,$3:$4)', 'SUM(B3:C4,$C:$D,F:G,5:6,$3:$4)'],
  ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B3)+ATAN2(C3,D3)'],
  ['表A1+数据!A1', '表A1+数据!B3'],
  ["'A1 表'!A1+'甲''A1'!B2", "'A1 表'!B3+'甲''A1'!C4"],
  ['Sheet1!A1:Sheet1!B2', 'Sheet1!B3:Sheet1!C4'],
  ['AB1!C1', 'AB1!D3'],
  ['"A1"&A1&"说""A1"""', '"A1"&B3&"说""A1"""'],
  ['[1]Sheet1!A1+表1[[#This Row],[A1]]+表1[A1]', '[1]Sheet1!B3+表1[[#This Row],[A1]]+表1[A1]'],
  ['TAXES2024+XFE1+A1.B1+_A1+A1_', 'TAXES2024+XFE1+A1.B1+_A1+A1_'],
  ['#REF!+A1', '#REF!+B3'],
  ['XFD1', '#REF!'],
  ['A1048575', '#REF!'],
  ['1.5E+3+A1', '1.5E+3+B3'],
  ['IF(A1>=0.95,"达标",A1/B1*100%)', 'IF(B3>=0.95,"达标",B3/C3*100%)'],
  ['{1,2;3,4}*A1', '{1,2;3,4}*B3'],
  ['A1#+@A1', 'B3#+@B3'],
  ['完成率*A1', '完成率*B3'],
])('%s two rows below and one column right is %s', (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});

test('upwards and to the left, and back', () => {
  expect(shiftFormula('B3*$A$1', -2, -1)).toBe('A1*$A$1');
  expect(shiftFormula('A1', -1, 0)).toBe('#REF!');
  expect(shiftFormula('A:A', 0, -1)).toBe('#REF!');
});
