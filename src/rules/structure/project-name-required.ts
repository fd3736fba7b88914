import { plannedAmount, type Form, type HeadField, type HeadRole } from '../../form';
import { isBlankWord } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A01',
  name: 'project-name-required',
  title: '没有填项目或部门名称',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '预算绩效表附表格式：表头写明项目名称、部门（单位）名称',
  messages: {
    project: '项目名称没有填写，请填写与预算批复一致的项目名称。',
    amount: '「{label}」没有填写金额，请填写；没有的请填 0。',
    organisation: '部门（单位）名称没有填写，请填写全称。',
  },
  docs: {
    rule: '表头的项目名称（项目表）、部门名称（整体表）必须填写。',
    valid: '项目名称：委托业务项目。',
    invalid: '项目名称一格空白。',
  },
  ignorable: false,
  *check({ form }) {
    // Where the goals and values of the term are asked for, so is its money.
    const medium = form.money.find(({ role }) => role === 'medium-term');
    const amount = medium && plannedAmount(medium);
    if (amount?.text.trim() === '' && form.indicators.some(({ periodTarget }) => periodTarget?.text.trim()))
      yield {
        message: 'amount',
        severity: 'info',
        cells: [amount.cell],
        data: { label: clip(medium!.label.text) },
      };
    const isDepartment = form.kind.startsWith('department');
    const project = isDepartment ? undefined : leftBlank(form, ['project']);
    if (project) yield { message: 'project', cells: [project.cell] };
    // Of a project's table, the other two are looked after by A02.
    const organisation = leftBlank(form, OWNERS);
    if (organisation && (isDepartment || organisation.role === 'organisation'))
      yield { message: 'organisation', cells: [organisation.cell] };
  },
});

const OWNERS: readonly HeadRole[] = ['organisation', 'implementer', 'supervisor'];

/** The first place for such a name, where the table has one and none is filled. */
function leftBlank({ head }: Form, roles: readonly HeadRole[]): HeadField | undefined {
  const fields = head.filter(({ role }) => roles.includes(role));
  return fields.every(({ text }) => isBlankWord(text)) ? fields[0] : undefined;
}
