import type { CellInput } from '../../../support/sheet';
import { day, ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(229);
const REACHES: [string, number][] = [
  ['青龙河城区段', 6.2],
  ['水口河', 11.5],
  ['关田溪', 8.4],
  ['大坝干渠', 14.3],
];

/** The same reach again and again, its length beside it every time. */
function* cleanings(): Generator<CellInput[]> {
  for (let nth = 0; nth < 96; nth++) {
    const [reach, length] = REACHES[nth % 4]!;
    yield [
      day(2024, 1 + Math.floor(nth / 8), 1 + 3 * (nth % 8)),
      reach,
      length,
      roll(4, 12),
      roll(8, 60) / 10,
      roll(0, 11) === 0 ? '不合格' : '合格',
    ];
  }
}

const ledger = ledgerOf(
  '保洁记录',
  '2024年河道保洁作业记录',
  ['作业日期', '河段名称', '河段长度（公里）', '出动人员（人）', '清理垃圾（吨）', '检查结果'],
  [...cleanings()],
);
const book = bookOf(ledger);
const all = book.where(() => true);

/** 河道保洁: the same reach again and again, its length each time; people who came are not people employed. */
export const river: Trade = {
  name: '水务：河道保洁',
  organisation: '青龙县河道管理站',
  project: '河道保洁',
  goal: '开展河道常态化保洁，改善水环境。',
  budget: 45,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '保洁河道长度',
      target: '≥40公里',
      answer: unknown(
        amount(
          REACHES.reduce((sum, [, length]) => sum + length, 0),
          '公里',
        ),
      ),
    },
    {
      level2: '数量指标',
      name: '清理河道垃圾量',
      target: '≥300吨',
      answer: first(amount(book.sum(all, '清理垃圾（吨）'), '吨'), all),
    },
    {
      level2: '数量指标',
      name: '保洁作业次数',
      target: '≥96次',
      answer: first(amount(book.count(all), '次'), all),
    },
    {
      level2: '数量指标',
      name: '保洁人员数量',
      target: '20人',
      answer: unknown(),
    },
    {
      level2: '质量指标',
      name: '河道保洁检查合格率',
      target: '≥90%',
      answer: first(amount(book.share(all, '检查结果', '合格'), '%'), all),
    },
    {
      level2: '数量指标',
      name: '出动保洁人员人次',
      target: '≥700人次',
      answer: right(amount(book.sum(all, '出动人员（人）'), '人次'), all),
    },
    { level2: '成本指标', name: '保洁服务费', target: '≤45万元', answer: unknown() },
    { level2: '生态效益指标', name: '水功能区达标率', target: '≥85%', answer: unknown() },
    { level2: '服务对象满意度指标', name: '沿河居民满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
