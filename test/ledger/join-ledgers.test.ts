import { findLedger, findLedgers } from '../../src/ledger/find-ledger';
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

const CASES = (from: number, count: number): CellInput[][] => [
  ['案卷编号', '受理日期', '案由'],
  ...Array.from({ length: count }, (_, nth) => [`援${from + nth}`, `2024-03-0${nth + 1}`, '纠纷']),
];
const WORK = (visits: number, meetings: number): CellInput[][] => [
  ['工作内容', '一季度', '二季度', '全年'],
  ['入户走访', visits, visits * 2, visits * 3],
  ['居民活动', meetings, meetings, meetings * 2],
];
const PROGRESS = (title: string, spent: number, lifts: number): CellInput[][] => [
  [`2023年改造进度月报（${title}）`],
  ['小区名称', '计划投资', '累计完成投资', '加装电梯'],
  ['甲小区', 100, spent, lifts],
  ['乙小区', 200, spent + 5, lifts],
  ['丙小区', 300, spent + 7, lifts],
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
  [
    'lists of two kinds with the same headings',
    [
      ['民事', CASES(100, 3)],
      ['刑事', CASES(300, 2)],
    ],
    [['民事、刑事', 5], null],
  ],
  [
    'a column more in the second half of the year',
    [
      [
        '1月',
        [
          ['编号', '日期', '类别', '状态'],
          ['A1', '2024-01-02', '甲', '已办'],
          ['A2', '2024-01-05', '乙', '已办'],
        ],
      ],
      [
        '7月',
        [
          ['编号', '日期', '类别', '回访', '状态'],
          ['A3', '2024-07-02', '甲', '电话', '已办'],
          ['A4', '2024-07-05', '乙', '短信', '已办'],
        ],
      ],
    ],
    [['1月、7月', 4], null],
  ],
  [
    'a sheet for each place and one that adds them up',
    [
      ['甲社区', WORK(3, 5)],
      ['乙社区', WORK(4, 6)],
      ['汇总', WORK(7, 11)],
    ],
    [['甲社区、乙社区', 4], null, ['汇总', 2]],
  ],
  [
    'a list of another year stays apart',
    [
      ['2024年', CASES(100, 3)],
      ['2023年（存档）', CASES(300, 2)],
    ],
    [
      ['2024年', 3],
      ['2023年（存档）', 2],
    ],
  ],
  [
    'what is planned is no part of what was done',
    [
      ['活动台账', DATED],
      ['活动计划', DATED.map((row, at) => (at === 0 ? row : ['2024-09-01', '讲座', at]))],
    ],
    [
      ['活动台账', 2],
      ['活动计划', 2],
    ],
  ],
  [
    'lists of two authorities are two',
    [
      ['甲', [['某县民政局台账'], ...CASES(100, 3)]],
      ['乙', [['某县水利局台账'], ...CASES(300, 2)]],
    ],
    [
      ['甲', 3],
      ['乙', 2],
    ],
  ],
  [
    'of what grows month by month the last counts',
    [
      ['9月', PROGRESS('截至9月底', 10, 0)],
      ['10月', PROGRESS('截至10月底', 20, 2)],
    ],
    [null, ['10月', 3]],
  ],
])('%s', (_name, sheets, expected) => {
  expect(joined(...sheets)).toEqual(expected);
});

test('what tells sheets apart, and their month, are columns', () => {
  const of = (...sheets: [string, CellInput[][]][]) =>
    joinLedgers(sheets.map(([name, rows]) => findLedger(sheetOf(rows, { name })) ?? null))[0]!;
  const kinds = of(
    ['Sheet1', [['案件台账（民事）'], ...CASES(100, 2)]],
    ['Sheet2', [['案件台账（刑事）'], ...CASES(300, 2)]],
  );
  expect(kinds.column('分册')!.values.map(({ text }) => text)).toEqual(['民事', '刑事']);
  const months = of(
    [
      '1月',
      [['情况月报（2024年1月）'], ['类型', '起数（起）', '人数（人）'], ['火灾', 3, 9], ['救助', 4, 8]],
    ],
    [
      '2月',
      [['情况月报（2024年2月）'], ['类型', '起数（起）', '人数（人）'], ['火灾', 5, 9], ['救助', 2, 8]],
    ],
  );
  expect([0, 3].map((position) => months.column('所属月份')!.day(position))).toEqual([20240100, 20240200]);
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

test('a list that goes on below itself in another unit is one; lists about something else stay apart', () => {
  const block = (unit: string, ...lengths: number[]): CellInput[][] => [
    ['序号', '路段', `清疏长度(${unit})`, '作业日期'],
    ...lengths.map((length, at): CellInput[] => [at + 1, `路段${at + 1}`, length, `2023-04-0${at + 1}`]),
  ];
  const sheet = (...rows: CellInput[][]) => joinLedgers(findLedgers(sheetOf(rows, { name: '表' })));
  const caption = ['2023年清疏签证（二标段）'];
  const [one, other] = sheet(
    ['2023年清疏签证（一标段）'],
    ...block('m', 672, 578),
    [],
    caption,
    ...block('km', 0.163, 0.077),
  );
  expect([one!.rows.length, other]).toEqual([4, null]);
  const length = one!.columns.find(({ name }) => name.startsWith('清疏长度'))!;
  expect([0, 3].map((position) => length.unitAt?.(position))).toEqual(['m', 'km']);
  const things = (thing: string): CellInput[][] => [
    ['序号', `${thing}编码`, `${thing}名称`, '长度(米)', '检查日期', '评定等级'],
    ...[1, 2].map((n): CellInput[] => [n, `${thing}-${n}`, `第${n}座`, 100 * n, `2023-05-0${n}`, `${n}类`]),
  ];
  expect(sheet(...things('桥梁'), [], ['隧道'], ...things('隧道'))).toHaveLength(2);
});
