import { defineRule } from '../rule';
import { amountOf, checkSum } from '../support/money';

export default defineRule({
  code: 'B04',
  name: 'department-expenditure-equals-parts',
  title: '部门预算支出与分项之和不等',
  family: 'money',
  severity: 'error',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '部门预算支出分为基本支出和项目支出',
  relies: 'money',
  messages: {
    unequal: '「{whole}」{total} 不等于{parts} 的合计 {sum}，相差 {gap}{unit}，请核对是否填错行。',
    unreadable:
      '「{label}」的金额一格填的是「{text}」，不是数字，「{whole}」是否等于分项之和无法判断，请改填金额。',
  },
  docs: {
    rule: '部门预算支出 = 基本支出 + 项目支出。',
    valid: '部门预算支出 4,125.82 = 基本支出 55.8 + 项目支出 4,070.02。',
    invalid: '部门预算支出 31，项目支出 55.8，基本支出一格填的是表头文字「预算金额(万元)」。',
    limits: '从 PDF 转来的表金额可能整列错位，请对照原件。',
  },
  ignorable: false,
  applies: ({ form }) => amountOf(form, 'department-expenditure') ?? null,
  *check({ form, profile }) {
    const result = checkSum(form, profile, 'department-expenditure', [
      'basic-expenditure',
      'project-expenditure',
    ]);
    if (result?.kind === 'unequal') yield { message: 'unequal', cells: result.cells, data: result.data };
    if (result?.kind === 'unreadable') {
      yield { message: 'unreadable', cells: result.cells, data: result.data, severity: 'undetermined' };
    }
  },
});
