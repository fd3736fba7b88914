import { createSourceStore } from '../../../src/app/fill/source-store';
import { CONFIDENT, type Proposal } from '../../../src/autofill/proposals/proposal';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { slotFor, slotTable } from '../facts';

type Sheets = Readonly<Record<string, CellInput[][]>>;

/** What stands first for an indicator of 2024. */
async function firstOf(label: string, target: string, sheets: Sheets, file = '台账.xlsx'): Promise<Proposal> {
  const table = slotTable({ organisation: '云岭县林业局', year: 2024 });
  const snapshots = Object.entries(sheets).map(([name, rows]) => snapshotOf(rows, { name }));
  const store = createSourceStore(async () => ({ snapshots }));
  await store.addFile({ name: file, bytes: new Uint8Array([1]) });
  const [offer] = await store.propose([slotFor(label, target, { table })], []);
  return offer!.proposals[0]!;
}

const card = (nth: number): string => `88990019400100${100 + nth}5`;

/** A roster of payments to persons; the last is paid nothing. */
const roster = (who: string): CellInput[][] => [
  [`云岭县2024年${who}补助发放花名册`],
  ['序号', '姓名', '身份证号', '发放金额（元）'],
  ...[1, 2, 3, 4].map((nth): CellInput[] => [nth, `人员${nth}`, card(nth), 800]),
  [5, '人员5', card(5), 0],
];

test.each([
  ['聘用生态护林员人数', '生态护林员', 4],
  ['选聘河道保洁员人数', '河道保洁员', 4],
  ['配备专职网格员人数', '专职网格员', 4],
  ['公益性岗位安置人数', '公益性岗位', 4],
  ['享受高龄津贴人数', '高龄津贴', 4],
])('the verb of a name is no condition: %s', async (label, who, value) => {
  const first = await firstOf(label, '≥3人', { Sheet1: roster(who) });
  expect(first).toMatchObject({ value });
  expect(first.confidence).toBeGreaterThanOrEqual(CONFIDENT);
});

test.each([
  ['办结信访案件数', '信访案件'],
  ['新增护林员人数', '护林员'],
  ['女性护林员人数', '护林员'],
])('a stage, a new one and a kind are conditions: %s', async (label, who) => {
  const { confidence } = await firstOf(label, label.endsWith('案件数') ? '≥3件' : '≥3人', {
    Sheet1: roster(who),
  });
  expect(confidence).toBeLessThan(CONFIDENT);
});

const MONTHS: CellInput[][] = [
  ['博物馆业务月报'],
  ['月份', '接待观众（人次）', '开放天数（天）'],
  ...Array.from({ length: 12 }, (_, month): CellInput[] => [`${month + 1}月`, 1000 + month * 7, 25]),
];
const SPENT: CellInput[][] = [['2024年度经费支出'], ['项目', '金额（元）'], ['陈列', 3000], ['安保', 5000]];

test('the year of a list without dates stands on the sheet beside it', async () => {
  const alone = await firstOf('接待观众人次', '≥1万人次', { 业务月报: MONTHS });
  const beside = await firstOf('接待观众人次', '≥1万人次', { 业务月报: MONTHS, 经费: SPENT });
  const other = await firstOf('接待观众人次', '≥1万人次', {
    业务月报: MONTHS,
    经费: [['2023年度经费支出'], ...SPENT.slice(1)],
  });
  expect([alone, beside, other].map(({ confidence }) => confidence >= CONFIDENT)).toEqual([
    false,
    true,
    false,
  ]);
  expect(beside.doubts.join()).not.toContain('没有日期');
});

test('a table on its side has no rows to count', async () => {
  const { confidence } = await firstOf('完成老旧小区改造个数', '≥3个', {
    Sheet1: [
      ['2024年老旧小区改造情况'],
      ['小区名称', '东苑小区', '西苑小区', '南苑小区'],
      ['所属社区', '东街', '西街', '南街'],
      ['楼栋数（栋）', 3, 5, 2],
      ['户数（户）', 120, 230, 80],
      ['建筑面积（平方米）', 9000, 15000, 6000],
      ['计划投资（万元）', 90, 150, 60],
    ],
  });
  expect(confidence).toBeLessThan(0.5);
});

test('a rate of areas is no share of rows', async () => {
  const rows: CellInput[][] = [
    ['2024年造林小班验收表'],
    ['小班号', '造林面积（亩）', '验收结果'],
    [1, 120, '合格'],
    [2, 40, '合格'],
    [3, 300, '不合格'],
  ];
  const ofRows = await firstOf('造林小班验收合格率', '≥85%', { 验收: rows });
  expect(ofRows.confidence).toBeGreaterThanOrEqual(CONFIDENT);
  const ofAreas = await firstOf('造林小班验收面积合格率', '≥85%', { 验收: rows });
  expect(ofAreas.confidence).toBeLessThan(CONFIDENT);
});

test('who was paid nothing in a list of payments is not counted, nor who has words in the place of money', async () => {
  const rows: CellInput[][] = [
    ...roster('河道保洁员'),
    [6, '人员6', card(6), '审核未通过，未发放'],
    [7, '人员7', card(7), 800],
  ];
  expect(await firstOf('聘用河道保洁员人数', '≥3人', { Sheet1: rows })).toMatchObject({ value: 5 });
});

test.each<[string, string, CellInput[], CellInput[]]>([
  ['a remark that tells of a second record', '备注', ['', '', '', ''], ['与3号合并结算']],
  ['a remark that names another year', '备注', ['', '', '', ''], ['2023年补登']],
  ['a result that decides', '验收结论', ['合格', '合格', '合格', '合格'], ['不合格']],
])('%s is a question, and below the line', async (_name, heading, usual, odd) => {
  const rows = (last: CellInput): CellInput[][] => [
    ['2024年树种苗木采购登记'],
    ['编号', '采购日期', '苗木名称', '苗木株数（株）', heading],
    ...[...usual, usual[0]!].map((text, nth): CellInput[] => [
      nth + 1,
      `2024-03-0${nth + 1}`,
      `树${nth}`,
      50 + nth,
      text,
    ]),
    [6, '2024-03-09', '杉木', 40, last],
  ];
  const plain = await firstOf('采购苗木株数', '≥200株', { 登记: rows(usual[0]!) });
  const asked = await firstOf('采购苗木株数', '≥200株', { 登记: rows(odd[0]!) });
  expect(plain.confidence).toBeGreaterThanOrEqual(CONFIDENT);
  expect(asked.confidence).toBeLessThan(CONFIDENT);
  expect(asked.doubts.join()).toContain(heading);
});

test('money that came back in another column is a question', async () => {
  const rows = (back: CellInput): CellInput[][] => [
    ['2024年苗木采购明细账'],
    ['日期', '摘要', '苗木采购支出（元）', '收回'],
    ['2024-03-01', '杉木', 52000, ''],
    ['2024-03-02', '松木', 61000, ''],
    ['2024-03-03', '退货', '', back],
    ['2024-03-04', '樟木', 43000, ''],
  ];
  const plain = await firstOf('苗木采购支出', '≤20万元', { 明细: rows('') });
  const asked = await firstOf('苗木采购支出', '≤20万元', { 明细: rows(3400) });
  expect([plain, asked].map(({ confidence }) => confidence >= CONFIDENT)).toEqual([true, false]);
});

test.each([
  ['新生儿听力筛查率', '听力筛查', ['通过', '通过', '通过', '未筛']],
  ['高风险人群随访率', '随访', ['已随访', '已随访', '已随访', '未联系上']],
])('who was not reached is no part that may be left out: %s', async (label, heading, texts) => {
  const first: Proposal | undefined = await firstOf(label, '≥90%', {
    登记: [
      ['2024年新生儿高风险人群登记册'],
      ['编号', '日期', heading],
      ...texts.map((text, nth): CellInput[] => [nth + 1, `2024-03-0${nth + 1}`, text]),
    ],
  });
  expect(first?.confidence ?? 0).toBeLessThan(CONFIDENT);
});
