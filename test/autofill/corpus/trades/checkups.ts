import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(61);
const VILLAGES = ['东门社区', '西关社区', '南街社区', '北苑社区'];

/** People of 65 and more; some came twice. */
function* visits(): Generator<CellInput[]> {
  for (let person = 1; person <= 190; person++) {
    const age = roll(65, 92);
    const month = 3 + Math.floor(person / 24);
    const visit = (at: number, kind: string): CellInput[] => [
      day(2024, at, roll(1, 28)),
      `LNR${String(person).padStart(4, '0')}`,
      age,
      VILLAGES[person % 4]!,
      kind,
      kind === '复查' ? 45 : 128,
      roll(0, 5) === 0 ? '异常' : '正常',
    ];
    yield visit(month, '年度体检');
    if (roll(0, 9) === 0) yield visit(Math.min(month + 1, 12), '复查');
  }
}

const ledger = ledgerOf(
  '体检登记',
  '2024年老年人健康体检登记表',
  ['体检日期', '健康档案编号', '年龄', '所属社区', '体检类别', '费用（元）', '体检结果'],
  [...visits()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const old = book.where((look) => Number(look('年龄')) >= 75);
const people = book.distinct(all, '健康档案编号');

/** 老年人体检: people who came twice, an indicator narrower than what the ledger tells apart, a mean. */
export const checkups: Trade = {
  name: '卫健：老年人体检',
  organisation: '青河县卫生健康局',
  project: '老年人免费健康体检',
  goal: '为65岁及以上老年人提供免费健康体检。',
  budget: 3,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '老年人健康体检人数',
      target: '≥180人',
      answer: first(amount(people, '人'), all),
    },
    {
      level2: '数量指标',
      name: '健康体检服务人次',
      target: '≥200人次',
      answer: right(amount(book.count(all), '人次'), all),
    },
    {
      level2: '数量指标',
      name: '75岁以上老年人体检人数',
      target: '≥90人',
      answer: unknown(amount(book.distinct(old, '健康档案编号'), '人')),
    },
    {
      level2: '质量指标',
      name: '老年人健康体检完成率',
      target: '≥90%',
      answer: unknown(amount((people / 180) * 100, '%')),
    },
    { level2: '质量指标', name: '高血压患者规范管理率', target: '≥70%', answer: unknown() },
    { level2: '时效指标', name: '体检结果反馈及时率', target: '≥95%', answer: unknown() },
    {
      level2: '成本指标',
      name: '体检费用',
      target: '≤3万元',
      answer: first(wan(book.sum(all, '费用（元）')), all),
    },
    { level2: '成本指标', name: '人均体检费用', target: '≤150元', answer: unknown() },
    { level2: '社会效益指标', name: '老年人健康管理率', target: '≥75%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '老年人满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '费用（元）')), all),
};
