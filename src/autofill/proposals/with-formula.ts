import { convert } from '../../quantity';
import { formulaForm } from '../slots/writing';
import type { Ledger } from '../../ledger/ledger';
import { findLedgerFor } from '../recipe/find-ledger-for';
import { ledgerFormula } from '../formula/ledger-formula';
import type { Proposal } from './proposal';
import type { LedgerRecipe } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';

/** The proposal with its formula, where it comes from a list of the same workbook and there is one that is certain. */
export function withFormula(slot: Slot, sources: readonly Source[], proposal: Proposal): Proposal {
  const { recipe, provenance } = proposal;
  const isOwn = provenance.file === null && slot.cell !== null && slot.lines === undefined;
  if (recipe.kind !== 'ledger' || !isOwn) return proposal;
  const place = findLedgerFor(recipe, sources, provenance);
  if ('why' in place) return proposal;
  return { ...proposal, formula: formulaFor(slot, place.ledger, { ...proposal, recipe }) };
}

/** The formula that gives the value from this ledger of the same workbook; null where there is none that is certain. */
function formulaFor(
  slot: Slot,
  ledger: Ledger,
  proposal: Pick<Proposal, 'value' | 'unit' | 'provenance'> & { readonly recipe: LedgerRecipe },
): string | null {
  const { recipe, provenance } = proposal;
  const planned = slot.table.planned.find(({ label }) => label === recipe.outOf)?.target;
  const wanted = planned ? planned.unit : proposal.unit;
  const column = recipe.column === null ? undefined : ledger.column(recipe.column);
  const of = recipe.aggregate.startsWith('count') ? null : (recipe.unit ?? column?.unit ?? null);
  const factor =
    of === null || wanted === null || recipe.aggregate === 'share'
      ? 1
      : (convert(1, of, wanted.split('/')[0]!) ?? 1);
  const { scale, decimals } = formulaForm(slot, proposal);
  const result = ledgerFormula(ledger, recipe, provenance.filters, {
    scale: 1 / factor,
    ...(decimals > 0 && { decimals }),
    ...(planned && planned.value !== null && { outOf: planned.value }),
    ...(proposal.unit === '%' && { percent: scale === 0.01 }),
  });
  return 'formula' in result ? result.formula : null;
}
