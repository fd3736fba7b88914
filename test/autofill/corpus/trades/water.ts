import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(137);

function* patrols(): Generator<CellInput[]> {
  for (let nth = 0; nth < 144; nth++) {
    const found = roll(0, 3);
    yield [
      day(2024, 1 + Math.floor(nth / 12), 1 + 2 * (nth % 12)),
      `${['青山', '红旗', '沙河', '东岭', '长坪', '石桥', '大湾', '清水', '白杨', '杨柳', '金沟', '新民'][nth % 12]!}水厂`,
      roll(20, 80) / 100,
      roll(2, 9) / 10,
      roll(0, 17) === 0 ? '否' : '是',
      found,
      Math.max(0, found - (roll(0, 5) === 0 ? 1 : 0)),
    ];
  }
}

const ledger = ledgerOf(
  '巡查记录',
  '2024年农村水厂巡查记录',
  ['巡查日期', '水厂名称', '余氯（mg/L）', '浊度（NTU）', '水质是否达标', '发现问题（个）', '整改完成（个）'],
  [...patrols()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const [found, mended] = [book.sum(all, '发现问题（个）'), book.sum(all, '整改完成（个）')];

/** 农村供水: measured values that no indicator adds up; a rate of two columns. */
export const water: Trade = {
  name: '水利：农村供水',
  organisation: '白石县水利局',
  project: '农村供水维修养护',
  goal: '加强农村水厂巡查和水质检测，保障供水安全。',
  budget: 120,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '水厂巡查次数',
      target: '≥144次',
      answer: first(amount(book.count(all), '次'), all),
    },
    {
      level2: '数量指标',
      name: '巡查水厂座数',
      target: '12座',
      answer: right(amount(book.distinct(all, '水厂名称'), '座'), all),
    },
    {
      level2: '数量指标',
      name: '巡查发现问题数',
      target: '≥100个',
      answer: first(amount(found, '个'), all),
    },
    {
      level2: '质量指标',
      name: '水质达标率',
      target: '≥95%',
      answer: first(amount(book.share(all, '水质是否达标', '是'), '%'), all),
    },
    {
      level2: '质量指标',
      name: '问题整改率',
      target: '≥95%',
      answer: unknown(amount((mended / found) * 100, '%')),
    },
    { level2: '时效指标', name: '管网抢修及时率', target: '≥98%', answer: unknown() },
    { level2: '成本指标', name: '水厂维修养护费用', target: '≤120万元', answer: unknown() },
    { level2: '社会效益指标', name: '供水保证率', target: '≥95%', answer: unknown() },
    { level2: '社会效益指标', name: '受益农村人口', target: '≥6万人', answer: unknown() },
    { level2: '服务对象满意度指标', name: '用水群众满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
