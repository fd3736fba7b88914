import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(139);

/** Months as 2024-03; the same person comes several times for training, once for an aid. */
function* services(): Generator<CellInput[]> {
  const kinds = ['肢体', '视力', '听力', '智力'];
  for (let person = 1; person <= 120; person++) {
    const kind = kinds[person % 4]!;
    const code = `CJ510${String(person).padStart(5, '0')}`;
    const service = person % 3 === 0 ? '辅具适配' : person % 3 === 1 ? '康复训练' : '托养服务';
    const times = service === '辅具适配' ? 1 : roll(2, 4);
    for (let nth = 0; nth < times; nth++) {
      const month = 1 + ((person + nth * 2) % 12);
      yield [
        `2024-${String(month).padStart(2, '0')}`,
        code,
        kind,
        service,
        service === '康复训练' ? roll(4, 12) : 1,
        service === '托养服务' ? 1500 : service === '辅具适配' ? roll(3, 12) * 100 : roll(4, 9) * 100,
      ];
    }
  }
}

const ledger = ledgerOf(
  '服务登记',
  '残疾人基本康复服务登记表',
  ['服务月份', '残疾人证号', '残疾类别', '服务项目', '服务次数', '补贴金额（元）'],
  [...services()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const kind = (name: string) => book.where((look) => look('服务项目') === name);

/** 残疾人康复: persons by their number, services by their count. */
export const disability: Trade = {
  name: '残联：康复服务',
  organisation: '白石县残疾人联合会',
  project: '残疾人康复服务',
  goal: '为残疾人提供康复训练、辅具适配和托养服务。',
  budget: 30,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '辅具适配残疾人数',
      target: '≥38人',
      answer: first(amount(book.distinct(kind('辅具适配'), '残疾人证号'), '人'), kind('辅具适配')),
    },
    {
      level2: '数量指标',
      name: '康复训练服务次数',
      target: '≥700次',
      answer: first(amount(book.sum(kind('康复训练'), '服务次数'), '次'), kind('康复训练')),
    },
    {
      level2: '数量指标',
      name: '托养服务残疾人数',
      target: '≥40人',
      answer: first(amount(book.distinct(kind('托养服务'), '残疾人证号'), '人'), kind('托养服务')),
    },
    { level2: '数量指标', name: '残疾儿童康复救助人数', target: '≥15人', answer: unknown() },
    { level2: '质量指标', name: '康复服务覆盖率', target: '≥85%', answer: unknown() },
    { level2: '时效指标', name: '补贴发放及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '托养服务补贴金额',
      target: '≤20万元',
      answer: first(wan(book.sum(kind('托养服务'), '补贴金额（元）')), kind('托养服务')),
    },
    { level2: '成本指标', name: '人均康复补贴标准', target: '≤2000元/人', answer: unknown() },
    { level2: '服务对象满意度指标', name: '残疾人及家属满意度', target: '≥90%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '补贴金额（元）')), all),
};
