import { type CellRef, formatCell, type Sheet } from '../../sheet';
import { rememberText } from '../../text';
import { rewriteText, SIMPLIFIED, TRADITIONAL, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'L04',
  name: 'traditional-characters',
  title: '出现繁体字',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '国家通用语言文字法：国家机关以规范汉字为公务用字',
  messages: {
    traditional: '{where}的「{text}」中「{found}」是繁体字，请改成「{simplified}」。',
  },
  fixable: true,
  docs: {
    rule: '简体的表里不夹用繁体字，多由输入法切换或复制带入。',
    valid: '宣传目标人数不少于200人。',
    invalid: '宣传目标人數不少于200人。',
    limits: '只认简繁一一对应的常用字；「乾」「後」等可能用于姓名或另有读音的字不报。',
  },
  *check({ form, sheet }) {
    const seen = new Set<string>();
    for (const { cell, text, called: where } of writtenTexts(form)) {
      const found = traditionalIn(text);
      const [first] = found;
      if (first === undefined || seen.has(formatCell(cell))) continue;
      seen.add(formatCell(cell));
      const data = {
        where,
        text: around(text, first, 6),
        found: found.join(''),
        simplified: simplify(found.join('')),
      };
      yield { message: 'traditional', cells: [cell], data, fix: fixOf(sheet, cell) };
    }
  },
});

/** The traditional characters of a text, each once. */
const traditionalIn = rememberText((text: string): readonly string[] =>
  TRADITIONAL.test(text) ? [...new Set([...text].filter((char) => SIMPLIFIED.has(char)))] : [],
);

function fixOf(sheet: Sheet, cell: CellRef) {
  return rewriteText(sheet, cell, '繁体字改为简体字', simplify);
}

function simplify(text: string): string {
  return [...text].map((char) => SIMPLIFIED.get(char) ?? char).join('');
}
