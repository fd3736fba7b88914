import { rememberText } from '../../text';
import { anyOf, TYPOS } from '../../lexicon';
import type { Form } from '../../form';
import { type WrittenText, writtenTexts } from '../support/texts';
import { around } from '../support/wording';
import { defineRule } from '../rule';

/** 防治 and 防制 are both words; of one object a table uses one. */
const CONTROL = /([\u4e00-\u9fff]{2,4})(防治|防制)/g;

export default defineRule({
  code: 'L09',
  name: 'suspected-typo',
  title: '疑似错别字或用词不当',
  family: 'text',
  severity: 'info',
  forms: 'all',
  basis: '公文写作规范：用字用词准确',
  messages: {
    typo: '{where}的「{text}」中「{wrong}」疑应为「{right}」，请核对。',
    control:
      '{where}写「{here}」，{other}写「{there}」，同一件事两种写法。请统一（病媒生物用「防制」，疾病用「防治」）。',
  },
  docs: {
    rule: '查出少数几种确定的错字、误用，以及同一对象「防治」「防制」混用。',
    valid: '计划开展；已完成；病媒生物防制（全表一致）。',
    invalid: '拟计划开展；己完成；一处写「病媒生物防治」，一处写「病媒生物防制」。',
    limits: '只认列出的写法，不是全文校对。',
  },
  *check({ form }) {
    for (const { cell, text, called: where } of writtenTexts(form)) {
      for (const { wrong, right } of typosIn(text)) {
        const data = { where, text: around(text, wrong, 6), wrong, right };
        yield { message: 'typo', cells: [cell], data };
      }
    }
    yield* mixedControl(form);
  },
});

const PATTERNS = TYPOS.map(({ wrong, right, before, notBefore, notAfter }) => {
  const [ahead, not, behind] = [
    before && `(?=${anyOf(before)})`,
    notBefore && `(?!${anyOf(notBefore)})`,
    notAfter && `(?<!${anyOf(notAfter)})`,
  ].map((part) => part ?? '');
  return { wrong, right, pattern: new RegExp(`${behind}${wrong}${ahead}${not}`) };
});

const typosIn = rememberText((text: string) => PATTERNS.filter(({ pattern }) => pattern.test(text)));

const controlsIn = rememberText((text: string) => [...text.matchAll(CONTROL)]);

function* mixedControl(form: Form) {
  const seen = new Map<string, { word: string; written: string; text: WrittenText }>();
  const reported = new Set<string>();
  for (const text of writtenTexts(form)) {
    for (const [written, before = '', word = ''] of controlsIn(text.text)) {
      const object = before.slice(-2);
      const first = seen.get(object);
      if (!first) seen.set(object, { word, written, text });
      else if (first.word !== word && !reported.has(object)) {
        reported.add(object);
        yield {
          message: 'control' as const,
          cells: [text.cell, first.text.cell],
          data: {
            where: text.called,
            here: written,
            other: first.text.cell === text.cell ? '同一格' : first.text.called,
            there: first.written,
          },
        };
      }
    }
  }
}
