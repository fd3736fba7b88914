import { anyOf, EMPTY_BOXES, TICKED_BOXES, TICKS } from '../../lexicon';
import { some } from '../support/indicators';
import { defineRule } from '../rule';

const BOX = new RegExp(anyOf(EMPTY_BOXES));
const TICKED = new RegExp(`${anyOf(TICKED_BOXES, TICKS)}|[\\[【(（][xX][\\]】)）]`);

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
      if (TICKED.test(text)) continue;
      yield { message: 'unticked', cells: [cell], data: { label: name.replace(/\s/g, '') } };
    }
  },
});
