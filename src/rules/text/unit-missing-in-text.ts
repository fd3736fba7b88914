import { anyOf, MONEY_NOUNS } from '../../lexicon';
import { plansOf } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 服务人次1.1万、覆盖人群4.5万: a number in 万 with nothing counted after it. */
const BARE = /(?<![\d.])\d+(?:\.\d+)?万(?=[、，,。；;\s]|$)/;

/** 完成项目投资500，: a sum of money without its unit. A year, a document number or a share is none. */
const MONEY = new RegExp(
  `${anyOf(MONEY_NOUNS)}(?:共计|合计|约|为|共)?(?!20\\d{2}\\s*年)\\d{2,}(?:\\.\\d+)?(?=\\s*[，,。；;、）)]|\\s*$)`,
);

export default defineRule({
  code: 'L12',
  name: 'unit-missing-in-text',
  title: '数字缺计量单位',
  family: 'text',
  severity: 'warning',
  forms: 'all',
  basis: '出版物上数字用法（GB/T 15835）：量值应当带计量单位',
  messages: {
    money: '{where}的「{text}」写的是资金，后面没有金额单位，看不出是元还是万元，请补上。',
    missing: '{where}的「{text}」后面没有计量单位，看不出是人次、人还是元，请补上。',
  },
  docs: {
    rule: '正文里以「万」计的数、资金的数要带计量单位。',
    valid: '服务 1.1万人次，覆盖 4.5万人。',
    invalid: '服务人次1.1万、覆盖人群4.5万；完成项目投资500，改善饮水条件。',
    limits: '只看以「万」结尾的数，和紧跟在投资、资金、经费等词后面的数。',
  },
  *check({ form }) {
    for (const { cell, text, called } of plansOf(form)) {
      const bare = MONEY.exec(text)?.[0];
      if (bare)
        yield { message: 'money', cells: [cell], data: { where: called, text: around(text, bare, 6) } };
      const found = BARE.exec(text)?.[0];
      if (found)
        yield { message: 'missing', cells: [cell], data: { where: called, text: around(text, found, 8) } };
    }
  },
});
