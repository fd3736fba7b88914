import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(223);

function* purchases(): Generator<CellInput[]> {
  const kinds: [string, number, number][] = [
    ['轮式拖拉机', 12_400, 68_000],
    ['微耕机', 600, 3200],
    ['谷物烘干机', 21_000, 96_000],
  ];
  for (let nth = 0; nth < 160; nth++) {
    const [kind, subsidy, price] = kinds[nth % 3]!;
    const pieces = kind === '微耕机' ? roll(1, 3) : 1;
    yield [
      nth + 1,
      `农户${roll(1, 110)}`,
      ['青龙镇', '水口镇', '关田乡'][roll(0, 2)]!,
      kind,
      pieces,
      price,
      subsidy,
      subsidy * pieces,
      day(2024, 1 + Math.floor(nth / 13.4), roll(1, 28)),
      roll(0, 8) === 0 ? '待结算' : '已结算',
    ];
  }
}

const ledger = ledgerOf(
  '补贴台账',
  '2024年农机购置补贴台账',
  [
    '序号',
    '购机者',
    '乡镇',
    '机具品目',
    '数量（台）',
    '销售价格（元）',
    '单台补贴额（元）',
    '补贴总额（元）',
    '办理时间',
    '结算状态',
  ],
  [...purchases()],
);
const book = bookOf(ledger);
const paid = book.where((look) => look('结算状态') === '已结算');
const all = book.where(() => true);
const paidTractors = book.where((look) => look('结算状态') === '已结算' && look('机具品目') === '轮式拖拉机');
const tractors = book.where((look) => look('机具品目') === '轮式拖拉机');

/** 农机补贴: the price, the subsidy of one and that of all side by side; what is not settled is not paid. */
export const machinery: Trade = {
  name: '农机：购置补贴',
  organisation: '青龙县农业农村局',
  project: '农机购置补贴',
  goal: '落实农机购置补贴政策，提升农业机械化水平。',
  budget: 160,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '补贴轮式拖拉机台数',
      target: '≥50台',
      answer: unknown(
        amount(book.sum(tractors, '数量（台）'), '台'),
        amount(book.sum(paidTractors, '数量（台）'), '台'),
      ),
    },
    {
      level2: '数量指标',
      name: '受益农户数',
      target: '≥90户',
      answer: unknown(
        amount(book.distinct(all, '购机者'), '户'),
        amount(book.distinct(paid, '购机者'), '户'),
      ),
    },
    { level2: '质量指标', name: '补贴机具核验率', target: '100%', answer: unknown() },
    { level2: '时效指标', name: '补贴资金结算及时率', target: '≥95%', answer: unknown() },
    {
      level2: '成本指标',
      name: '已结算补贴总额',
      target: '≤180万元',
      answer: first(wan(book.sum(paid, '补贴总额（元）')), paid),
    },
    { level2: '成本指标', name: '单台补贴标准', target: '≤21000元/台', answer: unknown() },
    { level2: '社会效益指标', name: '农作物耕种收综合机械化率', target: '≥68%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '购机农户满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(book.sum(paid, '补贴总额（元）')), paid),
};
