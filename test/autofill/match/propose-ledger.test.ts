import { createSourceStore } from '../../../src/app/fill/source-store';
import { CONFIDENT } from '../../../src/autofill/proposals/proposal';
import type { Slot } from '../../../src/autofill/slots/slot';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { slotFor, slotTable } from '../facts';

const ID = (nth: number): string => `88990019400100${100 + nth}5`;
const TABLE = slotTable({ organisation: '清河县民政局' });

async function offered(slot: Slot, sheets: Readonly<Record<string, CellInput[][]>>, file = '台账.xlsx') {
  const snapshots = Object.entries(sheets).map(([name, rows]) => snapshotOf(rows, { name }));
  const store = createSourceStore(async () => ({ snapshots }));
  await store.addFile({ name: file, bytes: new Uint8Array([1]) });
  return (await store.propose([slot], []))[0]!.proposals;
}

const slot = (label: string, target: string) => slotFor(label, target, { table: TABLE });

const roster = (month: number, people: readonly number[]): CellInput[][] => [
  [`清河县高龄津贴发放花名册（2024年${month}月）`],
  ['序号', '姓名', '身份证号', '发放金额（元）'],
  ...people.map((nth) => [nth, `老人${nth}`, ID(nth), 60]),
];

const SHOPPING: CellInput[][] = [
  ['清河县2024年教学设备采购台账'],
  ['序号', '设备类别', '设备名称', '计量单位', '计划数量', '实际到货数量', '验收日期'],
  [1, '计算机', '台式计算机', '台', 60, 60, '2024/5/18'],
  [2, '计算机', '台式计算机', '台', 45, 45, '2024/9/2'],
  [3, '多媒体', '多媒体一体机', '套', 16, 14, '2024/6/7'],
  [4, '多媒体', '录播主机', '套', 1, 1, '2024/10/11'],
];

test.each<[string, Slot, Record<string, CellInput[][]>, number]>([
  [
    'persons over all months',
    slot('高龄津贴发放人数', '≥3人'),
    { '1月': roster(1, [1, 2, 3]), '2月': roster(2, [1, 2, 4]) },
    4,
  ],
  [
    'payments to persons over all months',
    slot('高龄津贴发放人次', '≥6人次'),
    { '1月': roster(1, [1, 2, 3]), '2月': roster(2, [1, 2, 4]) },
    6,
  ],
  [
    'sheets of a sign-in book are sessions',
    slot('举办业务培训班期数', '≥2期'),
    {
      '3月': [['2024年业务培训班签到表'], ['序号', '姓名', '签名'], [1, '王', '√'], [2, '李', '√']],
      '5月': [['2024年业务培训班签到表'], ['序号', '姓名', '签名'], [1, '王', '√'], [2, '张', '√']],
    },
    2,
  ],
  [
    'answers weigh as many as gave them',
    slot('师生满意度', '≥90%'),
    {
      满意度: [
        ['2024年师生满意度调查汇总'],
        ['评价', '人数（人）'],
        ['很满意', 60],
        ['满意', 35],
        ['不满意', 5],
      ],
    },
    95,
  ],
  ['the unit of each row', slot('购置台式计算机数量', '≥100台'), { 台账: SHOPPING }, 105],
  ['the longer of two names', slot('配备多媒体一体机数量', '≥14套'), { 台账: SHOPPING }, 14],
  ['what came ÷ what was planned', slot('设备到货率', '100%'), { 台账: SHOPPING }, (120 / 122) * 100],
  [
    'months as columns',
    slot('生活垃圾清运量', '≥3000吨'),
    {
      月报: [
        ['2024年城市运行月报表'],
        ['序号', '项目', '单位', '1月', '2月', '3月', '合计'],
        [1, '生活垃圾清运量', '吨', 1000, 1100, 1200, 3300],
        [2, '路灯维修', '盏', 30, 40, 50, 120],
        [3, '公厕保洁', '座', 9, 9, 9, 27],
      ],
    },
    3300,
  ],
  [
    'who did it is not whose it is',
    slot('患者规范管理率', '≥80%'),
    {
      台账: [
        ['2024年患者管理台账'],
        ['姓名', '登记日期', '管理单位', '是否规范管理'],
        ['王', '2024/1/5', '东门街道社区卫生服务中心', '是'],
        ['李', '2024/2/5', '南湖镇卫生院', '是'],
        ['张', '2024/3/5', '南湖镇卫生院', '是'],
        ['刘', '2024/4/5', '东门街道社区卫生服务中心', '否'],
      ],
    },
    75,
  ],
])('%s', async (_name, wanted, sheets, value) => {
  const [first] = await offered(wanted, sheets);
  expect(first!.value).toBeCloseTo(value, 6);
});

test('identity numbers that lost their ends are no keys', async () => {
  const rows: CellInput[][] = [
    ['2024年技能培训学员名单'],
    ['序号', '姓名', '身份证号', '培训日期'],
    [1, '王', 889_900_198_001_011_000, '2024/3/1'],
    [2, '李', 889_900_198_001_011_000, '2024/3/1'],
    [3, '张', 889_900_199_002_021_000, '2024/3/1'],
  ];
  const [first] = await offered(slot('技能培训人数', '≥3人'), { 名单: rows });
  expect(first).toMatchObject({ value: 3, recipe: { column: '姓名' } });
  expect(first!.confidence).toBeLessThan(CONFIDENT);
});

test('a payment that was taken back may still be counted: below the line', async () => {
  const rows: CellInput[][] = [
    ['清河县民政局2024年社会救助资金支付明细'],
    ['支付日期', '用途', '支付金额（元）', '支付状态'],
    ['2024-01-05', '救助金', 10_000, '支付成功'],
    ['2024-02-05', '救助金', 20_000, '支付成功'],
    ['2024-02-08', '救助金', -20_000, '已冲正'],
  ];
  const [first] = await offered(slot('社会救助资金支出', '≤5万元'), { 支付明细: rows });
  expect(first!.confidence).toBeLessThan(CONFIDENT);
  expect(first!.doubts.join()).toMatch(/负数/);
});

test('two lists that agree do not make certain what a third one denies', async () => {
  const list = (times: number): CellInput[][] => [
    ['日期', '类别', '场次'],
    ['2024-01-05', '义诊', times],
    ['2024-03-08', '义诊', 2],
  ];
  const proposals = await offered(slot('义诊场次', '≥3场'), { 甲: list(1), 乙: list(5), 丙: list(1) });
  expect(proposals.map(({ value }) => value)).toEqual(expect.arrayContaining([3, 7]));
  for (const { confidence } of proposals) expect(confidence).toBeLessThan(CONFIDENT);
});

const HOSTS = ['区民政局', '区民政局、区残联', '镇街民政办'];
const EVENTS: CellInput[][] = [
  ['类型', '活动名称', '日期', '主办单位', '备注'],
  ...Array.from({ length: 12 }, (_, nth): CellInput[] => [
    nth % 2 === 0 ? '慰问活动' : '宣传活动',
    `活动${nth}`,
    `2024-0${1 + (nth % 9)}-05`,
    HOSTS[nth % 3]!,
    null,
  ]),
];

test('who held what a list tells is asked: the list may be of all', async () => {
  const [first] = await offered(
    slotFor('开展慰问活动', '≥6场', { table: slotTable({ organisation: '清河区民政局' }) }),
    { 活动: EVENTS },
  );
  expect([first!.value, first!.confidence < CONFIDENT]).toEqual([6, true]);
  expect(first!.doubts.join()).toContain('主办单位');
});

const REGISTER: CellInput[][] = [
  ['序号', '填报单位', '活动名称', '日期', '场次'],
  [1, '区民政局', '甲', '2024-01-05', 1],
  [2, '区民政局、区残联', '乙', '2024-02-05', 2],
  [3, '区残联', '丙', '2024-03-05', 4],
  [4, '区民政局', '丁', '2024-04-05', 8],
  [5, '区残联', '戊', '2024-05-05', 16],
];

test('rows that name this unit together with another are asked about', async () => {
  const [first] = await offered(
    slotFor('公益演出场次', '≥10场', { table: slotTable({ organisation: '清河区民政局' }) }),
    { 公益演出: REGISTER },
  );
  expect([first!.value, first!.confidence < CONFIDENT]).toEqual([11, true]);
  expect(first!.doubts.join()).toContain('区民政局、区残联');
});

test('a remark that names a year beside one that calls its row off is still a remark', async () => {
  const people: CellInput[][] = Array.from({ length: 12 }, (_, nth) => [
    nth + 1,
    `老人${nth}`,
    ID(nth),
    `${nth < 10 ? 2023 : 2024}-05-06`,
    nth < 10 ? '2023年度' : nth === 11 ? '未到检，作废' : null,
  ]);
  const [first] = await offered(slot('老年人体检人数', '≥2人'), {
    体检: [['老年人体检名册'], ['序号', '姓名', '身份证号', '体检日期', '备注'], ...people],
  });
  expect(first!.value).toBe(1);
});

test('one list on two sheets is counted as a whole', async () => {
  const cases = (from: number, count: number): CellInput[][] => [
    ['序号', '案卷编号', '受理日期', '案由'],
    ...Array.from({ length: count }, (_, nth) => [nth + 1, `援${from + nth}`, '2024-03-05', '纠纷']),
  ];
  const [first] = await offered(
    slot('受理法律援助案件', '≥9件'),
    { 民事: cases(100, 6), 刑事: cases(300, 4) },
    '法律援助案件台账.xlsx',
  );
  expect(first!.value).toBe(10);
});
