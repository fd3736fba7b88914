import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(83);
const CARS = ['川H2A16', '川H3B28', '川H5C09', '川H6D77', '川H8E31', '川H9F52', '川H1G40'];

/** Every third day, dates as 20240103. */
function* trips(): Generator<CellInput[]> {
  const kinds = ['其他垃圾', '厨余垃圾', '可回收物'];
  for (let nth = 0; nth < 240; nth++) {
    const month = 1 + Math.floor(nth / 20);
    const kind = kinds[nth % 3]!;
    const tons = kind === '其他垃圾' ? roll(200, 330) / 10 : kind === '厨余垃圾' ? roll(60, 120) / 10 : 2.4;
    yield [
      20_240_000 + month * 100 + 1 + (nth % 20),
      CARS[roll(0, 6)]!,
      ['东片区', '西片区', '南片区'][roll(0, 2)]!,
      kind,
      tons,
      roll(2, 5),
    ];
  }
}

const ledger = ledgerOf(
  '清运台账',
  '2024年生活垃圾清运台账',
  ['日期', '车牌号', '清运片区', '垃圾类别', '清运量（吨）', '趟次'],
  [...trips()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const kind = (name: string) => book.where((look) => look('垃圾类别') === name);

/** 生活垃圾清运: tons and ten thousands of tons; the indicator for everything names no kind. */
export const waste: Trade = {
  name: '城管：垃圾清运',
  organisation: '青河县综合行政执法局',
  project: '生活垃圾收集清运',
  goal: '及时收集清运城区生活垃圾，推进垃圾分类。',
  budget: 180,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '其他垃圾清运量',
      target: '≥0.2万吨',
      answer: first(amount(book.sum(kind('其他垃圾'), '清运量（吨）'), '吨'), kind('其他垃圾')),
    },
    {
      level2: '数量指标',
      name: '厨余垃圾清运量',
      target: '≥700吨',
      answer: first(amount(book.sum(kind('厨余垃圾'), '清运量（吨）'), '吨'), kind('厨余垃圾')),
    },
    {
      level2: '数量指标',
      name: '生活垃圾清运总量',
      target: '≥3000吨',
      answer: right(amount(book.sum(all, '清运量（吨）'), '吨'), all),
    },
    {
      level2: '数量指标',
      name: '全年清运趟次',
      target: '≥800趟次',
      answer: first(amount(book.sum(all, '趟次'), '趟次'), all),
    },
    {
      level2: '数量指标',
      name: '投入清运车辆数',
      target: '≥6辆',
      answer: right(amount(book.distinct(all, '车牌号'), '辆'), all),
    },
    { level2: '质量指标', name: '生活垃圾无害化处理率', target: '100%', answer: unknown() },
    { level2: '时效指标', name: '垃圾清运及时率', target: '≥98%', answer: unknown() },
    { level2: '成本指标', name: '垃圾清运费用', target: '≤180万元', answer: unknown() },
    { level2: '生态效益指标', name: '垃圾分类覆盖率', target: '≥90%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '居民满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
