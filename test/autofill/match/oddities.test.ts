import { measure, type Measure } from '../../../src/autofill/match/measure';
import { odditiesIn } from '../../../src/autofill/match/oddities';
import { evaluate } from '../../../src/autofill/recipe/evaluate';
import type { Taken } from '../../../src/autofill/recipe/taken';
import type { CellInput } from '../../support/sheet';
import { ledgerOf, slotFor, slotTable } from '../facts';

const TABLE = slotTable({ organisation: '云岭县林业局', year: 2024 });
const COUNT = measure('count', null, 1);

/** What is odd about ten rows, whose column `heading` holds these texts at the end. */
function odd(
  heading: string,
  texts: CellInput[],
  label = '采购苗木批数',
  how: Measure = COUNT,
  usual: CellInput = '',
) {
  const rows = Array.from({ length: 10 }, (_, nth): CellInput[] => [
    `2024-03-${10 + nth}`,
    `树种${nth}`,
    100 + nth,
    texts[nth - 10 + texts.length] ?? usual,
  ]);
  const ledger = ledgerOf([['日期', '苗木', '金额（元）', heading], ...rows]);
  const recipe = { kind: 'ledger', file: null, sheet: ledger.sheetName, filters: [], ...how } as const;
  const taken = evaluate(recipe, ledger, TABLE) as Taken;
  return odditiesIn(ledger, how, taken, { ...slotFor(label, '≥1批'), table: TABLE });
}

test.each<[string, string, string, boolean]>([
  ['a row that stands there twice', '备注', '与第3行重复登记', true],
  ['a row that is said not to count', '备注', '利用单位自行采购，不计工作量', true],
  ['money that came back', '备注', '账户停用，已退款', true],
  ['a row of an earlier year', '备注', '2023年补登', true],
  ['what was refused', '审核意见', '不予补助', true],
  ['what may have gone on', '备注', '原定取消后又补办', false],
  ['what failed was done all the same', '验收结论', '不合格', false],
])('%s: left out or kept, the other way beside it', (_name, heading, text, isOut) => {
  const usual = heading === '备注' ? '' : '合格';
  const { undecided } = odd(heading, [text], undefined, undefined, usual);
  const without = [{ column: heading, except: [text.replace('，', ',')] }];
  expect(undecided).toMatchObject([
    isOut ? { filters: without, otherwise: [] } : { filters: [], otherwise: without },
  ]);
  expect(undecided[0]!.certainty).toBeLessThan(0.8);
});

test('what is examined counts whatever came of it, and is left out where it was not done', () => {
  const failed = odd('检测结论', ['不合格'], '检测苗木批数', COUNT, '合格');
  expect(failed.undecided).toMatchObject([{ filters: [] }]);
  const undone = odd('检测结论', ['未检测'], '检测苗木批数', COUNT, '合格');
  expect(undone.undecided).toMatchObject([{ filters: [{ except: ['未检测'] }] }]);
});

test('an opinion, a kind that begins with a no, and a description of every row are no oddities', () => {
  expect(odd('评价', ['不满意'], undefined, undefined, '满意').undecided).toEqual([]);
  expect(odd('人员类别', ['未成年人'], undefined, undefined, '农民工').undecided).toEqual([]);
  expect(odd('情况描述', ['预案未演练'], undefined, undefined, '标识缺失').undecided).toEqual([]);
});

test('a booking that takes back another stays in a sum', () => {
  const rows: CellInput[][] = [
    ['2024-03-01', '松', 500, ''],
    ['2024-03-02', '杉', 300, '误付'],
    ['2024-03-03', '杉', -300, '误付退回'],
    ...Array.from({ length: 9 }, (_, nth): CellInput[] => [`2024-04-${10 + nth}`, '樟', 40 + nth, '']),
  ];
  const ledger = ledgerOf([['日期', '苗木', '支出（元）', '备注'], ...rows]);
  const sum = measure('sum', '支出(元)', 1);
  const recipe = { kind: 'ledger', file: null, sheet: ledger.sheetName, filters: [], ...sum } as const;
  const taken = evaluate(recipe, ledger, TABLE) as Taken;
  const { undecided } = odditiesIn(ledger, sum, taken, { ...slotFor('苗木支出', '≤1万元'), table: TABLE });
  expect(undecided).toEqual([]);
});
