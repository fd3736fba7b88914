import { planFormulas, type FormulaPlan } from '../../../formulas';
import type { RuleInput } from '../../rule';

/** What can be computed in the table, with what stands there now; null where no cell of it holds a formula. */
export function plannedIn({ form, sheet, profile }: RuleInput): FormulaPlan | null {
  return hasFormulas({ form, sheet }) ? planFormulas(form, sheet, profile) : null;
}

/** Only where somebody wrote formulas is it worth while to plan. */
function hasFormulas({ form, sheet }: Pick<RuleInput, 'form' | 'sheet'>): boolean {
  const { cells } = sheet.snapshot;
  for (let row = form.range.top; row <= form.range.bottom; row++)
    if (cells[row]?.some((cell) => cell && cell.formula !== null)) return true;
  return false;
}
