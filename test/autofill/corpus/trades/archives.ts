import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(167);

function* batches(): Generator<CellInput[]> {
  for (let nth = 0; nth < 110; nth++) {
    const volumes = roll(18, 70);
    const pages = volumes * roll(80, 140);
    yield [
      day(2024, 2 + Math.floor(nth / 11), roll(1, 28)),
      `${['县委', '县政府', '土地', '婚姻'][roll(0, 3)]!}全宗`,
      volumes,
      pages,
      roll(0, 20) === 0 ? '不合格' : '合格',
      Number((pages * 0.28).toFixed(2)),
    ];
  }
}

const ledger = ledgerOf(
  '扫描登记',
  '馆藏档案数字化加工登记表',
  ['加工日期', '全宗名称', '卷数', '扫描页数', '质检结果', '加工费（元）'],
  [...batches()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const marriages = book.where((look) => look('全宗名称') === '婚姻全宗');

/** 档案数字化: pages in 万页, volumes beside them, a price for one page that no column holds. */
export const archives: Trade = {
  name: '档案：数字化加工',
  organisation: '白石县档案馆',
  project: '馆藏档案数字化',
  goal: '完成馆藏档案数字化加工任务，提高档案利用效率。',
  budget: 16,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '档案数字化扫描页数',
      target: '≥50万页',
      answer: first(amount(book.sum(all, '扫描页数'), '页'), all),
    },
    {
      level2: '数量指标',
      name: '完成数字化卷数',
      target: '≥4500卷',
      answer: first(amount(book.sum(all, '卷数'), '卷'), all),
    },
    {
      level2: '数量指标',
      name: '婚姻档案数字化卷数',
      target: '≥1000卷',
      answer: right(amount(book.sum(marriages, '卷数'), '卷'), marriages),
    },
    {
      level2: '质量指标',
      name: '数字化质检合格率',
      target: '≥98%',
      answer: first(amount(book.share(all, '质检结果', '合格'), '%'), all),
    },
    { level2: '时效指标', name: '加工任务按期完成率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '数字化加工费',
      target: '≤16万元',
      answer: first(wan(book.sum(all, '加工费（元）')), all),
    },
    { level2: '成本指标', name: '单页加工成本', target: '≤0.3元/页', answer: unknown() },
    { level2: '社会效益指标', name: '档案查阅利用人次', target: '≥3000人次', answer: unknown() },
    { level2: '服务对象满意度指标', name: '查档群众满意度', target: '≥95%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '加工费（元）')), all),
};
