import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(191);

/** Visits with what was found, what was mended, and fines, which are nobody's costs. */
function* visits(): Generator<CellInput[]> {
  for (let nth = 0; nth < 130; nth++) {
    const found = roll(0, 5);
    const month = 1 + Math.floor(nth / 11);
    yield [
      `${month}月${roll(1, 28)}日`,
      `${['宾馆', '商场', '网吧', '养老院', '加油站'][roll(0, 4)]!}${roll(1, 18)}`,
      roll(0, 2) === 0 ? '“双随机”抽查' : '日常监督检查',
      found,
      roll(0, 4) === 0 ? Math.max(0, found - 1) : found,
      roll(0, 9) === 0 ? roll(1, 10) * 5000 : null,
    ];
  }
}

const ledger = ledgerOf(
  '检查台账',
  '2024年消防监督检查台账',
  ['检查时间', '被检查单位', '检查方式', '发现隐患（处）', '整改隐患（处）', '罚款（元）'],
  [...visits()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const random = book.where((look) => look('检查方式') === '“双随机”抽查');
const [found, mended] = [book.sum(all, '发现隐患（处）'), book.sum(all, '整改隐患（处）')];

/** 消防检查: fines are no costs; places that were visited again; the year stands in the title only. */
export const fire: Trade = {
  name: '消防：监督检查',
  organisation: '白石县消防救援大队',
  project: '消防监督检查',
  goal: '加强消防监督检查，督促整改火灾隐患。',
  budget: 50,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '检查社会单位家次',
      target: '≥120家次',
      answer: right(amount(book.count(all), '家次'), all),
    },
    {
      level2: '数量指标',
      name: '“双随机”抽查单位家次',
      target: '≥40家次',
      answer: right(amount(book.count(random), '家次'), random),
    },
    {
      level2: '数量指标',
      name: '发现火灾隐患数',
      target: '≥250处',
      answer: first(amount(found, '处'), all),
    },
    {
      level2: '数量指标',
      name: '督促整改隐患数',
      target: '≥240处',
      answer: first(amount(mended, '处'), all),
    },
    {
      level2: '质量指标',
      name: '火灾隐患整改率',
      target: '≥95%',
      answer: unknown(amount((mended / found) * 100, '%')),
    },
    { level2: '时效指标', name: '出警到场及时率', target: '100%', answer: unknown() },
    { level2: '成本指标', name: '检查工作经费', target: '≤50万元', answer: unknown() },
    { level2: '社会效益指标', name: '亡人火灾起数', target: '0起', answer: unknown() },
    { level2: '服务对象满意度指标', name: '社会单位满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
