import { rememberText, splitClauses } from '../../text';
import { anyOf, OBJECTS_OF_DOUBLED, SAME_PEOPLE, REDUPLICATED } from '../../lexicon';
import { longTexts, textCells, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import type { Form } from '../../form';
import type { Sheet } from '../../sheet';
import { defineRule } from '../rule';

/** 开展开展; but 服务服务对象 is a verb with its object. */
const DOUBLED = new RegExp(`([\\u4e00-\\u9fff]{2,6})\\1(?!${anyOf(OBJECTS_OF_DOUBLED)})`);
/** 854万854万: a number with its unit, and the same again. */
const DOUBLED_AMOUNT =
  /(?<![\d.])(\d+(?:\.\d+)?(?:[百千万亿]*元|[万亿]|%|人次|人|户|个|公里|亩))\s*\1(?![\d.])/;
const DOUBLED_PARTICLE = /(?<!目)的的|于于(?!田)/;
const SAME = new RegExp(anyOf(SAME_PEOPLE));

export default defineRule({
  code: 'L03',
  name: 'repeated-word',
  title: '词语重复',
  family: 'text',
  severity: 'warning',
  forms: 'all',
  basis: '公文写作规范：用语准确简明',
  messages: {
    amount: '「{text}」把「{word}」写了两遍，请删去一个。',
    list: '{where}的「{text}」中「{word}」列了两次，请删去一个，或核对是否本应写别的。',
    doubled: '{where}「{text}」中「{word}」写重了，请删去多余的字。',
    same: '{where}的「{word}」是意思相同的两个词，请只留一个。',
    andSoOn: '{where}写「{text}」，「等」前不用顿号，也不必重叠，请改成「等」。',
  },
  docs: {
    rule: '顿号列举中同一项不列两次，词语不重叠，意思相同的词不并列。',
    valid: '反馈率、办结率、清零率达100%；服务服务对象。',
    invalid: '854万854万；反馈率、办结率、办结率、清无率；职工员工；防治项目、等等项目。',
    limits: '只认完全相同的列举项；近义词只认少数几个确定的。',
  },
  *check({ form, sheet }) {
    yield* doubledSigns(form, sheet);
    for (const { text, cell } of textCells(form, sheet)) {
      const word = DOUBLED_AMOUNT.exec(text)?.[1];
      if (word !== undefined)
        yield { message: 'amount', cells: [cell], data: { word, text: around(text, word + word, 8) } };
    }
    for (const { cell, text, role, called: where } of [...longTexts(form, sheet), ...writtenTexts(form)]) {
      const { listed, doubled, same, andSoOn } = repetitionsIn(text);
      if (listed) {
        const data = { where, word: listed, text: around(text, `、${listed}`, 10) };
        yield { message: 'list', cells: [cell], data };
      }
      if (doubled && !(role === 'indicator-name' && mayBeTwo(text, doubled)))
        yield {
          message: 'doubled',
          cells: [cell],
          data: { where: `${where}的`, word: doubled, text: around(text, doubled, 8) },
        };
      if (same) yield { message: 'same', cells: [cell], data: { where, word: same } };
      if (andSoOn)
        yield { message: 'andSoOn', cells: [cell], data: { where, text: around(text, andSoOn, 8) } };
    }
  },
});

/** 公益性岗位岗位补贴: in a name, which is all nouns, one may end with what the next begins with. */
function mayBeTwo(text: string, doubled: string): boolean {
  const at = text.indexOf(doubled);
  return (
    doubled.length === 4 &&
    WORD_END.test(text.slice(0, at)) &&
    WORD_START.test(text.slice(at + doubled.length))
  );
}

const WORD_END = /[\u4e00-\u9fff]{2}$/;
const WORD_START = /^[\u4e00-\u9fff]{2}/;

const repetitionsIn = rememberText((text: string) => ({
  listed: repeatedItem(text),
  doubled: (DOUBLED.exec(text) ?? DOUBLED_PARTICLE.exec(text))?.[0],
  same: SAME.exec(text)?.[0],
  andSoOn: /、等等/.exec(text)?.[0],
}));

/** The item that a list with 、 names twice; the first and last are cut where their own words end unknown. */
function repeatedItem(text: string): string | null {
  for (const clause of splitClauses(text)) {
    for (const run of clause.text.split(/[（(）)“”]/)) {
      const items = run.split('、').map((item) => item.trim());
      if (items.length < 3) continue;
      const inner = items.slice(1, -1).filter((item) => item.length >= 2);
      const repeated = inner.find((item, index) => inner.indexOf(item) !== index);
      if (repeated) return repeated;
      const last = items.at(-1) ?? '';
      const again = inner.find(
        (item) => last === item || (last.startsWith(item) && /^[等达的和]/.test(last.slice(item.length))),
      );
      if (again) return again;
    }
  }
  return null;
}

/** 工程支支出 where the same table writes 工程支出: a sign typed twice, with the words around it as evidence. */
function* doubledSigns(form: Form, sheet: Sheet) {
  const texts = textCells(form, sheet).filter(({ text }) => text.length > 3);
  const doubled = texts.filter(({ text }) => text.search(DOUBLED_SIGN) >= 0);
  const all = doubled.length > 0 ? texts.map(({ text }) => text).join('\n') : '';
  for (const { text, cell } of doubled) {
    for (const [found, front = '', sign = '', behind = ''] of text.matchAll(DOUBLED_SIGN)) {
      // 投资资金 beside 投资金额 is no evidence: what follows must be alike too.
      if (!new RegExp(`${front}${sign}${behind}(?![\\u4e00-\\u9fff])`).test(all)) continue;
      const word = `${sign}${sign}${behind}`;
      // 原原种 is a word: who writes it means it.
      if (REDUPLICATED.includes(sign) || all.split(word).length > 2) continue;
      yield {
        message: 'doubled' as const,
        severity: 'info' as const,
        cells: [cell],
        data: { where: '', word, text: around(text, found, 4) },
      };
    }
  }
}

const DOUBLED_SIGN = /([\u4e00-\u9fff]{2})([\u4e00-\u9fff])\2([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g;
