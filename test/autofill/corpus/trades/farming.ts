import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(37);

/** Courses with a span of days as text; those who attended and those who passed stand in two columns. */
function* courses(): Generator<CellInput[]> {
  const kinds = ['高素质农民培训', '农机手培训', '电商培训'];
  for (let nth = 0; nth < 22; nth++) {
    const month = 1 + Math.floor(nth / 2);
    const from = roll(3, 20);
    const days = roll(2, 6);
    const kind = kinds[nth % 3]!;
    const heads = roll(32, 64);
    yield [
      nth + 1,
      `2024年${month}月${from}日-${from + days - 1}日`,
      `${kind.slice(0, -2)}${['春季', '提升', '专题'][roll(0, 2)]!}班`,
      kind,
      kind === '农机手培训' && nth % 6 === 1 ? 2 : 1,
      days,
      heads,
      heads - roll(0, 3),
      heads * days * 100 + roll(0, 40) * 10,
    ];
  }
}

const ledger = ledgerOf(
  '培训台账',
  '2024年农民教育培训台账',
  ['序号', '培训时间', '班次名称', '培训类型', '期数', '天数', '参训人数', '合格人数', '支出金额（元）'],
  [...courses()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const kind = (name: string) => book.where((look) => look('培训类型') === name);

/** 农民培训: the name of the whole sounds like one of its kinds; 人 is not 人次; a rate of two columns. */
export const farming: Trade = {
  name: '农业：农民培训',
  organisation: '青河县农业农村局',
  project: '农民教育培训',
  goal: '开展高素质农民、农机手和电商培训，提高农民生产经营能力。',
  budget: 45,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '高素质农民培训期数',
      target: '≥6期',
      answer: first(amount(book.sum(kind('高素质农民培训'), '期数'), '期'), kind('高素质农民培训')),
    },
    {
      level2: '数量指标',
      name: '培训农民人数',
      target: '≥900人',
      answer: right(amount(book.sum(all, '参训人数'), '人'), all),
    },
    {
      level2: '数量指标',
      name: '农机手参训人数',
      target: '≥200人',
      answer: first(amount(book.sum(kind('农机手培训'), '参训人数'), '人'), kind('农机手培训')),
    },
    {
      level2: '数量指标',
      name: '电商培训人次',
      target: '≥300人次',
      answer: right(amount(book.sum(kind('电商培训'), '参训人数'), '人次'), kind('电商培训')),
    },
    {
      level2: '质量指标',
      name: '培训合格率',
      target: '≥95%',
      answer: unknown(amount((book.sum(all, '合格人数') / book.sum(all, '参训人数')) * 100, '%')),
    },
    { level2: '时效指标', name: '培训任务按期完成率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '培训支出金额',
      target: '≤45万元',
      answer: first(wan(book.sum(all, '支出金额（元）')), all),
    },
    { level2: '成本指标', name: '人均培训补助标准', target: '≤600元/人', answer: unknown() },
    { level2: '经济效益指标', name: '参训农民人均增收', target: '≥1000元', answer: unknown() },
    { level2: '服务对象满意度指标', name: '参训学员满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '支出金额（元）')), all),
};
