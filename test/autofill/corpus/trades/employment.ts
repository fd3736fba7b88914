import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(71);

function* fairs(): Generator<CellInput[]> {
  for (let nth = 0; nth < 26; nth++) {
    const form = nth % 3 === 0 ? '线上招聘会' : '线下招聘会';
    const month = 1 + Math.floor(nth / 2.2);
    yield [
      day(2024, month, roll(1, 28)),
      form,
      `${month}月专场招聘`,
      1,
      roll(8, 40),
      roll(90, 420),
      roll(20, 130),
    ];
  }
}

/** Each row another person or firm; what came back was not paid. */
function* subsidies(): Generator<CellInput[]> {
  const kinds: [string, number][] = [
    ['公益性岗位补贴', 4800],
    ['一次性创业补贴', 10_000],
    ['社会保险补贴', 3600],
  ];
  for (let nth = 0; nth < 150; nth++) {
    const [kind, yuan] = kinds[nth % 7 === 0 ? 1 : nth % 2 === 0 ? 0 : 2]!;
    const isBack = roll(0, 15) === 0;
    yield [
      day(2024, 1 + Math.floor(nth / 13), roll(1, 28)),
      kind,
      `BT${String(nth + 1).padStart(4, '0')}`,
      1,
      yuan,
      isBack ? '已退回' : '已发放',
    ];
  }
}

const fairLedger = ledgerOf(
  '招聘会台账',
  '2024年招聘会台账',
  ['举办日期', '招聘会形式', '主题', '场次', '参会企业（家）', '提供岗位（个）', '达成意向（人）'],
  [...fairs()],
);
const subsidyLedger = ledgerOf(
  '补贴发放',
  '2024年就业补贴发放明细',
  ['发放日期', '补贴类型', '对象编号', '人数', '金额（元）', '发放状态'],
  [...subsidies()],
);
const fair = bookOf(fairLedger);
const fairsAll = fair.where(() => true);
const online = fair.where((look) => look('招聘会形式') === '线上招聘会');
const subsidy = bookOf(subsidyLedger);
const paid = (kind: string) =>
  subsidy.where((look) => look('补贴类型') === kind && look('发放状态') === '已发放');
const allPaid = subsidy.where((look) => look('发放状态') === '已发放');

/** 就业补助: two kinds that fit an indicator equally, so that both count; payments that came back. */
export const employment: Trade = {
  name: '人社：就业补助',
  organisation: '青河县人力资源和社会保障局',
  project: '就业补助资金',
  goal: '举办招聘会，落实各项就业补贴政策，促进稳定就业。',
  budget: 75,
  ledgers: [fairLedger, subsidyLedger],
  asks: [
    {
      level2: '数量指标',
      name: '举办招聘会场次',
      target: '≥24场',
      answer: first(amount(fair.sum(fairsAll, '场次'), '场'), fairsAll),
    },
    {
      level2: '数量指标',
      name: '其中：线上招聘会场次',
      target: '≥8场',
      answer: first(amount(fair.sum(online, '场次'), '场'), online),
    },
    {
      level2: '数量指标',
      name: '招聘会提供岗位数',
      target: '≥5000个',
      answer: first(amount(fair.sum(fairsAll, '提供岗位（个）'), '个'), fairsAll),
    },
    {
      level2: '数量指标',
      name: '享受公益性岗位补贴人数',
      target: '≥60人',
      answer: first(amount(subsidy.sum(paid('公益性岗位补贴'), '人数'), '人'), paid('公益性岗位补贴')),
    },
    { level2: '数量指标', name: '城镇新增就业人数', target: '≥2000人', answer: unknown() },
    { level2: '时效指标', name: '补贴资金支付及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '一次性创业补贴发放金额',
      target: '≤25万元',
      answer: first(wan(subsidy.sum(paid('一次性创业补贴'), '金额（元）')), paid('一次性创业补贴')),
    },
    { level2: '社会效益指标', name: '城镇登记失业率', target: '≤4.5%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '就业服务对象满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(subsidy.sum(allPaid, '金额（元）')), allPaid),
};
