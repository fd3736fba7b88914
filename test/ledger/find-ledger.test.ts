import { findLedger, findLedgers } from '../../src/ledger/find-ledger';
import { sheetOf, type CellInput, type SheetInput } from '../support/sheet';

const DATE = { numberFormat: 'yyyy-mm-dd' };
const ROWS: CellInput[][] = [
  [{ value: 45_300, ...DATE }, '义诊', '河田社区义诊', 1, 120],
  [{ value: 45_330, ...DATE }, '义诊', '三屯社区义诊', 2, 80],
  ['2024.6.1', '培训', '骨干培训', 1, '1,050'],
];
const HEADING = ['日期', '活动类别', '名称', '场次', '人次'];

function find(rows: CellInput[][], input?: SheetInput, file: string | null = null) {
  return findLedger(sheetOf(rows, input), file);
}

test('a heading below a title, with typed columns', () => {
  const ledger = find([['活动台账（2024年）'], HEADING, ...ROWS])!;
  expect([ledger.title, ledger.address, ledger.rows, ledger.year]).toEqual([
    '活动台账（2024年）',
    'A2:E5',
    [2, 3, 4],
    2024,
  ]);
  expect(ledger.columns.map(({ name, kind, unit }) => [name, kind, unit])).toEqual([
    ['日期', 'date', null],
    ['活动类别', 'category', null],
    ['名称', 'text', null],
    ['场次', 'count', '场次'],
    ['人次', 'count', '人次'],
  ]);
  expect([0, 1, 2].map(ledger.column('日期')!.day)).toEqual([20_240_109, 20_240_208, 20_240_601]);
  expect([0, 1, 2].map(ledger.column('人次')!.number)).toEqual([120, 80, 1050]);
});

test('merged groups name the columns below them', () => {
  const ledger = find(
    [
      ['序号', '项目名称', '资金（万元）', null, '备注'],
      [null, null, '预算', '支出', null],
      [1, '甲', 10, 9.5, null],
      [2, '乙', 20, 18, '已结'],
      [3, '丙', 30, 28, null],
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
  )!;
  expect(ledger.columns.map(({ name }) => name)).toEqual([
    '序号',
    '项目名称',
    '资金(万元)·预算',
    '资金(万元)·支出',
    '备注',
  ]);
  expect(ledger.rows).toEqual([2, 3, 4]);
});

test('groups that are not merged name the columns below them too', () => {
  const ledger = find([
    ['月份', '上半年', null, '下半年', null],
    [null, '场次', '人次', '场次', '人次'],
    ['甲村', 1, 10, 2, 20],
    ['乙村', 3, 30, 4, 40],
  ])!;
  expect(ledger.columns.map(({ name }) => name)).toEqual([
    '月份',
    '上半年·场次',
    '上半年·人次',
    '下半年·场次',
    '下半年·人次',
  ]);
});

test('totals, repeated headings, blank rows, notes and signatures are no data', () => {
  const ledger = find([
    HEADING,
    ROWS[0]!,
    [null, '小计', null, 1, 120],
    [],
    HEADING,
    ROWS[1]!,
    ROWS[2]!,
    ['合计', null, null, 4, 1250],
    ['填表人：张某', null, null, '审核人：李某', null],
    ['注：数据截至年底'],
  ])!;
  expect(ledger.rows).toEqual([1, 5, 6]);
});

test('a last row of bare numbers is a total that nobody labelled', () => {
  const ledger = find([HEADING, ...ROWS, [null, null, null, 4, 1250]])!;
  expect(ledger.rows).toEqual([1, 2, 3]);
});

test('a category merged downwards is said of each row, a number once', () => {
  const ledger = find(
    [
      ['类别', '名称', '金额（元）'],
      ['义诊', '甲', 100],
      [null, '乙', null],
      [null, '丙', 300],
      ['培训', '丁', 400],
    ],
    { merges: ['A2:A4', 'C2:C3'] },
  )!;
  expect([0, 1, 2, 3].map(ledger.column('类别')!.text)).toEqual(['义诊', '义诊', '义诊', '培训']);
  expect([0, 1, 2, 3].map(ledger.column('金额(元)')!.number)).toEqual([100, NaN, 300, 400]);
});

test('strokes are blanks', () => {
  const ledger = find([HEADING, ...ROWS, ['2024-07-01', '培训', '村医培训', '—', '/']])!;
  expect(ledger.column('人次')!.kind).toBe('count');
  expect(ledger.column('人次')!.text(3)).toBe('');
});

test.each([
  ['one column', [['名称'], ['甲'], ['乙']]],
  ['prose', [['关于开展义诊的通知'], ['各社区：请于月底前报送。'], ['办公室']]],
  ['nothing', []],
  ['a heading alone', [HEADING]],
])('%s is no list', (_name, rows) => {
  expect(find(rows)).toBeUndefined();
});

test.each([
  ['金额(元)', 12, 'money', '元'],
  ['支付金额（万元）', 12.5, 'money', '万元'],
  ['单价（元）', 12, 'number', '元'],
  ['年龄', 63, 'number', null],
  ['参训人数', 30, 'count', '人'],
  ['面积（亩）', 30, 'count', '亩'],
  ['合格率', { value: 0.95, numberFormat: '0%' }, 'percent', '%'],
  ['得分', 88, 'number', '分'],
  ['学号', 20_240_101, 'id', null],
  ['身份证号码', '440101199001011234', 'id', null],
  ['年度', 2024, 'year', null],
  ['月份', '2024年3月', 'date', null],
  ['是否满意', '是', 'answer', null],
])('the column %s', (name, value, kind, unit) => {
  const rows = Array.from({ length: 6 }, (_, row): CellInput[] => [`村${row}`, value]);
  const column = find([['名称', name], ...rows])!.columns[1]!;
  expect([column.kind, column.unit]).toEqual([kind, unit]);
});

test('the year is that of the file where nothing else names one; a day of printing names none', () => {
  const rows = [['台账'], ['打印日期 2025年1月3日'], HEADING.slice(1), ...ROWS.map((row) => row.slice(1))];
  expect(find(rows, {}, '业务台账-2024.xlsx')!.year).toBe(2024);
  expect(find(rows)!.year).toBeNull();
});

test.each<[string, CellInput[][], readonly [string, string | null][]]>([
  [
    'units in a row of their own',
    [
      ['编号', '姓名', '寄宿', '补助标准', '实发金额'],
      [null, null, '是/否', '元/学期', '元'],
      [1, '甲', '是', 625, 625],
      [2, '乙', '否', 312.5, 312.5],
    ],
    [
      ['补助标准(元/学期)', '元/学期'],
      ['实发金额(元)', '元'],
    ],
  ],
  [
    'one unit alone below a heading, in brackets',
    [
      ['日期', '项目', '金额', '备注'],
      [null, null, '（万元）', null],
      ['3月6日', '补贴', 3.5, null],
      ['3月9日', '补贴', 2.5, null],
    ],
    [['金额(万元)', '万元']],
  ],
  [
    'units in brackets of the group above',
    [
      ['乡镇', '产生量（吨）', '利用量（吨）', null, null],
      [null, null, '肥料化', '饲料化', '利用率'],
      ['甲镇', 10, 4, 3, '70%'],
      ['乙镇', 20, 8, 6, '70%'],
      ['丙镇', 30, 9, 6, '50%'],
    ],
    [
      ['利用量(吨)·肥料化', '吨'],
      ['利用量(吨)·利用率', '%'],
    ],
  ],
  [
    'this month and so far under what is counted',
    [
      ['类型', '出动起数', null, '出动人次', null],
      [null, '本月', '本年累计', '本月', '本年累计'],
      ['火灾', 3, 9, 12, 36],
      ['救助', 4, 8, 16, 32],
    ],
    [
      ['出动起数·本月', '起'],
      ['出动人次·本年累计', '人次'],
    ],
  ],
])('%s', (_name, rows, expected) => {
  const ledger = find(rows)!;
  expect(ledger.rows.length).toBe(rows.length - 2);
  expect(expected.map(([name]) => [name, ledger.column(name)?.unit])).toEqual(expected);
});

test.each([
  [['甲', '乙', '1', '2', '3']],
  [['—', '—', '(1)', '(2)', '(3)=(1)×(2)']],
  [[null, 'A', 'B', 'C', 'D=C/B']],
])('numbers of the columns below the heading are no row: %j', (numbers) => {
  const ledger = find([
    ['批次', '姓名', '月数', '标准', '补贴'],
    numbers,
    ['一批', '甲', 3, 900, 2700],
    ['一批', '乙', 2, 900, 1800],
  ])!;
  expect(ledger.rows.map((row) => row + 1)).toEqual([3, 4]);
});

test.each([
  ['隐患点台账（截至2024年12月31日）', 2024],
  ['在册人员名单（截止2024.12.31）', 2024],
  ['进度表（截至2024年6月30日）', null],
])('%s is of the year %s', (title, year) => {
  expect(find([[title], HEADING.slice(1), ...ROWS.map((row) => row.slice(1))])!.year).toBe(year);
});

const TRAINING: CellInput[][] = [
  ['2024年培训情况'],
  ['期次', '培训时间', '地点', '实到人数（人）'],
  ['第1期', '2024-01-11', '景区', 93],
  ['第2期', '2024-02-25', '社区中心', 31],
  ['第1-2期', null, null, 124],
];
const EQUIPMENT = ['编号', '布设场所', '安装日期', '台数', '状态'];
const DEVICES: CellInput[][] = [
  ['AED-01', '政务中心', '2024-11-20', 1, '已安装'],
  ['AED-02', '第一中学', '2024-12-02', 2, '待安装'],
];
const TEACHERS: CellInput[][] = [
  ['序号', '比赛', '获奖教师'],
  [1, '微课比赛', '某团队'],
  [2, '思政展示', '某某团队'],
];

test.each<[string, CellInput[][], [string, string, number | null, number[]][]]>([
  [
    'below one another, each with its title',
    [...TRAINING, [], ['2023年设备布设清单'], EQUIPMENT, ...DEVICES],
    [
      ['表', '2024年培训情况', 2024, [3, 4]],
      ['表·2023年设备布设清单', '2023年设备布设清单', 2023, [9, 10]],
    ],
  ],
  [
    'the same headings under a caption that compares',
    [
      ['2025年检疫工作量'],
      ['序号', '项目', '计量单位', '全年完成'],
      [1, '产地检疫', '头', 48_324],
      [2, '屠宰检疫', '头', 63_762],
      [],
      ['附：2024年同期'],
      ['序号', '项目', '计量单位', '全年完成'],
      [1, '产地检疫', '头', 45_120],
      [2, '屠宰检疫', '头', 60_001],
    ],
    [
      ['表', '2025年检疫工作量', 2025, [3, 4]],
      ['表·附：2024年同期', '附：2024年同期', 2024, [8, 9]],
    ],
  ],
  [
    'side by side under titles of their own',
    [
      ['学生获奖情况', null, null, null, '教师获奖情况'],
      ['序号', '赛项', '获奖学生', null, ...TEACHERS[0]!],
      [1, '网络搭建', '郑某', null, ...TEACHERS[1]!],
      [2, '汽车维修', '孙某', null, ...TEACHERS[2]!],
      [3, '护理技能', '李某'],
    ],
    [
      ['表', '学生获奖情况', null, [3, 4, 5]],
      ['表·教师获奖情况', '教师获奖情况', null, [3, 4]],
    ],
  ],
])('several lists on a sheet: %s', (_name, rows, expected) => {
  const lists = findLedgers(sheetOf(rows, { name: '表' }));
  expect(
    lists.map(({ sheetName, title, year, rows: own }) => [sheetName, title, year, own.map((row) => row + 1)]),
  ).toEqual(expected);
  const [first, ...further] = lists;
  expect(first!.questions).toEqual([]);
  for (const list of further) expect(list.questions.join()).toContain('不止一张表');
});

test('what is planned for another year below the list is left out of it', () => {
  const ledger = find([
    ['2024年投放点位建设台账'],
    ['序号', '街道', '点位', '投放箱（组）', '完工时间'],
    ...[1, 2, 3].map((number) => [number, '甲街道', `${number}号点`, 2, `2024-10-0${number}`]),
    [],
    ['2025年储备点位'],
    [1, '乙街道', '待定', 2, '2025-06-30'],
    [2, '乙街道', '待定', 1, '2025-06-30'],
  ])!;
  expect(ledger.rows.map((row) => row + 1)).toEqual([3, 4, 5]);
  expect(ledger.leftOut).toContainEqual({ why: '别的年度', rows: [7, 8] });
});

test('a heading of two rows that stands on each page is repeated, and no other list', () => {
  const HEAD: CellInput[][] = [
    ['序号', '路段', '工程量', null, '备注'],
    [null, null, '送审', '审定', null],
  ];
  const row = (number: number): CellInput[] => [number, `路段${number}`, 10 + number, 9 + number, null];
  const ledgers = findLedgers(sheetOf([...HEAD, row(1), row(2), row(3), ...HEAD, row(4), row(5)]));
  expect(ledgers.map(({ rows }) => rows)).toEqual([[2, 3, 4, 7, 8]]);
});
