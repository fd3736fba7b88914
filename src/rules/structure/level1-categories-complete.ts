import type { Form, Indicator } from '../../form';
import { categoryOf, type Level1, LEVEL1_NAMES, level1Of } from '../support/indicators';
import { errorAt, SELF_EVALUATIONS, TARGETS } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A09',
  name: 'level1-categories-complete',
  title: '缺少一级指标',
  family: 'structure',
  severity: 'error',
  forms: [...TARGETS, ...SELF_EVALUATIONS],
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效指标包括产出指标、效益指标和满意度指标',
  messages: {
    core: '指标表里没有{missing}，请补设。',
    satisfaction: '指标表里没有满意度指标，请补设；确实没有服务对象的，请说明。',
  },
  docs: {
    rule: '绩效指标应当有产出指标、效益指标和满意度指标。',
    valid: '产出、效益、满意度三类都有；满意度列在效益之下也可以。',
    invalid: '只有产出指标，没有效益指标、满意度指标。',
    limits: '不分一级指标的表（如按指标名称直接排列的）不核对；模板留着而没有填写的一级指标另行提示。',
  },
  applies: ({ form, sheet }) => {
    // A category that nobody can read may be the one that is missing.
    const isUnread = ({ level1, level2 }: Indicator): boolean =>
      [level1, level2].some((level) => level && errorAt(sheet, level.cell) !== null);
    if (form.indicators.some(isUnread)) return null;
    return form.indicators.find((indicator) => level1Of(indicator) !== null) ?? null;
  },
  *check({ form }, first) {
    const present = classesOf(form);
    const heading = form.columns.find(({ column }) => column === 'level1') ?? form.columns[0];
    const cells = [heading?.cell ?? first.name.cell];
    const missing = (['output', 'benefit'] as const)
      .filter((level) => !present.has(level))
      .map((level) => LEVEL1_NAMES[level]);
    if (!present.has('satisfaction')) {
      if (missing.length > 0) missing.push(LEVEL1_NAMES.satisfaction);
      else yield { message: 'satisfaction', cells, severity: 'warning' };
    }
    if (missing.length > 0) yield { message: 'core', cells, data: { missing: missing.join('、') } };
  },
});

/** The classes that the table has rows for, filled or not. */
function classesOf(form: Form): Set<Level1> {
  const rows = [...form.indicators, ...form.unnamedRows];
  const classes = new Set(rows.flatMap((row) => level1Of(row) ?? []));
  if (rows.some((row) => categoryOf(row) === 'satisfaction')) classes.add('satisfaction');
  return classes;
}
