import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(163);

/** One row for each estate, with how far it is: what is not finished is not done. */
function* estates(): Generator<CellInput[]> {
  for (let nth = 1; nth <= 22; nth++) {
    const state = nth <= 15 ? '已完工' : nth <= 20 ? '在建' : '未开工';
    const flats = roll(60, 420);
    const cost = roll(80, 400);
    yield [
      nth,
      `${['桂花', '建设', '和平', '工农', '胜利'][roll(0, 4)]!}小区${nth}`,
      ['城东街道', '城西街道', '河滨街道'][roll(0, 2)]!,
      flats,
      roll(3, 14),
      flats * 78,
      cost,
      state === '已完工' ? cost : state === '在建' ? Math.round(cost * 0.4) : 0,
      state,
      state === '已完工' ? `2024年${roll(6, 12)}月` : null,
    ];
  }
}

const ledger = ledgerOf(
  '改造项目',
  '2024年城镇老旧小区改造项目进度表',
  [
    '序号',
    '小区名称',
    '所在街道',
    '户数',
    '楼栋数（栋）',
    '建筑面积（平方米）',
    '总投资（万元）',
    '已完成投资（万元）',
    '进展情况',
    '完工时间',
  ],
  [...estates()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const done = book.where((look) => look('进展情况') === '已完工');

/** 老旧小区改造: what is finished counts; the money planned stands beside the money spent. */
export const housing: Trade = {
  name: '住建：老旧小区改造',
  organisation: '白石县住房和城乡建设局',
  project: '城镇老旧小区改造',
  goal: '完成年度老旧小区改造任务，改善居民居住条件。',
  budget: 5000,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '完成改造小区个数',
      target: '≥20个',
      answer: right(amount(book.count(done), '个'), done),
    },
    {
      level2: '数量指标',
      name: '完成改造户数',
      target: '≥4000户',
      answer: right(amount(book.sum(done, '户数'), '户'), done),
    },
    {
      level2: '数量指标',
      name: '完成改造面积',
      target: '≥30万平方米',
      answer: right(amount(book.sum(done, '建筑面积（平方米）'), '平方米'), done),
    },
    { level2: '数量指标', name: '加装电梯数量', target: '≥10部', answer: unknown() },
    { level2: '质量指标', name: '工程质量验收合格率', target: '100%', answer: unknown() },
    {
      level2: '时效指标',
      name: '改造项目完工率',
      target: '≥90%',
      answer: right(amount((book.count(done) / book.count(all)) * 100, '%')),
    },
    {
      level2: '成本指标',
      name: '已完成投资额',
      target: '≤5000万元',
      answer: first(amount(book.sum(all, '已完成投资（万元）'), '万元'), all),
    },
    { level2: '社会效益指标', name: '受益居民人数', target: '≥1.2万人', answer: unknown() },
    { level2: '服务对象满意度指标', name: '小区居民满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(amount(book.sum(all, '已完成投资（万元）'), '万元')),
};
