import { findLedger } from '../../src/ledger/find-ledger';
import { joinLedgers } from '../../src/ledger/join-ledgers';
import { sheetOf, type CellInput } from '../support/sheet';

const PEOPLE: CellInput[][] = [
  ['序号', '姓名', '身份证号', '金额（元）'],
  [1, '王', '889900194001001005', 60],
  [2, '李', '889900194001011015', 60],
];
const DATED: CellInput[][] = [
  ['日期', '类别', '场次'],
  ['2024-01-05', '义诊', 1],
  ['2024-02-05', '义诊', 2],
];

function joined(...sheets: [string, CellInput[][]][]) {
  const ledgers = sheets.map(([name, rows]) => findLedger(sheetOf(rows, { name })) ?? null);
  return joinLedgers(ledgers).map((ledger) => ledger && [ledger.sheetName, ledger.rows.length]);
}

test.each<[string, [string, CellInput[][]][], unknown]>([
  [
    'a roster lists the same people every month',
    [
      ['1月', [['清河县发放花名册（2024年1月）'], ...PEOPLE]],
      ['2月', [['清河县发放花名册（2024年2月）'], ...PEOPLE]],
    ],
    [['1月、2月', 4], null],
  ],
  [
    'also where no title names the month',
    [
      ['1月', PEOPLE],
      ['2月', PEOPLE],
    ],
    [['1月、2月', 4], null],
  ],
  [
    'months behind the year',
    [
      ['2024.01', [['清河县发放花名册（2024年1月）'], ...PEOPLE]],
      ['2024.11', [['清河县发放花名册（2024年11月）'], ...PEOPLE]],
    ],
    [['2024.01、2024.11', 4], null],
  ],
  [
    'rows with the same days on two sheets are copies',
    [
      ['第一批', DATED],
      ['第二批', DATED],
    ],
    [
      ['第一批', 2],
      ['第二批', 2],
    ],
  ],
  [
    'a copy (2) is no part',
    [
      ['名单', PEOPLE],
      ['名单 (2)', PEOPLE],
    ],
    [
      ['名单', 2],
      ['名单 (2)', 2],
    ],
  ],
])('%s', (_name, sheets, expected) => {
  expect(joined(...sheets)).toEqual(expected);
});

test('every row of joined sheets keeps the unit of its own sheet', () => {
  const sheetIn = (name: string, unit: string, ...amounts: number[]) =>
    findLedger(
      sheetOf(
        [
          ['日期', '摘要', '收款单位', `支付金额（${unit}）`],
          ...amounts.map((amount, i) => [`2024-0${i + 1}-05`, `第${i + 1}笔`, `某公司${i + 1}`, amount]),
        ],
        { name },
      ),
    )!;
  const [ledger] = joinLedgers([sheetIn('1月', '元', 50000, 30000), sheetIn('2月', '万元', 4, 3)]);
  const column = ledger!.columns.find(({ name }) => name.startsWith('支付金额'))!;
  expect([0, 1, 2, 3].map((position) => column.unitAt?.(position))).toEqual(['元', '元', '万元', '万元']);
});
