import type { Field, Form } from '../../form';
import { amountOf, difference, nearly, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B03',
  name: 'budget-total-equals-parts',
  title: '预算总额与支出各部分不等',
  family: 'money',
  severity: 'error',
  forms: ['department-target'],
  basis: '广东省部门整体支出绩效目标申报表：预算总额为部门预算支出与事业发展性支出之和',
  relies: 'money',
  messages: {
    unequal:
      '部门预算支出 {department} + 事业发展性支出 {development} = {sum}，与预算总额 {total} 不相等，相差 {gap}{unit}，请核对。',
    shifted:
      '部门预算支出 {department} + 事业发展性支出 {development} = {sum}，与预算总额 {total} 不相等；而项目支出 {project} + 事业发展性支出 {development} 正好是 {total}{unit}，请核对金额是否整列错位。',
  },
  docs: {
    rule: '预算总额 = 部门预算支出 + 事业发展性支出；事业发展性支出列在项目支出之内的，预算总额 = 部门预算支出。',
    valid: '预算总额 4,125.82 = 部门预算支出 55.8 + 事业发展性支出 4,070.02。',
    invalid: '预算总额 4,125.82，部门预算支出 31，事业发展性支出 4,070.02。',
    limits: '没有单列预算总额时，以收入来源的总额核对。',
  },
  ignorable: false,
  applies: ({ form }) => {
    const department = stated(amountOf(form, 'department-expenditure'));
    const development = stated(amountOf(form, 'development-expenditure'));
    const total = totalOf(form);
    return department && development && total ? { department, development, total } : null;
  },
  *check({ form, profile }, { department, development, total }) {
    const project = stated(amountOf(form, 'project-expenditure'));
    const sum = department.value + development.value;
    const fits = (value: number) => nearly(value, total.value, profile.sumTolerance);
    if (fits(sum) || fits(department.value)) return;
    const data = {
      department: department.value,
      development: development.value,
      sum,
      total: total.value,
      gap: difference(sum, total.value),
      unit: unitOf(form),
    };
    const cells = [department.cell, development.cell, total.cell];
    if (project && fits(project.value + development.value)) {
      yield {
        message: 'shifted',
        cells: [...cells, project.cell],
        data: { ...data, project: project.value },
      };
    } else yield { message: 'unequal', cells, data };
  },
});

/** The budget total, else the income that stands for it. */
function totalOf(form: Form): Field<number> | null {
  const [first] = (['total', 'income-total', 'fiscal'] as const).flatMap(
    (role) => stated(amountOf(form, role)) ?? [],
  );
  return first ?? null;
}
