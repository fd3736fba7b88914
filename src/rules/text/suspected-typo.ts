import { rememberText } from '../../text';
import { anyOf, TYPOS } from '../../lexicon';
import type { Form } from '../../form';
import { textCells, type WrittenText, writtenTexts } from '../support/texts';
import { around, clip } from '../support/wording';
import type { Sheet } from '../../sheet';
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
    percent: '{where}的「{text}」中「{wrong}」不成数，请核对。',
    residue: '{where}「{text}」的末尾多出「{wrong}」，像是旁边一栏的内容粘了进来，请删去。',
    control:
      '{where}写「{here}」，{other}写「{there}」，同一件事两种写法。请统一（病媒生物用「防制」，疾病用「防治」）。',
  },
  docs: {
    rule: '查出少数几种确定的错字、误用，以及同一对象「防治」「防制」混用。',
    valid: '计划开展；已完成；病媒生物防制（全表一致）。',
    invalid:
      '配套实施建设；大力支出民办教育；9%0；拟计划开展；己完成；一处写「病媒生物防治」，一处写「病媒生物防制」。',
    limits: '只认列出的写法，不是全文校对。',
  },
  *check({ form, sheet }) {
    for (const { cell, text, called: where } of writtenTexts(form)) {
      for (const { wrong, right } of typosIn(text)) {
        const data = { where, text: around(text, wrong, 6), wrong, right };
        yield { message: 'typo', cells: [cell], data };
      }
    }
    yield* mixedControl(form);
    yield* oddPercents(form, sheet);
    yield* residues(form);
  },
});

/** 9%0: a percent sign inside a number; not in 5%10% of two columns run together, or 0%3次. */
const ODD_PERCENT = /(?<![\d.])\d+[%％]\d+(?![\d.%％]|\s*[%％])/;

function* oddPercents(form: Form, sheet: Sheet) {
  for (const { text, cell } of textCells(form, sheet)) {
    const wrong = ODD_PERCENT.exec(text)?.[0];
    if (wrong === undefined) continue;
    yield {
      message: 'percent' as const,
      cells: [cell],
      data: { where: '表中', text: around(text, wrong, 6), wrong },
    };
  }
}

/** 提升工作效率定性: the nature, which has a column of its own, stuck to the name. */
function* residues({ indicators, columns }: Form) {
  if (!columns.some(({ column }) => column === 'nature')) return;
  for (const { name } of indicators) {
    const wrong = /(?:定性|定量)(?:指标)?$/.exec(name.value.trim())?.[0];
    if (wrong === undefined || wrong === name.value.trim()) continue;
    yield {
      message: 'residue' as const,
      cells: [name.cell],
      data: { where: '指标名称', text: clip(name.value), wrong },
    };
  }
}

const PATTERNS = TYPOS.map(({ wrong, right, before, after, notBefore, notAfter }) => {
  const [ahead, not, behind, follows] = [
    before && `(?=${anyOf(before)})`,
    notBefore && `(?!${anyOf(notBefore)})`,
    notAfter && `(?<!${anyOf(notAfter)})`,
    after && `(?<=${anyOf(after)})`,
  ].map((part) => part ?? '');
  return { wrong, right, pattern: new RegExp(`${behind}${follows}${wrong}${ahead}${not}`) };
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
