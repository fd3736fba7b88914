import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(131);

function* campaigns(): Generator<CellInput[]> {
  const forms = ['进校园', '进企业', '进社区', '进农村'];
  for (let nth = 0; nth < 52; nth++) {
    const form = forms[roll(0, 3)]!;
    yield [
      nth + 1,
      day(2024, 1 + Math.floor(nth / 4.4), roll(1, 28)),
      `交通安全${form}宣讲`,
      form,
      roll(40, 420),
      roll(100, 700),
      `民警${roll(1, 6)}`,
    ];
  }
}

const ledger = ledgerOf(
  '宣传登记',
  '道路交通安全宣传活动登记表（2024年）',
  ['序号', '宣传时间', '活动内容', '宣传形式', '受众人数', '发放资料（份）', '宣讲人'],
  [...campaigns()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const schools = book.where((look) => look('宣传形式') === '进校园');

/** 交通安全宣传: every row is one event; a kind that stands in the name of the indicator only in part. */
export const safety: Trade = {
  name: '公安：交通安全宣传',
  organisation: '白石县公安局交通警察大队',
  project: '道路交通安全宣传',
  goal: '深入开展交通安全宣传“五进”，减少交通事故。',
  budget: 30,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '开展交通安全宣传活动次数',
      target: '≥48次',
      answer: first(amount(book.count(all), '次'), all),
    },
    {
      level2: '数量指标',
      name: '交通安全进校园宣传次数',
      target: '≥10次',
      answer: first(amount(book.count(schools), '次'), schools),
    },
    {
      level2: '数量指标',
      name: '发放宣传资料份数',
      target: '≥2万份',
      answer: first(amount(book.sum(all, '发放资料（份）'), '份'), all),
    },
    {
      level2: '数量指标',
      name: '受教育群众人次',
      target: '≥1万人次',
      answer: right(amount(book.sum(all, '受众人数'), '人次'), all),
    },
    { level2: '数量指标', name: '制作宣传展板数量', target: '≥20块', answer: unknown() },
    { level2: '质量指标', name: '宣传计划完成率', target: '100%', answer: unknown() },
    { level2: '成本指标', name: '宣传经费', target: '≤30万元', answer: unknown() },
    { level2: '社会效益指标', name: '交通事故死亡人数下降率', target: '≥5%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '群众满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
