import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

/** A line for the seal of the unit is none to be filled in. */
const SEAL = /[盖签公]章/;

export default defineRule({
  code: 'A02',
  name: 'owner-unit-required',
  title: '没有填主管部门或实施单位',
  family: 'structure',
  severity: 'error',
  forms: ['project-target', 'project-self-evaluation', 'monitoring'],
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：表头写明主管部门、实施单位',
  messages: {
    supervisor: '「{label}」没有填写，请填写主管部门全称。',
    implementer: '「{label}」没有填写，请填写具体实施项目的单位。',
  },
  docs: {
    rule: '项目表表头的主管部门必须填写，实施单位应当填写。',
    valid: '主管部门：银川市教育局；实施单位：银川市第六中学。',
    invalid: '主管部门一格空白。',
    limits: '留给盖章的「主管部门（盖章）」不算；两处要填的同一种单位，填了一处就不报。',
  },
  ignorable: false,
  *check({ form }) {
    // Asked for in two places and filled in one: it is known.
    const filled = new Set(form.head.flatMap(({ role, text }) => (isBlankWord(text) ? [] : [role])));
    for (const { role, name, text, cell } of form.head) {
      if (text.trim() !== '' || SEAL.test(name) || filled.has(role)) continue;
      const label = name.replace(/\s/g, '');
      if (role === 'supervisor') yield { message: 'supervisor', cells: [cell], data: { label } };
      if (role === 'implementer')
        yield { message: 'implementer', cells: [cell], data: { label }, severity: 'info' };
    }
  },
});
