import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const SCHOOLS = ['第一中学', '第二中学', '城关小学', '河口小学'];
const roll = dice(11);

/** Two terms of 2024, one of 2023 before; most students get more than one kind of aid. */
function* payments() {
  const terms = [
    [2023, 11, 20],
    [2024, 5, 10],
    [2024, 11, 15],
  ] as const;
  let number = 0;
  for (const [year, month, date] of terms) {
    for (let student = 1; student <= 70; student++) {
      if (year === 2023 ? student > 40 : roll(0, 9) === 0) continue;
      const kinds: [string, number][] = [['营养改善计划', 500]];
      if (student % 3 === 0) kinds.push(['国家助学金', 1000]);
      if (student % 5 === 0) kinds.push(['免学费补助', 850]);
      for (const [kind, yuan] of kinds) {
        const code = `XS2024${String(student).padStart(4, '0')}`;
        const late = roll(0, 24) === 0 ? '否' : '是';
        yield [++number, day(year, month, date + roll(0, 9)), SCHOOLS[student % 4]!, code, kind, yuan, late];
      }
    }
  }
}

const ledger = ledgerOf(
  '资助发放',
  '青河县学生资助资金发放台账',
  ['序号', '发放日期', '学校', '学生编号', '资助项目', '金额（元）', '是否按时发放'],
  [...payments()],
);
const book = bookOf(ledger);
const all = book.inYear(2024, '发放日期');
const kind = (name: string) => book.inYear(2024, '发放日期', (look) => look('资助项目') === name);

/** 学生资助: people and payments are not the same number. */
export const education: Trade = {
  name: '教育：学生资助',
  organisation: '青河县教育局',
  project: '学生资助补助资金',
  goal: '按时足额发放学生资助资金，保障家庭经济困难学生顺利完成学业。',
  budget: 16,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '受助学生人数',
      target: '≥65人',
      answer: first(amount(book.distinct(all, '学生编号'), '人'), all),
    },
    {
      level2: '数量指标',
      name: '资助资金发放人次',
      target: '≥180人次',
      answer: right(amount(book.count(all), '人次'), all),
    },
    {
      level2: '数量指标',
      name: '国家助学金资助学生人数',
      target: '≥20人',
      answer: first(amount(book.distinct(kind('国家助学金'), '学生编号'), '人'), kind('国家助学金')),
    },
    { level2: '质量指标', name: '资助对象认定准确率', target: '100%', answer: unknown() },
    {
      level2: '时效指标',
      name: '资助资金按时发放率',
      target: '≥95%',
      answer: first(amount(book.share(all, '是否按时发放', '是'), '%'), all),
    },
    {
      level2: '成本指标',
      name: '免学费补助支出',
      target: '≤3万元',
      answer: first(wan(book.sum(kind('免学费补助'), '金额（元）')), kind('免学费补助')),
    },
    { level2: '成本指标', name: '生均资助标准', target: '≤1000元/人', answer: unknown() },
    { level2: '社会效益指标', name: '家庭经济困难学生资助覆盖率', target: '100%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '受助学生家长满意度', target: '≥95%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '金额（元）')), all),
};
