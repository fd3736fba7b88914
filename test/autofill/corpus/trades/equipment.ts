import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(101);

/** Price of one beside the price of all; what was bought a year before stands first. */
function* purchases(): Generator<CellInput[]> {
  const kinds: [string, number][] = [
    ['台式计算机', 4650],
    ['打印机', 1880],
    ['多媒体投影设备', 7200],
  ];
  for (let nth = 0; nth < 24; nth++) {
    const [kind, price] = kinds[nth % 3]!;
    const pieces = roll(2, 14);
    const each = price + roll(-3, 3) * 50;
    yield [
      nth < 4 ? day(2023, 11, 6 + nth) : day(2024, 1 + Math.floor((nth - 4) / 2), roll(1, 28)),
      `${kind}（第${nth + 1}批）`,
      kind,
      pieces,
      each,
      pieces * each,
      '合格',
      `供应商${roll(1, 5)}`,
    ];
  }
}

const ledger = ledgerOf(
  '采购明细',
  '设备采购明细表',
  ['采购日期', '设备名称', '设备类别', '数量（台）', '单价（元）', '金额（元）', '验收情况', '供应商'],
  [...purchases()],
);
const book = bookOf(ledger);
const all = book.inYear(2024, '采购日期');
const kind = (name: string) => book.inYear(2024, '采购日期', (look) => look('设备类别') === name);

/** 设备购置: two columns of 元, of which only one may be added up. */
export const equipment: Trade = {
  name: '教育：设备购置',
  organisation: '青河县教育局',
  project: '教学设备购置',
  goal: '购置教学设备，改善办学条件。',
  budget: 90,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '台式计算机购置数量',
      target: '≥50台',
      answer: first(amount(book.sum(kind('台式计算机'), '数量（台）'), '台'), kind('台式计算机')),
    },
    {
      level2: '数量指标',
      name: '购置教学设备数量',
      target: '≥150台',
      answer: right(amount(book.sum(all, '数量（台）'), '台'), all),
    },
    {
      level2: '质量指标',
      name: '设备验收合格率',
      target: '100%',
      answer: first(amount(100, '%'), all),
    },
    { level2: '时效指标', name: '采购合同签订及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '多媒体投影设备采购金额',
      target: '≤50万元',
      answer: first(wan(book.sum(kind('多媒体投影设备'), '金额（元）')), kind('多媒体投影设备')),
    },
    {
      level2: '成本指标',
      name: '设备采购总金额',
      target: '≤90万元',
      answer: first(wan(book.sum(all, '金额（元）')), all),
    },
    { level2: '成本指标', name: '计算机采购单价', target: '≤5000元', answer: unknown() },
    { level2: '社会效益指标', name: '教学设备使用率', target: '≥90%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '师生满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '金额（元）')), all),
};
