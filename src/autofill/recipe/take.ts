import { takeCarry } from '../tables/carry';
import { takeFrom } from './take-from';
import type { Proposal } from '../proposals/proposal';
import { takeRollUp } from '../tables/roll-up';
import { findLedgerFor } from './find-ledger-for';
import { heedAnswers, newStates } from './heed-answers';
import type { Recipe } from './recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { withFormula } from '../proposals/with-formula';

/** Certainty that stays where only a person can tell whether rows count. */
const ASKED = 0.78;

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
      const heeding = heedAnswers(recipe, place.ledger);
      const made = takeFrom(slot, place.source, place.ledger, heeding);
      if ('why' in made) return made;
      const asked = newStates(heeding, place.ledger);
      const { confidence, doubts } = made.proposal;
      const proposal = {
        ...made.proposal,
        confidence: asked.length > 0 ? ASKED : confidence,
        doubts: [...asked, ...doubts],
      };
      return withFormula(slot, sources, proposal);
    }
    case 'carry':
      return takeCarry(slot, sources, recipe);
    case 'roll-up':
      return takeRollUp(slot, sources, recipe);
    case 'entry':
      return { why: '手工填写的数没有来源可取' };
  }
}
