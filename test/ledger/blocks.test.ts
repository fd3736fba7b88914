import { findLedger } from '../../src/ledger/find-ledger';
import { sheetOf, type CellInput } from '../support/sheet';

const HEADING = ['序号', '拨付时间', '用途', '收款单位', '金额', '备注'];
const PAYMENTS: CellInput[][] = [
  ['住房保障资金拨付情况（2024年）'],
  ['一、中央补助资金', null, null, null, '单位：元'],
  HEADING,
  [1, '2024.4.22', '改造工程款', '甲公司', 1_860_000, null],
  [2, '2024.6.19', '改造工程款', '乙公司', 140_000, null],
  [null, null, null, null, 2_000_000],
  [],
  ['二、县级配套资金', null, null, null, '单位：万元'],
  HEADING,
  [1, '2024.3.9', '租赁补贴', '保障对象', 3.5, null],
  [2, '2024.5.8', '设计费', '设计室', 18.5, null],
];

test('a part of a list has the unit and the caption that stand above its own heading', () => {
  const ledger = findLedger(sheetOf(PAYMENTS))!;
  const [money, caption] = [ledger.column('金额')!, ledger.column('小标题')!];
  expect(ledger.rows.map((row) => row + 1)).toEqual([4, 5, 10, 11]);
  expect([money.unit, ...ledger.rows.map((_row, at) => money.unitAt!(at))]).toEqual([
    '元',
    '元',
    '元',
    '万元',
    '万元',
  ]);
  expect(ledger.rows.map((_row, at) => caption.text(at))).toEqual([
    '中央补助资金',
    '中央补助资金',
    '县级配套资金',
    '县级配套资金',
  ]);
});

test('a heading that names its unit keeps it', () => {
  const rows = PAYMENTS.map((row) => row.map((cell) => (cell === '金额' ? '金额（元）' : cell)));
  expect(findLedger(sheetOf(rows))!.column('金额(元)')!.unitAt).toBeUndefined();
});

const LIST = ['序号', '日期', '活动名称', '人数'];

test.each<[string, CellInput[][], string[] | undefined]>([
  [
    'lines between the rows group them',
    [LIST, [1, '2024-01-02', '甲', 3], ['二、村级活动'], [2, '2024-03-02', '乙', 4]],
    ['', '村级活动'],
  ],
  [
    'a title that stands on each page says nothing',
    [
      ['活动台账（2024年）'],
      LIST,
      [1, '2024-01-02', '甲', 3],
      ['活动台账（2024年）'],
      LIST,
      [2, '2024-03-02', '乙', 4],
    ],
    undefined,
  ],
  [
    'nor does a note',
    [LIST, [1, '2024-01-02', '甲', 3], ['注：以下为补录。'], [2, '2024-03-02', '乙', 4]],
    undefined,
  ],
])('%s', (_name, rows, wanted) => {
  const ledger = findLedger(sheetOf(rows))!;
  const column = ledger.column('小标题');
  expect(column && ledger.rows.map((_row, at) => column.text(at))).toEqual(wanted);
});

test('blocks of a sign-in book have their title and their day', () => {
  const block = (title: string, day: string): CellInput[][] => [
    [title],
    [`时间：${day}`, null, '地点：活动室'],
    ['序号', '姓名', '单位'],
    [1, '甲', '一科'],
    [2, '乙', '二科'],
    [],
  ];
  const ledger = findLedger(
    sheetOf([...block('防诈骗宣传签到表', '2024年1月17日'), ...block('垃圾分类讲座签到表', '2024年2月15日')]),
  )!;
  const told = (name: string) => ledger.rows.map((_row, at) => ledger.column(name)!.text(at));
  expect(told('小标题')).toEqual([
    '防诈骗宣传签到表',
    '防诈骗宣传签到表',
    '垃圾分类讲座签到表',
    '垃圾分类讲座签到表',
  ]);
  expect(told('日期')).toEqual(['2024年1月17日', '2024年1月17日', '2024年2月15日', '2024年2月15日']);
  expect(ledger.title).toBe('');
});
