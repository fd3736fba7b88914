import { plansOf } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 服务人次1.1万、覆盖人群4.5万: a number in 万 with nothing counted after it. */
const BARE = /(?<![\d.])\d+(?:\.\d+)?万(?=[、，,。；;\s]|$)/;

export default defineRule({
  code: 'L12',
  name: 'unit-missing-in-text',
  title: '数字缺计量单位',
  family: 'text',
  severity: 'warning',
  forms: 'all',
  basis: '出版物上数字用法（GB/T 15835）：量值应当带计量单位',
  messages: {
    missing: '{where}的「{text}」后面没有计量单位，看不出是人次、人还是元，请补上。',
  },
  docs: {
    rule: '正文里以「万」计的数要带计量单位。',
    valid: '服务 1.1万人次，覆盖 4.5万人。',
    invalid: '服务人次1.1万、覆盖人群4.5万。',
    limits: '只看以「万」结尾的数。',
  },
  *check({ form }) {
    for (const { cell, text, called } of plansOf(form)) {
      const found = BARE.exec(text)?.[0];
      if (found)
        yield { message: 'missing', cells: [cell], data: { where: called, text: around(text, found, 8) } };
    }
  },
});
