import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(97);

function* samples(): Generator<CellInput[]> {
  const kinds = ['乳制品', '粮食加工品', '蔬菜制品', '肉制品'];
  for (let nth = 0; nth < 168; nth++) {
    const month = 1 + Math.floor(nth / 14);
    const isBad = roll(0, 22) === 0;
    const kind = kinds[roll(0, 3)]!;
    yield [
      `2024.${month}.${roll(1, 28)}`,
      `${kind}样品${nth + 1}`,
      kind,
      `经营户${roll(1, 60)}`,
      isBad ? '不合格' : '合格',
      roll(4, 12) * 100,
      isBad ? (roll(0, 5) === 0 ? '处置中' : '已处置') : null,
    ];
  }
}

function* visits(): Generator<CellInput[]> {
  for (let nth = 0; nth < 120; nth++) {
    const month = 1 + Math.floor(nth / 10);
    const kind = roll(0, 2) === 0 ? '专项检查' : '日常检查';
    yield [`2024.${month}.${roll(1, 28)}`, `食品企业${String(roll(1, 75))}`, kind, roll(0, 4)];
  }
}

const sampleLedger = ledgerOf(
  '抽检台账',
  '2024年食品安全监督抽检台账',
  ['抽样日期', '样品名称', '食品类别', '被抽样单位', '检验结果', '检验费（元）', '处置情况'],
  [...samples()],
);
const visitLedger = ledgerOf(
  '检查台账',
  '2024年食品生产经营企业检查台账',
  ['检查日期', '检查对象', '检查类型', '发现问题（个）'],
  [...visits()],
);
const sample = bookOf(sampleLedger);
const samplesAll = sample.where(() => true);
const dairy = sample.where((look) => look('食品类别') === '乳制品');
const bad = sample.where((look) => look('检验结果') === '不合格');
const visit = bookOf(visitLedger);
const visitsAll = visit.where(() => true);
const special = visit.where((look) => look('检查类型') === '专项检查');

/** 食品抽检: rows that count by themselves; a firm that was visited twice; a rate among the bad ones only. */
export const inspection: Trade = {
  name: '市监：食品抽检',
  organisation: '青河县市场监督管理局',
  project: '食品安全监管',
  goal: '完成食品安全监督抽检和企业检查任务，守住食品安全底线。',
  budget: 16,
  ledgers: [sampleLedger, visitLedger],
  asks: [
    {
      level2: '数量指标',
      name: '食品监督抽检批次',
      target: '≥160批次',
      answer: first(amount(sample.count(samplesAll), '批次'), samplesAll),
    },
    {
      level2: '数量指标',
      name: '乳制品抽检批次',
      target: '≥30批次',
      answer: first(amount(sample.count(dairy), '批次'), dairy),
    },
    {
      level2: '数量指标',
      name: '专项检查家次',
      target: '≥30家次',
      answer: right(amount(visit.count(special), '家次'), special),
    },
    {
      level2: '数量指标',
      name: '检查食品企业家数',
      target: '≥50家',
      answer: right(amount(visit.distinct(visitsAll, '检查对象'), '家'), visitsAll),
    },
    {
      level2: '质量指标',
      name: '监督抽检合格率',
      target: '≥95%',
      answer: first(amount(sample.share(samplesAll, '检验结果', '合格'), '%'), samplesAll),
    },
    {
      level2: '质量指标',
      name: '不合格食品处置率',
      target: '100%',
      answer: unknown(amount(sample.share(bad, '处置情况', '已处置'), '%')),
    },
    { level2: '时效指标', name: '抽检任务完成及时率', target: '100%', answer: unknown() },
    {
      level2: '成本指标',
      name: '抽检检验费',
      target: '≤16万元',
      answer: first(wan(sample.sum(samplesAll, '检验费（元）')), samplesAll),
    },
    { level2: '社会效益指标', name: '重大食品安全事故发生数', target: '0起', answer: unknown() },
    { level2: '服务对象满意度指标', name: '公众食品安全满意度', target: '≥80%', answer: unknown() },
  ],
  spent: unknown(wan(sample.sum(samplesAll, '检验费（元）'))),
};
