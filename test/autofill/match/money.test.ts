import { createSourceStore } from '../../../src/app/fill/source-store';
import { CONFIDENT } from '../../../src/autofill/proposals/proposal';
import type { Slot, SlotTable } from '../../../src/autofill/slots/slot';
import { readQuantity } from '../../../src/quantity';
import { snapshotOf, type CellInput } from '../../support/sheet';
import { slotFor, slotTable } from '../facts';

type Files = Readonly<Record<string, Readonly<Record<string, CellInput[][]>>>>;
/** What was planned of each sum of the block in 万元; the first is all the money. */
type Block = Readonly<Record<string, number>>;

/** Everything that is proposed for the sums of a money block. */
async function offersFor(block: Block, files: Files, facts: Partial<SlotTable> = {}) {
  const funds = Object.entries(block).map(([label, planned], place) => ({
    label,
    planned,
    isTotal: place === 0,
  }));
  const table = slotTable({ kind: 'project-self-evaluation', organisation: null, ...facts, funds });
  const slots = funds.map(({ label, planned }): Slot => {
    const target = readQuantity(`${planned}`, { fallbackUnit: '万元' });
    return { ...slotFor(label, '1万元', { table }), id: label, kind: 'executed', target, unit: '万元' };
  });
  const store = createSourceStore(async ({ name }) => ({
    snapshots: Object.entries(files[name]!).map(([sheet, rows]) => snapshotOf(rows, { name: sheet })),
  }));
  for (const [place, name] of Object.keys(files).entries())
    await store.addFile({ name, bytes: new Uint8Array([place]) });
  const offers = await store.propose(slots, []);
  return new Map(offers.map(({ slotId, proposals }) => [slotId, proposals]));
}

const PASTURE = { project: '草原生态修复治理', year: 2024 };

const VOUCHERS: CellInput[][] = [
  ['2024年草原生态修复治理支出明细'],
  ['日期', '凭证号', '摘要', '借方金额', '资金来源', '备注'],
  ['2024-03-05', '记1', '围栏材料款', 120000, '中央', ''],
  ['2024-04-11', '记2', '补播草种款', 86000.5, '中央', ''],
  ['2024-05-20', '记3', '补播草种款', 45000, '省级', ''],
  ['2024-06-02', '记4', '红字冲销：3号多记', -5000, '省级', ''],
  ['2024-09-12', '记5', '监测技术服务费', 38000, '县级', ''],
  ['', '', '已提交未支付：监测尾款', 12000, '县级', '2025年2月支付'],
];

const QUOTAS: CellInput[][] = [
  ['预算指标执行情况'],
  ['项目名称', '指标文号', '资金级次', '指标金额', '已支付金额', '可用余额'],
  ['病媒生物防制', '卫财〔2024〕1号', '中央', 300000, 285000.5, 14999.5],
  ['病媒生物防制', '卫财〔2024〕2号', '市级', 120000, 118000, 2000],
  ['农村厕所革命', '卫财〔2024〕3号', '中央', 460000, 430000, 30000],
  ['农村厕所革命', '卫财〔2024〕9号', '市级', 90000, 84500.25, 5499.75],
  ['机关物业管理', '财行〔2024〕2号', '市级', 700000, 700000, 0],
];

const PURSES: CellInput[][] = [
  ['2024年果园改造支出登记簿'],
  ['日期', '摘要', '支出（元）', '', '', '', '审批单号'],
  ['', '', '中央', '省级', '农场自筹', '小计', ''],
  ['2024.01.06', '苗木款', 47300, 12400, 5300.5, 65000.5, 'A1'],
  ['2024.02.15', '肥料款', 22000, 0, 2800.5, 24800.5, 'A2'],
  ['2024.05.24', '滴灌设备', 31000, 21300, 0, 52300, 'A3'],
  ['2024.08.14', '机耕费', 12100, 5200, 3000, 20300, 'A4'],
];

test.each<[string, Block, Files, Partial<SlotTable>, Readonly<Record<string, number | null>>]>([
  [
    'by a column of sources, without what was not paid; cents and the budget tell the unit',
    { 年度资金总额: 30, 中央资金: 21, 省级资金: 4.5, 县级资金: 4.5, 其他资金: 0 },
    { '支出.xlsx': { Sheet1: VOUCHERS } },
    PASTURE,
    { 年度资金总额: 28.40005, 中央资金: 20.60005, 省级资金: 4, 县级资金: 3.8, 其他资金: null },
  ],
  [
    'a list of all budgets: the rows whose quotas are what the table has planned',
    { 年度资金总额: 97, 中央补助: 76, 市级配套: 21, 社会资本: 0 },
    { '预算执行查询.xlsx': { 查询: QUOTAS } },
    { project: '病媒生物防制及农村厕所革命专项', year: 2024 },
    { 年度资金总额: 91.750075, 中央补助: 71.50005, 市级配套: 20.250025, 社会资本: null },
  ],
  [
    'a column for each purse, and one that adds them up',
    { 年度金额: 18, 中央补助: 12, 省级补助: 4.5, 自有资金: 1.5 },
    { '登记簿.xlsx': { 支出: PURSES } },
    { project: '老果园改造及水肥一体化', year: 2024 },
    { 年度金额: 16.2401, 中央补助: 11.24, 省级补助: 3.89, 自有资金: 1.1101 },
  ],
  [
    'several purses in one sum',
    { 资金总额: 30, 上级补助资金: 25.5, 县级配套: 4.5 },
    { '支出.xlsx': { Sheet1: VOUCHERS } },
    PASTURE,
    { 资金总额: 28.40005, 上级补助资金: 24.60005, 县级配套: 3.8 },
  ],
])('%s', async (_kind, block, files, facts, wanted) => {
  const offers = await offersFor(block, files, facts);
  const first = Object.keys(wanted).map((label): [string, number | null] => {
    const value = offers.get(label)![0]?.value;
    return [label, typeof value === 'number' ? value : null];
  });
  expect(Object.fromEntries(first)).toEqual(wanted);
  for (const [label, value] of Object.entries(wanted)) {
    if (value === null) continue;
    expect([label, offers.get(label)![0]!.confidence >= CONFIDENT]).toEqual([label, true]);
  }
});

test.each<[string, string, string]>([
  ['a column of states by another name', '核销情况', '待审批'],
  ['a remark on how it was paid', '领款方式', '账户销户退票，未重发'],
  ['the year in which it will be paid', '情况', '2025年1月拨付'],
])('%s takes a payment out', async (_kind, heading, text) => {
  const other = text === '待审批' ? '已核销' : '转账';
  const rows: CellInput[][] = [
    ['2024年草原生态修复治理支出明细'],
    ['日期', '摘要', '金额（元）', '资金来源', heading],
    ['2024-03-05', '围栏', 120000, '中央', other],
    ['2024-04-05', '草种', 60000, '中央', other],
    ['2024-05-05', '草种', 50000, '省级', other],
    ['2024-12-05', '尾款', 9000, '省级', text],
  ];
  const offers = await offersFor(
    { 资金总额: 26, 中央资金: 19, 省级资金: 7 },
    { '支出.xlsx': { 明细: rows } },
    PASTURE,
  );
  expect(offers.get('资金总额')![0]).toMatchObject({ value: 23 });
  expect(offers.get('省级资金')![0]).toMatchObject({ value: 5 });
});

test('what was paid again counts; 上年结转 in a remark takes nothing out', async () => {
  const rows: CellInput[][] = [
    ['2024年草原生态修复治理支出明细'],
    ['日期', '摘要', '金额（元）', '资金来源', '说明'],
    ['2024-03-05', '围栏', 120000, '中央', '上年结转项目'],
    ['2024-04-05', '草种（退汇后重新支付）', 60000, '中央', ''],
    ['2024-05-05', '草种', 50000, '省级', ''],
  ];
  const offers = await offersFor(
    { 资金总额: 26, 中央资金: 19, 省级资金: 7 },
    { '支出.xlsx': { 明细: rows } },
    PASTURE,
  );
  expect(offers.get('资金总额')![0]).toMatchObject({ value: 23 });
});

test('one of several payments in a row is not all that was paid', async () => {
  const rows: CellInput[][] = [
    ['2024年校舍加固合同付款台账'],
    ['合同名称', '资金来源', '第一次付款', '', '第二次付款', ''],
    ['', '', '日期', '金额（万元）', '日期', '金额（万元）'],
    ['东楼', '省级补助', '2024.3.1', 40, '2024.9.1', 55],
    ['西楼', '省级补助', '2024.3.9', 31, '2024.9.9', 46],
    ['食堂', '县级配套', '2024.4.9', 21, '2024.8.9', 26],
  ];
  const offers = await offersFor(
    { 资金总额: 260, 省级补助: 190, 县级配套: 70 },
    { '付款.xlsx': { 台账: rows } },
    { project: '校舍加固' },
  );
  for (const proposals of offers.values())
    for (const { value, confidence } of proposals)
      if (![219, 172, 47].includes(value as number)) expect(confidence).toBeLessThanOrEqual(0.5);
});

test('a sum of which the list does not say who gave it is not guessed', async () => {
  const rows: CellInput[][] = [
    ['2024年草原生态修复治理支出明细'],
    ['日期', '摘要', '金额（元）'],
    ['2024-03-05', '围栏', 120000],
    ['2024-04-05', '草种', 60000],
  ];
  const offers = await offersFor(
    { 资金总额: 26, 中央资金: 19, 省级资金: 7 },
    { '支出.xlsx': { 明细: rows } },
    PASTURE,
  );
  expect(offers.get('中央资金')).toEqual([]);
  expect(offers.get('省级资金')).toEqual([]);
  const alone = await offersFor({ 资金总额: 20, 县级资金: 20 }, { '支出.xlsx': { 明细: rows } }, PASTURE);
  expect(alone.get('县级资金')![0]).toMatchObject({ value: 18 });
});
