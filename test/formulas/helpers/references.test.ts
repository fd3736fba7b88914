import { refersTo } from '../../../src/formulas/helpers/references';
import { parseRange } from '../../../src/sheet';

const blocks = [parseRange('K10:K20')!, parseRange('M10:M20')!];

test.each<[string, boolean]>([
  ['=IF(K14="","",ROUND(H14*MIN(1,K14),2))', true],
  ['=SUM($K$10:$K$20)', true],
  ['=SUM(J5:L12)', true],
  ['=SUM(K:K)', true],
  ['=SUM(12:12)', true],
  ['=自评表!K14*2', true],
  ["='自评表'!K14", true],
  ['=SUM(自动_完成率_K10)', true],
  ['=K9+K21', false],
  ['=SUM(L10:L20)', false],
  ['="K14"&H14', false],
  ['=汇总!K14', false],
  ["='K14'!A1", false],
  ['=AK14+K140', false],
  ['=LOG10(H14)', false],
])('%s: %p', (formula, expected) => {
  expect(refersTo(formula, '自评表', '自评表', blocks)).toBe(expected);
});

test('from another sheet only by the name of the sheet', () => {
  expect(refersTo('=K14', '汇总', '自评表', blocks)).toBe(false);
  expect(refersTo('=自评表!K14', '汇总', '自评表', blocks)).toBe(true);
});
