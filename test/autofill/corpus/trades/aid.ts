import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(211);

/** Taken on in one year and closed in another; two columns of dates. */
function* cases(): Generator<CellInput[]> {
  for (let nth = 0; nth < 240; nth++) {
    const from = nth < 30 ? [2023, 10 + Math.floor(nth / 10)] : [2024, 1 + Math.floor((nth - 30) / 17.6)];
    const open = Date.UTC(from[0]!, from[1]! - 1, roll(1, 28));
    const closed = new Date(open + roll(30, 110) * 86_400_000);
    const isClosed = closed < new Date(Date.UTC(2025, 0, 1));
    const taken = new Date(open);
    yield [
      `（2024）援字第${nth + 1}号`,
      day(taken.getUTCFullYear(), taken.getUTCMonth() + 1, taken.getUTCDate()),
      isClosed ? day(closed.getUTCFullYear(), closed.getUTCMonth() + 1, closed.getUTCDate()) : null,
      ['民事', '民事', '刑事', '行政'][roll(0, 3)]!,
      roll(0, 2) === 0 ? '是' : '否',
      isClosed ? roll(8, 20) * 100 : null,
      isClosed ? (roll(0, 14) === 0 ? '不满意' : '满意') : null,
    ];
  }
}

const ledger = ledgerOf(
  '案件登记',
  '法律援助案件登记表',
  ['案号', '受理日期', '结案日期', '案件类型', '是否农民工案件', '办案补贴（元）', '受援人评价'],
  [...cases()],
);
const book = bookOf(ledger);
const taken = book.inYear(2024, '受理日期');
const closed = book.inYear(2024, '结案日期');
const workers = book.inYear(2024, '受理日期', (look) => look('是否农民工案件') === '是');

/** 法律援助: two columns of dates, of which the indicator means one; a yes that only its heading explains. */
export const aid: Trade = {
  name: '司法：法律援助',
  organisation: '青龙县司法局',
  project: '法律援助',
  goal: '为困难群众提供优质法律援助服务。',
  budget: 35,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '受理法律援助案件件数',
      target: '≥200件',
      answer: first(amount(book.count(taken), '件'), taken),
    },
    {
      level2: '数量指标',
      name: '法律援助案件结案件数',
      target: '≥200件',
      answer: right(amount(book.count(closed), '件'), closed),
    },
    {
      level2: '数量指标',
      name: '受理农民工法律援助案件件数',
      target: '≥60件',
      answer: right(amount(book.count(workers), '件'), workers),
    },
    { level2: '质量指标', name: '案件质量评查合格率', target: '≥95%', answer: unknown() },
    { level2: '时效指标', name: '案件按期办结率', target: '≥98%', answer: unknown() },
    {
      level2: '成本指标',
      name: '办案补贴支出',
      target: '≤35万元',
      answer: unknown(wan(book.sum(closed, '办案补贴（元）')), wan(book.sum(taken, '办案补贴（元）'))),
    },
    { level2: '社会效益指标', name: '法律援助知晓率', target: '≥85%', answer: unknown() },
    {
      level2: '服务对象满意度指标',
      name: '受援人满意度',
      target: '≥90%',
      answer: unknown(
        amount(book.share(closed, '受援人评价', '满意'), '%'),
        amount(book.share(taken, '受援人评价', '满意'), '%'),
      ),
    },
  ],
  spent: unknown(wan(book.sum(closed, '办案补贴（元）')), wan(book.sum(taken, '办案补贴（元）'))),
};
