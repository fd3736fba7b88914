import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(53);

function* events(): Generator<CellInput[]> {
  const kinds = ['阅读推广', '公益讲座', '展览', '亲子活动'];
  for (let nth = 0; nth < 56; nth++) {
    const year = nth < 8 ? 2023 : 2024;
    const month = year === 2023 ? 9 + Math.floor(nth / 2) : 1 + Math.floor((nth - 8) / 4);
    const kind = kinds[nth % 4]!;
    yield [
      day(year, month, roll(1, 28)),
      kind,
      `${kind}第${nth + 1}期`,
      kind === '阅读推广' && nth % 8 === 0 ? 2 : 1,
      roll(30, 180),
    ];
  }
}

function* months(): Generator<CellInput[]> {
  let stock = 118_400;
  let readers = 7_850;
  for (let month = 1; month <= 12; month++) {
    const bought = roll(120, 460);
    stock += bought;
    readers += roll(5, 40);
    const open = month === 2 ? 24 : roll(26, 30);
    yield [`2024年${month}月`, open, roll(15_000, 22_000), roll(3_600, 5_200), bought, stock, readers];
  }
}

const activities = ledgerOf(
  '活动登记',
  '青河县图书馆活动登记表',
  ['活动日期', '活动类型', '活动主题', '场次', '参加人次'],
  [...events()],
);
const monthly = ledgerOf(
  '服务月报',
  '青河县图书馆服务情况月报',
  ['月份', '开放天数', '到馆人次', '外借册次', '新增藏书（册）', '馆藏总量（册）', '有效读者（人）'],
  [...months()],
);
const events2024 = bookOf(activities);
const kind = (name: string) => events2024.inYear(2024, '活动日期', (look) => look('活动类型') === name);
const month = bookOf(monthly);
const year = month.where(() => true);
const december = month.where((look) => look('月份') === '2024年12月');

/** 图书馆免费开放: what is added up over the months, and what only its last month tells. */
export const library: Trade = {
  name: '文旅：图书馆活动',
  organisation: '青河县文化广电旅游体育局',
  project: '公共图书馆免费开放',
  goal: '公共图书馆全年免费开放，举办阅读推广、讲座和展览，丰富群众文化生活。',
  budget: 60,
  ledgers: [activities, monthly],
  asks: [
    {
      level2: '数量指标',
      name: '举办公益讲座场次',
      target: '≥10场',
      answer: first(amount(events2024.sum(kind('公益讲座'), '场次'), '场'), kind('公益讲座')),
    },
    {
      level2: '数量指标',
      name: '阅读推广活动参加人次',
      target: '≥1000人次',
      answer: first(amount(events2024.sum(kind('阅读推广'), '参加人次'), '人次'), kind('阅读推广')),
    },
    {
      level2: '数量指标',
      name: '全年到馆人次',
      target: '≥20万人次',
      answer: first(amount(month.sum(year, '到馆人次'), '人次'), year),
    },
    {
      level2: '数量指标',
      name: '图书外借册次',
      target: '≥5万册次',
      answer: first(amount(month.sum(year, '外借册次'), '册次'), year),
    },
    {
      level2: '数量指标',
      name: '新增藏书数量',
      target: '≥3000册',
      answer: first(amount(month.sum(year, '新增藏书（册）'), '册'), year),
    },
    {
      level2: '数量指标',
      name: '馆藏图书总量',
      target: '≥12万册',
      answer: right(amount(month.sum(december, '馆藏总量（册）'), '册')),
    },
    {
      level2: '数量指标',
      name: '有效持证读者数',
      target: '≥8000人',
      answer: right(amount(month.sum(december, '有效读者（人）'), '人')),
    },
    {
      level2: '时效指标',
      name: '全年免费开放天数',
      target: '≥300天',
      answer: first(amount(month.sum(year, '开放天数'), '天'), year),
    },
    { level2: '社会效益指标', name: '人均公共藏书量', target: '≥0.8册', answer: unknown() },
    { level2: '服务对象满意度指标', name: '读者满意度', target: '≥95%', answer: unknown() },
  ],
  spent: unknown(),
};
