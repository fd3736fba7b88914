import { rewriteText, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

const REPEATED = /([，。、；：,;:])\s*\1+|[，、；：][。]|[。][，、；：]|[，、]{2,}|(?<![.…])\.{4,}/;

/** One sign repeated: what to keep is certain. */
const SAME = /([，。、；：])\s*\1+/g;

export default defineRule({
  code: 'L07',
  name: 'repeated-punctuation',
  title: '标点重复',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '标点符号用法（GB/T 15834）',
  messages: {
    repeated: '{where}的「{text}」标点重复或连用，请删去多余的。',
  },
  fixable: true,
  docs: {
    rule: '同一处不连用两个标点。',
    valid: '完成复审。',
    invalid: '完成复审。。；开展义诊，。',
    limits: '省略号（……）不报；只有完全相同的标点重复时才能自动修正。',
  },
  *check({ form, sheet }) {
    for (const { cell, text, called } of writtenTexts(form)) {
      const found = REPEATED.exec(text)?.[0];
      if (!found || text.trim() === found) continue;
      const fix = rewriteText(sheet, cell, '删去重复标点', (whole) => whole.replace(SAME, '$1'));
      const data = { where: called, text: around(text, found, 8) };
      yield {
        message: 'repeated',
        cells: [cell],
        data,
        fix: found.replace(SAME, '').trim() === '' ? fix : undefined,
      };
    }
  },
});
