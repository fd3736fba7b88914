import { FORMULA_KIND_NAMES, type FormulaItem } from '../../formulas';
import { displayText } from '../../sheet';
import { defineRule, type RuleInput } from '../rule';
import { plannedIn } from '../support/table';

export default defineRule({
  code: 'M02',
  name: 'formula-overwritten',
  title: '公式被数字盖掉',
  family: 'formulas',
  severity: 'info',
  forms: 'all',
  basis: '同一栏的其他单元格都按公式计算，固定的数字不会随完成值变化',
  messages: {
    overwritten:
      '{label}的{kind}是固定的数 {typed}，同一栏其他 {count} 格都是公式；按公式应为 {right}，改完成值后也不会跟着变，请核对后重新写入公式。',
  },
  fixable: true,
  docs: {
    rule: '完成率、得分、资金合计一栏里，其他单元格都是本工具写入的公式时，不应有一两格是手填的数字。',
    valid: '得分一栏都是公式。',
    invalid: '得分一栏 10 格是公式，1 格手填 10。',
    limits: '公式要有 {fewest} 格以上，手填的不超过 {share}%，而且上下两格都是公式；有意手填的可以忽略。',
  },
  options: {
    fewest: { default: 3, label: '同一栏至少有几格公式', unit: '格', min: 1 },
    share: { default: 20, label: '手填的最多占多少', unit: '%' },
  },
  applies: plannedIn,
  *check(input, plan) {
    const { fewest, share } = input.options;
    for (const items of groupsOf(plan.items)) {
      const formulas = items.filter(({ state }) => state === 'same' || state === 'outdated');
      const typed = items.filter(
        ({ before, state }) => typeof before.value === 'number' && (state === 'equal' || state === 'differs'),
      );
      if (formulas.length < fewest || typed.length * 100 > (typed.length + formulas.length) * share) continue;
      for (const item of typed.filter((one) => standsAmong(one, input))) {
        const after = { ...item.before, formula: item.formula, value: item.value };
        yield {
          message: 'overwritten',
          cells: [item.cell],
          data: {
            label: item.label,
            kind: FORMULA_KIND_NAMES[item.kind],
            typed: displayText(item.before),
            count: formulas.length,
            right: displayText({ ...after, formula: null }) || '空白',
          },
          fix: {
            title: '恢复公式',
            changes: [{ sheetId: input.form.sheetId, ...item.cell, before: item.before, after }],
          },
        };
      }
    }
  },
});

/** Whether the cells above and below hold formulas, so that somebody typed over one and did not just leave a few typed. */
function standsAmong({ kind, cell }: FormulaItem, { form, sheet }: RuleInput): boolean {
  if (kind === 'money-total') return true;
  const at = form.indicators.findIndex(({ row }) => row === cell.row);
  const beside = [form.indicators[at - 1], form.indicators[at + 1]].flatMap((indicator) => indicator ?? []);
  return beside.every(({ row }) => (sheet.cell(row, cell.column)?.formula ?? null) !== null);
}

const KINDS: readonly FormulaItem['kind'][] = ['actual-number', 'completion-rate', 'score', 'money-total'];

/** Rates and scores go by their column, totals of money by their row. */
function groupsOf(items: readonly FormulaItem[]): FormulaItem[][] {
  const groups = new Map<string, FormulaItem[]>();
  for (const item of items) {
    const { kind, cell } = item;
    if (!KINDS.includes(kind)) continue;
    const key = `${kind} ${kind === 'money-total' ? `row ${cell.row}` : `column ${cell.column}`}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
