import { takeCarry } from '../tables/carry';
import { takeFrom } from '../match/propose-ledger';
import type { Proposal } from '../proposals/proposal';
import { takeRollUp } from '../tables/roll-up';
import { findLedgerFor } from './find-ledger-for';
import type { Recipe } from './recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { withFormula } from '../proposals/with-formula';

/** What a recipe gives for a slot from these sources; or why nothing, in Chinese. */
export function takeRecipe(
  slot: Slot,
  sources: readonly Source[],
  recipe: Recipe,
): Proposal | { readonly why: string } {
  switch (recipe.kind) {
    case 'ledger': {
      const place = findLedgerFor(recipe, sources);
      if ('why' in place) return place;
      const made = takeFrom(slot, place.source, place.ledger, recipe);
      return 'why' in made ? made : withFormula(slot, sources, made.proposal);
    }
    case 'carry':
      return takeCarry(slot, sources, recipe);
    case 'roll-up':
      return takeRollUp(slot, sources, recipe);
    case 'entry':
      return { why: '手工填写的数没有来源可取' };
  }
}
