import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const ROADS = ['X215青云线', 'Y034河口线', 'C118石桥线', 'X307北环线', 'Y052柳林线'];
const roll = dice(23);

/** What was done on the roads, month by month; only works of repair are inspected. */
function* works(): Generator<CellInput[]> {
  for (let month = 1; month <= 12; month++) {
    for (let nth = 0; nth < 6; nth++) {
      const kind = ['日常养护', '日常养护', '小修保养', '中修工程', '桥梁检测', '小修保养'][nth]!;
      if (kind === '中修工程' && month % 2 === 1) continue;
      const isBridge = kind === '桥梁检测';
      const length = isBridge ? null : roll(8, 32) / 10;
      const money = isBridge ? roll(3, 9) / 10 : (length! * roll(5, 60)) / 10;
      yield [
        day(2024, month, 2 + nth * 4),
        ROADS[roll(0, 4)]!,
        kind,
        length,
        isBridge ? roll(1, 3) : null,
        Number(money.toFixed(2)),
        ['中修工程', '小修保养'].includes(kind) ? (roll(0, 14) === 0 ? '不合格' : '合格') : null,
      ];
    }
  }
}

const ledger = ledgerOf(
  '养护台账',
  '2024年农村公路养护工程台账',
  ['日期', '路线名称', '养护类别', '里程（公里）', '桥梁（座）', '投入资金（万元）', '验收结果'],
  [...works()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const kind = (name: string) => book.where((look) => look('养护类别') === name);
const inspected = book.where((look) => look('验收结果') !== null);

/** 道路养护: kilometres and metres; an inspection that only some rows had. */
export const roads: Trade = {
  name: '交通：道路养护',
  organisation: '青河县交通运输局',
  project: '农村公路养护',
  goal: '做好农村公路日常养护和中修、小修，保障道路安全畅通。',
  budget: 400,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '中修工程里程',
      target: '≥10公里',
      answer: first(amount(book.sum(kind('中修工程'), '里程（公里）'), '公里'), kind('中修工程')),
    },
    {
      level2: '数量指标',
      name: '小修保养里程',
      target: '≥30000米',
      answer: first(amount(book.sum(kind('小修保养'), '里程（公里）') * 1000, '米'), kind('小修保养')),
    },
    {
      level2: '数量指标',
      name: '桥梁检测数量',
      target: '≥20座',
      answer: first(amount(book.sum(kind('桥梁检测'), '桥梁（座）'), '座'), kind('桥梁检测')),
    },
    { level2: '数量指标', name: '公路绿化面积', target: '≥5000平方米', answer: unknown() },
    {
      level2: '质量指标',
      name: '养护工程验收合格率',
      target: '≥95%',
      answer: first(amount(book.share(inspected, '验收结果', '合格'), '%'), inspected),
    },
    { level2: '质量指标', name: '路面技术状况优良率', target: '≥85%', answer: unknown() },
    { level2: '时效指标', name: '养护任务完成及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '养护投入资金',
      target: '≤400万元',
      answer: first(amount(book.sum(all, '投入资金（万元）'), '万元'), all),
    },
    { level2: '成本指标', name: '日常养护单位成本', target: '≤0.8万元/公里', answer: unknown() },
    { level2: '社会效益指标', name: '农村公路列养率', target: '100%', answer: unknown() },
  ],
  spent: right(amount(book.sum(all, '投入资金（万元）'), '万元'), all),
};
