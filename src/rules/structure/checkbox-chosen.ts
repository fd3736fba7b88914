import { anyOf, EMPTY_BOXES, TICK_LETTERS, TICKED_BOXES, TICKS } from '../../lexicon';
import { some } from '../support/indicators';
import { defineRule } from '../rule';

/** 经常性项目（ ） 一次性项目（ ）: brackets to put a tick between, where there are two of them. */
const BRACKETS = /[(（][\s　]*[)）](?:.*[(（][^()（）]{0,3}[)）])/s;
const BOX = new RegExp(`${anyOf(EMPTY_BOXES)}|${BRACKETS.source}`);
const TICKED = new RegExp(
  `${anyOf(TICKED_BOXES, TICKS)}|[\\[【(（][xX][\\]】)）]|(?<![A-Za-z])${anyOf(TICK_LETTERS)}(?![A-Za-z])`,
);

export default defineRule({
  code: 'A21',
  name: 'checkbox-chosen',
  title: '没有勾选类别',
  family: 'structure',
  severity: 'info',
  forms: 'all',
  basis: '项目自评表格式：项目类别、属性、类型各选一项',
  messages: {
    unticked: '「{label}」的选项一个也没有勾选，请勾选一项。',
  },
  docs: {
    rule: '项目类别、项目属性、项目类型等带方框的栏目至少勾选一项。',
    valid: '1、部门预算项目 ☑　2、市直专项 □',
    invalid: '1、部门预算项目 □　2、市直专项 □',
  },
  applies: ({ form }) => some(form.head.filter(({ text }) => BOX.test(text))),
  *check(_, fields) {
    for (const { name, text, cell } of fields) {
      if (TICKED.test(text) || otherSigns(text)) continue;
      yield { message: 'unticked', cells: [cell], data: { label: name.replace(/\s/g, '') } };
    }
  },
});

const OPTION = new RegExp(`(${anyOf(EMPTY_BOXES)})|[^\\p{L}\\p{N}\\s]`, 'u');

/** Whether some option has another sign where the others have an empty box: a tick of a font that nobody knows. */
function otherSigns(text: string): boolean {
  const options = text.split(/[\s　]+/).filter((option) => option !== '');
  const signs = options
    .map((option) => option.replace(/^\d+[、.．]/, ''))
    .map((option) => [...option][0] ?? '');
  const last = options.map((option) => [...option].at(-1) ?? '');
  return [signs, last].some((places) => {
    const boxes = places.filter((sign) => BOX.test(sign)).length;
    return (
      boxes > 0 && places.some((sign) => OPTION.test(sign) && !BOX.test(sign) && !PUNCTUATION.test(sign))
    );
  });
}

const PUNCTUATION = /[，。；;:：,.、()（）《》“”"'／/—-]/;
