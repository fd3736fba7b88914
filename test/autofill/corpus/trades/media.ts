import type { CellInput } from '../../../support/sheet';
import { ledgerOf } from '../ledger-sheet';
import { amount, bookOf, dice, first, right, unknown, type Trade } from '../trade';

const roll = dice(227);

function* articles(): Generator<CellInput[]> {
  for (let nth = 0; nth < 420; nth++) {
    const month = 1 + Math.floor(nth / 35);
    const isTaken = roll(0, 6) === 0;
    yield [
      `2024-${month}-${roll(1, 28)}`,
      `稿件${nth + 1}`,
      ['微信公众号', '抖音', '电视新闻'][roll(0, 2)]!,
      `记者${roll(1, 9)}`,
      roll(300, 9000),
      isTaken ? '是' : '否',
      isTaken ? ['省级', '市级'][roll(0, 1)]! : null,
    ];
  }
}

const ledger = ledgerOf(
  '稿件登记',
  '青龙县融媒体中心2024年稿件刊播登记',
  ['刊播日期', '标题', '刊播平台', '采写', '阅读播放量', '是否被上级媒体采用', '采用层级'],
  [...articles()],
);
const book = bookOf(ledger);
const all = book.where(() => true);
const wechat = book.where((look) => look('刊播平台') === '微信公众号');
const taken = book.where((look) => look('是否被上级媒体采用') === '是');
const province = book.where((look) => look('采用层级') === '省级');

/** 新闻宣传: a yes/no column that is counted, and a kind that only some rows have. */
export const media: Trade = {
  name: '融媒体：新闻宣传',
  organisation: '青龙县融媒体中心',
  project: '新闻宣传',
  goal: '做好县域新闻宣传，提升传播力影响力。',
  budget: 90,
  ledgers: [ledger],
  asks: [
    {
      level2: '数量指标',
      name: '刊播新闻稿件数量',
      target: '≥400篇',
      answer: first(amount(book.count(all), '篇'), all),
    },
    {
      level2: '数量指标',
      name: '微信公众号刊播稿件数',
      target: '≥120篇',
      answer: first(amount(book.count(wechat), '篇'), wechat),
    },
    {
      level2: '数量指标',
      name: '上级媒体采用稿件数',
      target: '≥50篇',
      answer: right(amount(book.count(taken), '篇'), taken),
    },
    {
      level2: '质量指标',
      name: '省级媒体采用稿件数',
      target: '≥20篇',
      answer: right(amount(book.count(province), '篇'), province),
    },
    {
      level2: '社会效益指标',
      name: '稿件阅读播放总量',
      target: '≥150万次',
      answer: right(amount(book.sum(all, '阅读播放量'), '次'), all),
    },
    { level2: '质量指标', name: '稿件差错率', target: '≤0.1%', answer: unknown() },
    { level2: '时效指标', name: '新闻首发及时率', target: '≥95%', answer: unknown() },
    { level2: '成本指标', name: '设备运维费用', target: '≤30万元', answer: unknown() },
    { level2: '服务对象满意度指标', name: '受众满意度', target: '≥90%', answer: unknown() },
  ],
  spent: unknown(),
};
