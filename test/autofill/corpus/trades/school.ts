import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, right, unknown, wan, type Trade } from '../trade';

const roll = dice(173);

/** Classes with spans of days, and a rate of satisfaction for each of them. */
function* classes(): Generator<CellInput[]> {
  for (let nth = 0; nth < 26; nth++) {
    const month = 1 + Math.floor(nth / 2.3);
    const from = roll(1, 20);
    const days = roll(3, 10);
    const heads = roll(30, 75);
    yield [
      `2024.${month}.${from}-${month}.${from + days - 1}`,
      ['科级干部进修班', '中青年干部班', '村干部轮训班', '公务员初任班'][roll(0, 3)]!,
      ['县委组织部', '县委党校', '县人社局'][roll(0, 2)]!,
      heads,
      days,
      heads - roll(0, 2),
      { value: roll(930, 1000) / 1000, numberFormat: '0.0%' },
      heads * days * 260,
    ];
  }
}

const ledger = ledgerOf(
  '班次一览',
  '2024年度县委党校主体班次一览表',
  ['起止时间', '班次名称', '主办单位', '学员人数', '培训天数', '结业人数', '学员满意度', '培训费（元）'],
  [...classes()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const villages = book.where((look) => look('班次名称') === '村干部轮训班');

/** 干部培训: rates of classes of different size; all classes are those of the school, whoever is their host. */
export const school: Trade = {
  name: '党校：干部培训',
  organisation: '中共白石县委党校',
  project: '干部教育培训',
  goal: '办好各类主体班次，提高干部队伍素质。',
  budget: 260,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '举办培训班期数',
      target: '≥24期',
      answer: right(amount(book.count(all), '期'), all),
    },
    {
      level2: '数量指标',
      name: '培训学员人数',
      target: '≥1200人',
      answer: right(amount(book.sum(all, '学员人数'), '人'), all),
    },
    {
      level2: '数量指标',
      name: '村干部轮训人数',
      target: '≥300人',
      answer: right(amount(book.sum(villages, '学员人数'), '人'), villages),
    },
    {
      level2: '质量指标',
      name: '学员结业率',
      target: '≥98%',
      answer: unknown(amount((book.sum(all, '结业人数') / book.sum(all, '学员人数')) * 100, '%')),
    },
    { level2: '时效指标', name: '培训计划按时完成率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '培训费支出',
      target: '≤260万元',
      answer: right(wan(book.sum(all, '培训费（元）')), all),
    },
    { level2: '成本指标', name: '培训费人均标准', target: '≤400元/人·天', answer: unknown() },
    { level2: '服务对象满意度指标', name: '参训学员满意度', target: '≥95%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '培训费（元）')), all),
};
