import { findLedgers } from '../../src/ledger/find-ledger';
import type { Ledger } from '../../src/ledger/ledger';
import { sheetOf, type CellInput } from '../support/sheet';

const lists = (...rows: CellInput[][]) => findLedgers(sheetOf(rows, { name: '表' }));

/** The names of the lists, with the rows of the last. */
function told(ledgers: readonly Ledger[]): unknown {
  const last = ledgers.at(-1)!;
  return {
    lists: ledgers.map(({ sheetName }) => sheetName),
    rows: last.rows.length,
    columns: last.columns.map(({ name }) => name),
  };
}

const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

test.each<[string, CellInput[][], unknown]>([
  [
    'months with several numbers each',
    [
      ['2024年污水处理站运行情况'],
      ['站点', '状态', '1月', null, '2月', null, '3月', null, '全年', null],
      [null, null, '水量(吨)', '出水', '水量(吨)', '出水', '水量(吨)', '出水', '水量(吨)', '达标月数'],
      ['甲站', '正常', 10, '达标', 20, '超标', 30, '达标', 60, 2],
      ['乙站', '停运', 5, '达标', null, null, null, null, 5, 1],
      ['丙站', '正常', 7, '达标', 8, '达标', 9, '超标', 24, 2],
    ],
    { lists: ['表', '表·各期'], rows: 7, columns: ['站点', '状态', '水量(吨)', '出水', '期间'] },
  ],
  [
    'payments one beside the other',
    [
      ['合同编号', '合同名称', '资金来源', '第一次付款', null, '第二次付款', null, '累计已付'],
      [null, null, null, '日期', '金额（万元）', '日期', '金额（万元）', null],
      ['A1', '甲路', '省级', '2024.3.1', 10, '2024.9.1', 5, 15],
      ['A2', '乙路', '县级', '2024.4.1', 20, null, null, 20],
      ['A3', '丙路', '县级', '2024.4.9', 7, '2024.8.1', 3, 10],
    ],
    {
      lists: ['表', '表·各期'],
      rows: 5,
      columns: ['合同编号', '合同名称', '资金来源', '付款·日期', '付款·金额(万元)', '期间'],
    },
  ],
  [
    'instalments without a group over them',
    [
      ['乡镇', '第一批拨付日期', '第一批拨付金额（元）', '第二批拨付日期', '第二批拨付金额（元）'],
      ['甲镇', '2024-03-01', 100, '2024-09-01', 50],
      ['乙镇', '2024-03-02', 200, null, null],
      ['丙镇', '2024-03-05', 300, '2024-09-05', 70],
    ],
    { lists: ['表', '表·各期'], rows: 5, columns: ['乡镇', '拨付日期', '拨付金额(元)', '期间'] },
  ],
  [
    'two halves of a list side by side',
    [
      ['上半年', ...blanks(2), null, '下半年', ...blanks(2)],
      ['日期', '主题', '人数', null, '日期', '主题', '人数'],
      ['1.2', '普法', 30, null, '7.2', '宪法', 40],
      ['2.2', '讲座', 31, null, '8.2', '普法', 41],
      ['3.2', '普法', 32, null, null, null, null],
    ],
    { lists: ['表'], rows: 5, columns: ['日期', '主题', '人数', '期间'] },
  ],
  [
    'a sign-in book that goes on beside itself',
    [
      ['序号', '姓名', '单位', '签名', null, '序号', '姓名', '单位', '签名'],
      [1, '甲', '一科', '甲', null, 3, '丙', '二科', '丙'],
      [2, '乙', '二科', '乙', null, 4, null, null, null],
    ],
    { lists: ['表'], rows: 3, columns: ['序号', '姓名', '单位', '签名', '期间'] },
  ],
  [
    'what was planned and what was done are no periods',
    [
      ['乡镇', '计划', null, '完成', null],
      [null, '户数', '金额', '户数', '金额'],
      ['甲镇', 3, 30, 2, 20],
      ['乙镇', 4, 40, 4, 40],
      ['丙镇', 5, 50, 5, 50],
    ],
    {
      lists: ['表'],
      rows: 3,
      columns: ['乡镇', '计划·户数', '计划·金额', '完成·户数', '完成·金额'],
    },
  ],
])('%s', (_name, rows, expected) => {
  expect(told(lists(...rows))).toEqual(expected);
});

test('a remark that names one instalment is said of that one', () => {
  const [, view] = lists(
    ['合同', '名称', '第一次付款', null, '第二次付款', null, '备注'],
    [null, null, '日期', '金额', '日期', '金额', null],
    ['A1', '甲路', '2024.3.1', 10, '2024.9.1', 5, '第二次付款账号错误退回'],
    ['A2', '乙路', '2024.4.1', 20, '2024.9.9', 6, null],
  );
  const remark = view!.column('备注')!;
  expect(view!.rows.map((_row, position) => remark.text(position))).toEqual([
    '',
    '',
    '第二次付款账号错误退回',
    '',
  ]);
});

test('a period is a day where the year is known', () => {
  const [, view] = lists(
    ['2024年运行情况'],
    ['站点', '1月', null, '2月', null],
    [null, '水量', '出水', '水量', '出水'],
    ['甲站', 10, '达标', 20, '超标'],
    ['乙站', 5, '达标', 6, '达标'],
  );
  const period = view!.column('期间')!;
  expect([period.kind, period.day(0), period.day(3)]).toEqual(['date', 20240100, 20240200]);
});
