import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(181);

function* courses(): Generator<CellInput[]> {
  for (let nth = 0; nth < 46; nth++) {
    const isLicensed = nth % 3 === 0;
    const heads = isLicensed ? roll(30, 60) : roll(60, 240);
    yield [
      day(2024, 1 + Math.floor(nth / 3.9), roll(1, 28)),
      ['县一中', '县人民医院', '城东社区', '白石水泥厂'][roll(0, 3)]!,
      isLicensed ? '救护员培训' : '普及培训',
      heads,
      isLicensed ? heads - roll(0, 4) : null,
      nth === 7 ? '因雨取消' : nth === 21 ? '未开展' : '已开展',
    ];
  }
}

const ledger = ledgerOf(
  '培训登记',
  '2024年应急救护培训登记表',
  ['培训日期', '培训地点', '培训类别', '参训人数', '取证人数', '开展情况'],
  [...courses()],
);
const book = bookOf(ledger);
const held = book.where((look) => look('开展情况') === '已开展');
const kind = (name: string) =>
  book.where((look) => look('开展情况') === '已开展' && look('培训类别') === name);

/** 应急救护培训: rows that did not take place, and those who passed beside those who came. */
export const rescue: Trade = {
  name: '红十字会：应急救护',
  organisation: '白石县红十字会',
  project: '应急救护培训',
  goal: '普及应急救护知识，提高群众自救互救能力。',
  budget: 18,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '救护员培训人数',
      target: '≥600人',
      answer: first(amount(book.sum(kind('救护员培训'), '参训人数'), '人'), kind('救护员培训')),
    },
    {
      level2: '数量指标',
      name: '普及培训人次',
      target: '≥4000人次',
      answer: right(amount(book.sum(kind('普及培训'), '参训人数'), '人次'), kind('普及培训')),
    },
    {
      level2: '数量指标',
      name: '应急救护培训场次',
      target: '≥40场',
      answer: right(amount(book.count(held), '场'), held),
    },
    {
      level2: '数量指标',
      name: '救护员取证人数',
      target: '≥560人',
      answer: right(amount(book.sum(kind('救护员培训'), '取证人数'), '人')),
    },
    { level2: '数量指标', name: '配备自动体外除颤仪数量', target: '≥10台', answer: unknown() },
    {
      level2: '质量指标',
      name: '救护员培训取证率',
      target: '≥90%',
      answer: unknown(
        amount(
          (book.sum(kind('救护员培训'), '取证人数') / book.sum(kind('救护员培训'), '参训人数')) * 100,
          '%',
        ),
      ),
    },
    { level2: '成本指标', name: '师资课酬', target: '≤8万元', answer: unknown() },
    { level2: '社会效益指标', name: '应急救护知识知晓率', target: '≥80%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '参训人员满意度', target: '≥95%', answer: unknown() },
  ],
  spent: unknown(),
};
