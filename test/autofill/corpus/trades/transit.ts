import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(233);

function* months(): Generator<CellInput[]> {
  for (let month = 1; month <= 12; month++) {
    yield [
      `2024年${month}月`,
      46 + Math.floor(month / 5),
      roll(180, 220) / 10,
      roll(320, 460) / 10,
      { value: roll(930, 990) / 1000, numberFormat: '0.0%' },
      roll(400, 520) / 10,
      roll(0, 3),
    ];
  }
}

const ledger = ledgerOf(
  '运营月报',
  '青龙县公共汽车运营情况月报表',
  [
    '月份',
    '运营车辆（辆）',
    '行驶里程（万公里）',
    '客运量（万人次）',
    '准点率',
    '运营补贴（万元）',
    '有责投诉（件）',
  ],
  [...months()],
);
const book = bookOf(ledger);
const all = book.where(() => true);

/** 公交运营: columns in 万公里 and 万人次; cars that run in January run in February too. */
export const transit: Trade = {
  name: '交通：公交运营',
  organisation: '青龙县交通运输局',
  project: '城市公交运营补贴',
  goal: '保障城市公交正常运营，方便群众出行。',
  budget: 560,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '公交客运量',
      target: '≥400万人次',
      answer: first(amount(book.sum(all, '客运量（万人次）') * 10_000, '人次'), all),
    },
    {
      level2: '数量指标',
      name: '公交行驶里程',
      target: '≥230万公里',
      answer: first(amount(book.sum(all, '行驶里程（万公里）') * 10_000, '公里'), all),
    },
    {
      level2: '数量指标',
      name: '运营车辆数',
      target: '≥46辆',
      answer: right(amount(48, '辆')),
    },
    { level2: '质量指标', name: '车辆完好率', target: '≥95%', answer: unknown() },
    { level2: '时效指标', name: '公交准点率', target: '≥93%', answer: unknown() },
    {
      level2: '成本指标',
      name: '公交运营补贴金额',
      target: '≤560万元',
      answer: first(amount(book.sum(all, '运营补贴（万元）'), '万元'), all),
    },
    {
      level2: '社会效益指标',
      name: '有责投诉件数',
      target: '≤20件',
      answer: first(amount(book.sum(all, '有责投诉（件）'), '件'), all),
    },
    { level2: '服务对象满意度指标', name: '乘客满意度', target: '≥85%', answer: unknown() },
  ],
  spent: right(amount(book.sum(all, '运营补贴（万元）'), '万元'), all),
};
