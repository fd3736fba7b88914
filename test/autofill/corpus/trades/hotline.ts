import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, unknown, type Trade } from '../trade';

const roll = dice(113);

/** Dates with a time of day; only some callers answered the question afterwards. */
function* calls(): Generator<CellInput[]> {
  const kinds = ['咨询', '投诉', '求助', '建议'];
  for (let nth = 0; nth < 320; nth++) {
    const serial = Date.UTC(2024, Math.floor(nth / 27), roll(1, 28)) / 86_400_000 + 25_569;
    const isDone = roll(0, 39) > 0;
    yield [
      { value: serial + roll(8, 17) / 24, numberFormat: 'yyyy-mm-dd hh:mm' },
      `GD2024${String(nth + 1).padStart(5, '0')}`,
      kinds[roll(0, 3)]!,
      `${['城建', '民政', '教育', '交通'][roll(0, 3)]!}部门`,
      isDone ? roll(1, 7) : null,
      isDone ? '已办结' : '办理中',
      isDone && roll(0, 2) > 0 ? (roll(0, 11) === 0 ? '不满意' : '满意') : null,
    ];
  }
}

const ledger = ledgerOf(
  '工单台账',
  '2024年12345热线工单台账',
  ['受理时间', '工单编号', '诉求类别', '承办单位', '办理天数（天）', '办结情况', '回访是否满意'],
  [...calls()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const complaints = book.where((look) => look('诉求类别') === '投诉');
const done = book.where((look) => look('办理天数（天）') !== null);
const answered = book.where((look) => look('回访是否满意') !== null);

/** 政务热线: shares with blanks, a mean, and a rate that sounds like another one. */
export const hotline: Trade = {
  name: '政务：热线工单',
  organisation: '青河县行政审批局',
  project: '12345热线运行',
  goal: '及时受理、转办和回访群众诉求，提升群众满意度。',
  budget: 20,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '受理工单件数',
      target: '≥300件',
      answer: first(amount(book.count(all), '件'), all),
    },
    {
      level2: '数量指标',
      name: '投诉类工单受理件数',
      target: '≥60件',
      answer: first(amount(book.count(complaints), '件'), complaints),
    },
    {
      level2: '质量指标',
      name: '工单办结率',
      target: '≥98%',
      answer: first(amount(book.share(all, '办结情况', '已办结'), '%'), all),
    },
    { level2: '质量指标', name: '热线接通率', target: '≥95%', answer: unknown() },
    { level2: '时效指标', name: '工单按期办结率', target: '≥95%', answer: unknown() },
    {
      level2: '时效指标',
      name: '工单平均办理天数',
      target: '≤5天',
      answer: first(amount(book.average(done, '办理天数（天）'), '天'), done),
    },
    { level2: '成本指标', name: '平台运行维护费用', target: '≤20万元', answer: unknown() },
    {
      level2: '服务对象满意度指标',
      name: '群众回访满意率',
      target: '≥90%',
      answer: first(amount(book.share(answered, '回访是否满意', '满意'), '%'), answered),
    },
  ],
  spent: unknown(),
};
