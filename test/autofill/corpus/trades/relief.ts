import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(41);

/** Month by month how many are in care and what they got: numbers of people that must not be added up. */
function* months(): Generator<CellInput[]> {
  const base = { 城市低保: 310, 农村低保: 820, 特困供养: 140, 临时救助: 22 };
  const standard = { 城市低保: 720, 农村低保: 560, 特困供养: 940, 临时救助: 1500 };
  for (let month = 1; month <= 12; month++) {
    for (const kind of ['城市低保', '农村低保', '特困供养', '临时救助'] as const) {
      const heads = base[kind] + roll(-9, 9);
      yield [`2024年${month}月`, kind, Math.round(heads / 1.8), heads, heads * standard[kind] + roll(0, 90)];
    }
  }
}

const ledger = ledgerOf(
  '救助金发放',
  '困难群众救助金发放情况表',
  ['月份', '救助类别', '户数', '人数', '发放金额（元）'],
  [...months()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const kind = (name: string) => book.where((look) => look('救助类别') === name);
const inDecember = (name: string) =>
  book.where((look) => look('救助类别') === name && look('月份') === '2024年12月');

/** 困难群众救助: monthly stock; who was in care in January is not somebody else in February. */
export const relief: Trade = {
  name: '民政：救助金发放',
  organisation: '青河县民政局',
  project: '困难群众救助补助',
  goal: '按月足额发放救助资金，保障困难群众基本生活。',
  budget: 1100,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '农村低保保障人数',
      target: '≥800人',
      answer: unknown(amount(book.sum(inDecember('农村低保'), '人数'), '人')),
    },
    { level2: '数量指标', name: '城乡低保对象户数', target: '≥600户', answer: unknown() },
    {
      level2: '数量指标',
      name: '临时救助人次',
      target: '≥240人次',
      answer: right(amount(book.sum(kind('临时救助'), '人数'), '人次'), kind('临时救助')),
    },
    { level2: '质量指标', name: '救助对象认定准确率', target: '≥98%', answer: unknown() },
    { level2: '时效指标', name: '救助资金发放及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '特困供养资金发放金额',
      target: '≤170万元',
      answer: first(wan(book.sum(kind('特困供养'), '发放金额（元）')), kind('特困供养')),
    },
    {
      level2: '成本指标',
      name: '城市低保资金发放金额',
      target: '≤280万元',
      answer: first(wan(book.sum(kind('城市低保'), '发放金额（元）')), kind('城市低保')),
    },
    { level2: '成本指标', name: '农村低保补助标准', target: '≥550元/人·月', answer: unknown() },
    { level2: '服务对象满意度指标', name: '救助对象满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '发放金额（元）')), all),
};
