import type { IndicatorColumn } from '../../form';
import { defineRule } from '../rule';

const COLUMNS: Partial<Record<IndicatorColumn, string>> = {
  target: '指标值',
  periodTarget: '周期指标值',
  actual: '完成值',
  unit: '计量单位',
  weight: '分值',
  score: '得分',
};

export default defineRule({
  code: 'A19',
  name: 'stacked-lines-match',
  title: '名称与数值的行数不同',
  family: 'structure',
  severity: 'error',
  forms: 'all',
  basis: '一个单元格里分行叠放多个指标时，名称与数值只能按行对应',
  messages: {
    mismatch:
      '这一格叠放了 {names} 个指标名称，{column}却有 {values} 行，对不上号。请按名称逐行补齐或删去多余的{column}。',
  },
  docs: {
    rule: '多个指标叠放在一个单元格里时，名称的行数等于指标值（完成值、单位、分值）的行数。',
    valid: '8 个名称，8 行指标值。',
    invalid: '8 个名称，7 行指标值：从少的那一行起，后面的值都错位。',
  },
  ignorable: false,
  *check({ form }) {
    for (const { names, values, column } of form.stackMismatches) {
      const data = { names: names.value, values: values.value, column: COLUMNS[column] ?? '数值' };
      yield { message: 'mismatch', cells: [values.cell, names.cell], data };
    }
  },
});
