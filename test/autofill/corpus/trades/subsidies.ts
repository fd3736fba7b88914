import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(149);

/** What was asked for, what was granted, what was paid: three columns of 万元. */
function* grants(): Generator<CellInput[]> {
  const kinds = ['境外展会补贴', '出口信保补贴', '跨境电商奖励'];
  for (let nth = 0; nth < 64; nth++) {
    const asked = roll(20, 300) / 10;
    const granted = Number((asked * 0.8).toFixed(2));
    yield [
      `第${1 + Math.floor(nth / 16)}批`,
      `白石${['宏达', '永盛', '金鼎', '天成', '瑞丰', '华茂'][roll(0, 5)]!}${['纺织', '机电', '食品', '玩具'][roll(0, 3)]!}公司`,
      kinds[nth % 3]!,
      asked,
      granted,
      roll(0, 9) === 0 ? 0 : granted,
      day(2024, 3 + 3 * Math.floor(nth / 16), roll(1, 28)),
    ];
  }
}

const ledger = ledgerOf(
  '奖补兑现',
  '2024年外经贸发展资金奖补兑现明细表',
  ['批次', '企业名称', '奖补类别', '申请金额（万元）', '核定金额（万元）', '实付金额（万元）', '拨付日期'],
  [...grants()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const fairs = book.where((look) => look('奖补类别') === '境外展会补贴');

/** 外贸奖补: only one of three sums was paid; firms come again in every batch. */
export const subsidies: Trade = {
  name: '商务：外贸奖补',
  organisation: '白石县商务局',
  project: '外经贸发展资金',
  goal: '兑现外贸奖补政策，支持企业开拓国际市场。',
  budget: 900,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '奖补企业家数',
      target: '≥20家',
      answer: first(amount(book.distinct(all, '企业名称'), '家'), all),
    },
    {
      level2: '数量指标',
      name: '跨境电商综试区建设数量',
      target: '1个',
      answer: unknown(),
    },
    { level2: '质量指标', name: '奖补资金审核准确率', target: '100%', answer: unknown() },
    { level2: '时效指标', name: '奖补资金拨付及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '奖补资金实付金额',
      target: '≤900万元',
      answer: first(amount(book.sum(all, '实付金额（万元）'), '万元'), all),
    },
    {
      level2: '成本指标',
      name: '境外展会补贴支出',
      target: '≤300万元',
      answer: right(amount(book.sum(fairs, '实付金额（万元）'), '万元'), fairs),
    },
    { level2: '经济效益指标', name: '外贸进出口总额增长率', target: '≥3%', answer: unknown() },
    { level2: '经济效益指标', name: '带动出口金额', target: '≥2亿元', answer: unknown() },
    { level2: '服务对象满意度指标', name: '受补企业满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(amount(book.sum(all, '实付金额（万元）'), '万元'), all),
};
