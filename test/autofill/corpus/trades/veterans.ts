import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, right, unknown, wan, type Trade } from '../trade';

const roll = dice(239);

/** One row for each person, one column for each month, the sum at the end. */
function* persons(): Generator<CellInput[]> {
  const kinds: [string, number][] = [
    ['伤残军人', 2100],
    ['在乡复员军人', 1850],
    ['参战退役人员', 820],
  ];
  for (let nth = 1; nth <= 130; nth++) {
    const [kind, monthly] = kinds[nth % 3]!;
    const from = roll(0, 11) === 0 ? roll(2, 6) : 1;
    const paid = Array.from({ length: 12 }, (_, month) => (month + 1 >= from ? monthly : 0));
    yield [
      nth,
      `优抚${String(nth).padStart(4, '0')}`,
      kind,
      ...paid,
      paid.reduce((sum, value) => sum + value, 0),
    ];
  }
}

const ledger = ledgerOf(
  '抚恤补助',
  '青龙县2024年优抚对象抚恤补助发放表（单位：元）',
  ['序号', '优抚编号', '优抚类别', ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`), '合计'],
  [...persons()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const injured = book.where((look) => look('优抚类别') === '伤残军人');

/** 优抚: one row for each person, one column for each month, the sum at the end. */
export const veterans: Trade = {
  name: '退役军人：优抚',
  organisation: '青龙县退役军人事务局',
  project: '优抚对象抚恤补助',
  goal: '按月足额发放优抚对象抚恤补助。',
  budget: 240,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '伤残军人补助人数',
      target: '≥40人',
      answer: right(amount(book.count(injured), '人'), injured),
    },
    {
      level2: '数量指标',
      name: '优抚对象人数',
      target: '≥130人',
      answer: right(amount(book.count(all), '人'), all),
    },
    { level2: '质量指标', name: '优抚对象认定准确率', target: '100%', answer: unknown() },
    { level2: '时效指标', name: '抚恤补助按时发放率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '伤残军人抚恤补助金额',
      target: '≤110万元',
      answer: right(wan(book.sum(injured, '合计')), injured),
    },
    { level2: '成本指标', name: '伤残军人月均补助标准', target: '2100元/人·月', answer: unknown() },
    { level2: '服务对象满意度指标', name: '优抚对象满意度', target: '≥95%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '合计')), all),
};
