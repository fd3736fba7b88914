import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, wan, type Trade } from '../trade';

const roll = dice(127);

function* plots(): Generator<CellInput[]> {
  const kinds = ['人工造林', '封山育林', '退化林修复'];
  for (let nth = 0; nth < 36; nth++) {
    const kind = kinds[nth % 3]!;
    const area = roll(20, 120);
    const isSealed = kind === '封山育林';
    yield [
      `2024年${3 + Math.floor(nth / 5)}月`,
      ['青石镇', '柳林镇', '河口乡'][roll(0, 2)]!,
      kind,
      area,
      isSealed ? null : area * roll(60, 110),
      isSealed ? null : { value: roll(78, 96) / 100, numberFormat: '0%' },
      area * roll(180, 420),
    ];
  }
}

const ledger = ledgerOf(
  '造林台账',
  '国土绿化完成情况台账',
  ['完成时间', '乡镇', '造林类型', '面积（亩）', '苗木（株）', '成活率', '投入资金（元）'],
  [...plots()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const kind = (name: string) => book.where((look) => look('造林类型') === name);

/** 国土绿化: 亩 and 公顷; rates of plots of different size, whose plain mean is no rate of the whole. */
export const forestry: Trade = {
  name: '林业：国土绿化',
  organisation: '青河县林业局',
  project: '国土绿化',
  goal: '完成人工造林、封山育林和退化林修复任务。',
  budget: 80,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '人工造林面积',
      target: '≥50',
      unit: '公顷',
      answer: first(amount(book.sum(kind('人工造林'), '面积（亩）') / 15, '公顷'), kind('人工造林')),
    },
    {
      level2: '数量指标',
      name: '封山育林面积',
      target: '≥700',
      unit: '亩',
      answer: first(amount(book.sum(kind('封山育林'), '面积（亩）'), '亩'), kind('封山育林')),
    },
    {
      level2: '数量指标',
      name: '栽植苗木数量',
      target: '≥10',
      unit: '万株',
      answer: right(amount(book.sum(all, '苗木（株）'), '株')),
    },
    { level2: '质量指标', name: '苗木成活率', target: '≥85', unit: '%', answer: unknown() },
    { level2: '时效指标', name: '造林任务按期完成率', target: '100', unit: '%', answer: unknown() },
    {
      level2: '成本指标',
      name: '退化林修复投入资金',
      target: '≤40',
      unit: '万元',
      answer: first(wan(book.sum(kind('退化林修复'), '投入资金（元）')), kind('退化林修复')),
    },
    { level2: '成本指标', name: '亩均造林成本', target: '≤500', unit: '元/亩', answer: unknown() },
    { level2: '生态效益指标', name: '森林覆盖率', target: '≥42', unit: '%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '林农满意度', target: '≥90', unit: '%', answer: unknown() },
  ],
  spent: right(wan(book.sum(all, '投入资金（元）')), all),
};
