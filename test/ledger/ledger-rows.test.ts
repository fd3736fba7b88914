import { findLedger } from '../../src/ledger/find-ledger';
import { sheetOf, type CellInput } from '../support/sheet';

function read(rows: CellInput[][]) {
  const ledger = findLedger(sheetOf(rows))!;
  return {
    rows: ledger.rows.map((row) => row + 1),
    leftOut: ledger.leftOut.map(({ why, rows: left }) => [why, left.map((row) => row + 1)]),
    questions: ledger.questions,
  };
}

const TOWNS: CellInput[][] = [
  ['城关镇', 120, 3],
  ['白杨镇', 100, 2],
  ['石门乡', 80, 2],
];
const HEADING = ['乡镇', '培训人数（人）', '培训班（期）'];

test.each<[string, CellInput[][], number[], [string, number[]][]]>([
  [
    'quarters and halves between the months that they add up',
    [
      ['月份', '清运量（吨）', '车次（趟）'],
      ['1月', 100, 5],
      ['2月', 110, 5],
      ['3月', 120, 5],
      ['一季度', 330, 15],
      ['4月', 100, 5],
      ['上半年', 430, 20],
    ],
    [2, 3, 4, 6],
    [['合计', [5, 7]]],
  ],
  [
    'quarters without months are rows like others',
    [
      ['季度', '清运量（吨）', '车次（趟）'],
      ['一季度', 330, 15],
      ['二季度', 310, 14],
      ['三季度', 300, 12],
    ],
    [2, 3, 4],
    [],
  ],
  [
    'parts of the row above',
    [HEADING, TOWNS[0]!, ['其中：女性', 50], TOWNS[1]!, ['其中：女性', 60]],
    [2, 4],
    [['其中', [3, 5]]],
  ],
  ['the whole named after the place', [HEADING, ['全县', 300, 7], ...TOWNS], [3, 4, 5], [['合计', [2]]]],
  ['the whole without any word', [HEADING, ['清河', 300, 7], ...TOWNS], [3, 4, 5], [['合计', [2]]]],
  [
    'parents of children that are moved in',
    [
      ['街道/活动', '场次（场）', '资料（份）'],
      ['东门街道', 9, 4200],
      ['  主题日', 2, 1500],
      ['  校园', 7, 2700],
      ['西岭街道', 4, 2000],
      ['  校园', 4, 2000],
    ],
    [3, 4, 6],
    [['合计', [2, 5]]],
  ],
  [
    'sums that are carried over the page',
    [
      ['序号', '姓名', '金额（元）'],
      [1, '王', 60],
      ['过次页', null, 60],
      ['承前页', null, 60],
      [2, '李', 60],
    ],
    [2, 5],
    [['承前页', [3, 4]]],
  ],
  [
    'a scope that several entries have is no total',
    [
      ['日期', '范围', '名称', '人次'],
      ['2024-1-1', '全县', '宣传周', 300],
      ['2024-2-1', '全县', '健康日', 120],
      ['2024-3-1', '石门乡', '义诊', 180],
    ],
    [2, 3, 4],
    [],
  ],
])('%s', (_name, rows, data, leftOut) => {
  expect(read(rows)).toEqual({ rows: data, leftOut, questions: [] });
});

test('a whole that is not the sum of the others is left out and asked about', () => {
  expect(read([HEADING, ['全县', 310, 9], ...TOWNS])).toEqual({
    rows: [3, 4, 5],
    leftOut: [['合计', [2]]],
    questions: ['「全县」一行不等于其余各行之和，没有计入，请核对'],
  });
});

test('what may be a sum by chance stays and is asked about', () => {
  const rows = [
    ['乡镇', '培训人数（人）'],
    ['甲镇', 700],
    ['乙镇', 300],
    ['丙镇', 400],
    ['丁镇', 950],
  ];
  expect(read(rows)).toEqual({
    rows: [2, 3, 4, 5],
    leftOut: [],
    questions: ['第 2 行「甲镇」等于第 3—4 行之和，请看是不是小计'],
  });
});

test('what the parents say is kept as a column', () => {
  const ledger = findLedger(
    sheetOf([
      ['支付状态', '支付成功'],
      [],
      ['行标签', '求和项:支付金额（元）'],
      ['基本支出', 8000],
      ['  工资', 7000],
      ['  商品', 1000],
      ['处理费', 9700],
      ['  商品', 9700],
      ['总计', 17_700],
    ]),
  )!;
  expect(ledger.columns.map(({ name }) => name)).toEqual(['行标签', '支付金额(元)', '行标签(1级)']);
  expect(ledger.rows.map((_row, position) => ledger.column('行标签(1级)')!.text(position))).toEqual([
    '基本支出',
    '基本支出',
    '处理费',
  ]);
});

test('sums of each month are sums, also one that does not agree', () => {
  const month = (number: number, more = 0): CellInput[][] => [
    [`2024-0${number}-05`, '记账', '水电费', '公用经费', number * 1031.5],
    [`2024-0${number}-09`, '记账', '赛事经费', '项目支出', number * 7012.25],
    [`${number}月`, null, null, null, number * 8043.75 + more],
  ];
  const ledger = findLedger(
    sheetOf([
      ['日期', '凭证', '摘要', '支出类型', '金额'],
      ...[1, 2, 3].flatMap((number) => month(number)),
      ...month(4, -500),
    ]),
  )!;
  expect(ledger.rows.map((row) => row + 1)).toEqual([2, 3, 5, 6, 8, 9, 11, 12]);
  expect(ledger.questions).toEqual([]);
});
