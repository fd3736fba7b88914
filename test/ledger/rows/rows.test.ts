import { findLedger } from '../../../src/ledger/find-ledger';
import { sheetOf, type CellInput } from '../../support/sheet';

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

const GRANTS: CellInput[] = [
  '序号',
  '乡镇',
  '姓名',
  '机具',
  '数量（台）',
  '补贴额（元）',
  '核验日期',
  '结果',
];
const grant = (number: number, amount: number): CellInput[] => [
  number,
  number % 2 ? '甲镇' : '乙镇',
  `户主${number}`,
  '微耕机',
  1,
  amount,
  `2024-03-${10 + number}`,
  '合格',
];

test.each<[string, CellInput[][], number[], [string, number[]][]]>([
  [
    'sums that leave out what is void, and so add up to nothing',
    [
      GRANTS,
      ...[1, 2, 3, 4, 5, 6].map((number) => grant(number, 800 + number)),
      [null, '甲镇（5户）', null, null, 5, 4015],
      ...[7, 8, 9, 10, 11, 12].map((number) => grant(number, 900 + number)),
      [null, '乙镇（5户）', null, null, 5, 4540],
    ],
    [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14],
    [['合计', [8, 15]]],
  ],
  [
    'an entry that is told by its code and its name stays, however little is known of it',
    [
      ['编号', '姓名', '乡镇', '日期', '方式', '医生', '档案号'],
      ...[1, 2, 3, 4, 5, 6, 7].map((number): CellInput[] => [
        `G00${number}`,
        `居民${number}`,
        '甲镇',
        `2024-03-0${number}`,
        '电话',
        '某医生',
        99_000 + number,
      ]),
      ['G008', '居民8', null, null, null, null, 99_999],
    ],
    [2, 3, 4, 5, 6, 7, 8, 9],
    [],
  ],
  [
    'entries that go on in further rows stay',
    [
      ['单号', '日期', '供应商', '品名', '数量', '金额（元）'],
      ...[1, 2, 3, 4].flatMap((number): CellInput[][] => [
        [`A${number}`, `2024-04-0${number}`, `公司${number}`, '纸', number, number * 20],
        [null, null, null, '笔', 9, 900 + number],
      ]),
    ],
    [2, 3, 4, 5, 6, 7, 8, 9],
    [],
  ],
  [
    'what an export says of itself behind the last row',
    [
      GRANTS,
      ...[1, 2, 3].map((number) => grant(number, 800 + number)),
      [null, null, '共3条', null, null, null, '导出时间：2025-01-06'],
    ],
    [2, 3, 4],
    [['说明', [5]]],
  ],
  [
    'rows that only name a section, and what goes on 其中',
    [
      ['编号', '工程内容', '单位', '设计', '完成'],
      ['一', '灌溉工程'],
      ['（一）', '泵站', '座', 4, 4],
      ['（二）', '明渠', 'm', 5133, 5282],
      ['1', '其中：衬砌明渠', 'm', 3640, 3744],
      ['2', '土质排水沟', 'm', 1493, 1538],
      ['二', '田间道路工程'],
      ['（一）', '机耕路', 'm', 4200, 4216],
    ],
    [3, 4, 8],
    [
      ['其中', [5, 6]],
      ['分类', [2, 7]],
    ],
  ],
])('by what is blank: %s', (_name, rows, expected, left) => {
  expect(read(rows)).toEqual({ rows: expected, leftOut: left, questions: [] });
});

test('a month’s sums below days that are written as numbers', () => {
  const days: CellInput[][] = [8, 9, 12, 20, 26].map((day, at) => [
    at + 1,
    `小区${at + 1}`,
    `3.${day}`,
    80 + at,
    3 + at,
  ]);
  const rows = [['序号', '小区', '检查日期', '得分', '发现问题'], ...days, [null, '当月', null, 81.2, 25]];
  expect(read(rows)).toMatchObject({ rows: [2, 3, 4, 5, 6], leftOut: [['合计', [7]]] });
});
