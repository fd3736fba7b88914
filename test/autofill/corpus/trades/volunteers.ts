import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(151);

function* actions(): Generator<CellInput[]> {
  const kinds = ['敬老助残', '环境保护', '文明交通', '支教助学'];
  for (let nth = 0; nth < 90; nth++) {
    const year = nth < 12 ? 2023 : 2024;
    const month = year === 2023 ? 10 + Math.floor(nth / 4) : 1 + Math.floor((nth - 12) / 6.6);
    const heads = roll(8, 45);
    const hours = roll(2, 5);
    yield [
      `${year}/${month}/${roll(1, 28)}`,
      kinds[roll(0, 3)]!,
      ['第一小学', '中心广场', '福利院', '滨河公园'][roll(0, 3)]!,
      heads,
      heads * hours,
      roll(10, 200),
    ];
  }
}

const ledger = ledgerOf(
  '志愿服务记录',
  '白石县志愿服务活动记录表',
  ['活动日期', '服务类别', '地点', '参与志愿者（人）', '服务时长（小时）', '服务对象（人次）'],
  [...actions()],
);
const book = bookOf(ledger);
const all = book.inYear(2024, '活动日期');
const care = book.inYear(2024, '活动日期', (look) => look('服务类别') === '敬老助残');

/** 志愿服务: hours and people in one row, a year that began before. */
export const volunteers: Trade = {
  name: '文明办：志愿服务',
  organisation: '白石县精神文明建设办公室',
  project: '志愿服务',
  goal: '广泛开展志愿服务活动，提升城市文明程度。',
  budget: 15,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '开展志愿服务活动场次',
      target: '≥70场',
      answer: first(amount(book.count(all), '场'), all),
    },
    {
      level2: '数量指标',
      name: '敬老助残服务活动次数',
      target: '≥15次',
      answer: first(amount(book.count(care), '次'), care),
    },
    {
      level2: '数量指标',
      name: '志愿服务总时长',
      target: '≥6000小时',
      answer: first(amount(book.sum(all, '服务时长（小时）'), '小时'), all),
    },
    {
      level2: '数量指标',
      name: '志愿者参与人次',
      target: '≥1800人次',
      answer: right(amount(book.sum(all, '参与志愿者（人）'), '人次'), all),
    },
    {
      level2: '社会效益指标',
      name: '服务对象受益人次',
      target: '≥7000人次',
      answer: first(amount(book.sum(all, '服务对象（人次）'), '人次'), all),
    },
    { level2: '数量指标', name: '新增注册志愿者人数', target: '≥500人', answer: unknown() },
    { level2: '时效指标', name: '活动按计划开展率', target: '100%', answer: unknown() },
    { level2: '成本指标', name: '志愿者保险费用', target: '≤3万元', answer: unknown() },
    { level2: '服务对象满意度指标', name: '服务对象满意度', target: '≥95%', answer: unknown() },
  ],
  spent: unknown(),
};
