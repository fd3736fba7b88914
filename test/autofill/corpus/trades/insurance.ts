import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(179);

/** Standing numbers, sums of the month and sums since January in one list. */
function* months(): Generator<CellInput[]> {
  let insured = 214_300;
  let total = 0;
  for (let month = 1; month <= 12; month++) {
    insured += roll(-60, 240);
    const paid = roll(5200, 6800) / 10;
    total = Number((total + paid).toFixed(1));
    yield [`2024年${month}月`, insured, roll(3100, 4200), paid, total];
  }
}

const ledger = ledgerOf(
  '运行月报',
  '城乡居民基本医疗保险运行情况月报',
  ['月份', '期末参保人数', '住院报销人次', '当月报销金额（万元）', '累计报销金额（万元）'],
  [...months()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const last = book.where((look) => look('月份') === '2024年12月');

/** 居民医保: a column that is the sum of the one beside it so far must not be added up again. */
export const insurance: Trade = {
  name: '医保：居民医保',
  organisation: '白石县医疗保障局',
  project: '城乡居民基本医疗保险补助',
  goal: '落实城乡居民医保补助，保障参保群众待遇。',
  budget: 8000,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '城乡居民参保人数',
      target: '≥21万人',
      answer: right(amount(book.sum(last, '期末参保人数'), '人')),
    },
    {
      level2: '数量指标',
      name: '住院报销人次',
      target: '≥4万人次',
      answer: first(amount(book.sum(all, '住院报销人次'), '人次'), all),
    },
    { level2: '质量指标', name: '参保率', target: '≥95%', answer: unknown() },
    { level2: '质量指标', name: '政策范围内住院报销比例', target: '≥70%', answer: unknown() },
    { level2: '时效指标', name: '补助资金到位及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '住院报销金额',
      target: '≤8000万元',
      answer: right(amount(book.sum(all, '当月报销金额（万元）'), '万元')),
    },
    { level2: '成本指标', name: '财政补助标准', target: '670元/人', answer: unknown() },
    { level2: '服务对象满意度指标', name: '参保群众满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(amount(book.sum(all, '当月报销金额（万元）'), '万元')),
};
