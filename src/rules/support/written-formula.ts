import { planFormulas, type FormulaItem } from '../../formulas';
import type { RuleInput } from '../rule';

/** Whether any cell in the rows of the table holds a formula: only then it is worth while to plan. */
export function hasFormulas({ form, sheet }: RuleInput): boolean {
  const { cells } = sheet.snapshot;
  for (let row = form.range.top; row <= form.range.bottom; row++)
    if (cells[row]?.some((cell) => cell && cell.formula !== null)) return true;
  return false;
}

/** What can be computed in the table, with what stands there now. */
export function plannedIn({ form, sheet, profile }: RuleInput): readonly FormulaItem[] {
  return planFormulas(form, sheet, profile).items;
}
