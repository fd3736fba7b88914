import { anyOf, BEFORE_NO_COUNT, BEHIND_NO_COUNT, PROSE_MEASURES } from '../../lexicon';
import { plansOf } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 两场应急演练; not 第三次, 三次产业, 三家村. 一 is seldom a count. */
const CHINESE = new RegExp(
  `(?<!${anyOf(BEFORE_NO_COUNT)})([两三四五六七八九]|十[一二三四五六七八九]?)(${anyOf(PROSE_MEASURES)})(?!${anyOf(BEHIND_NO_COUNT)})`,
  'g',
);

export default defineRule({
  code: 'L13',
  name: 'numeral-style-mixed',
  title: '汉字数字与阿拉伯数字混用',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '出版物上数字用法（GB/T 15835）：同类数量用同一种数字',
  messages: {
    mixed: '{where}写「{chinese}」，又写「{arabic}」，同一量词两种数字。请统一用阿拉伯数字，便于对照。',
  },
  docs: {
    rule: '同一段文字里，同一量词前的数字写法要统一。',
    valid: '开展2场演练、5场宣讲。',
    invalid: '开展两场应急演练，不少于5场宣讲。',
    limits: '只看场、次、家、户等常用量词；「第三次」「每两次」等不算。',
  },
  *check({ form }) {
    for (const { cell, text, called: where } of plansOf(form)) {
      for (const match of text.matchAll(CHINESE)) {
        const arabic = new RegExp(`\\d+\\s*${match[2]}`).exec(text)?.[0];
        if (!arabic) continue;
        const data = { where, chinese: around(text, match[0], 5), arabic: around(text, arabic, 5) };
        yield { message: 'mixed', cells: [cell], data };
        break;
      }
    }
  },
});
