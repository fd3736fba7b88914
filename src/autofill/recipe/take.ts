import { takeCarry } from '../tables/carry';
import { takeFrom } from '../match/propose-ledger';
import type { Proposal } from '../proposals/proposal';
import { takeRollUp } from '../tables/roll-up';
import { findLedgerFor } from './find-ledger-for';
import type { FillRule } from './recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { withFormula } from '../proposals/with-formula';

/** What a rule gives for a slot from these sources; or why nothing, in Chinese. */
export function takeRule(
  slot: Slot,
  sources: readonly Source[],
  rule: FillRule,
): Proposal | { readonly why: string } {
  switch (rule.kind) {
    case 'ledger': {
      const place = findLedgerFor(rule, sources);
      if ('why' in place) return place;
      const made = takeFrom(slot, place.source, place.ledger, rule);
      return 'why' in made ? made : withFormula(slot, sources, made.proposal);
    }
    case 'carry':
      return takeCarry(slot, sources, rule);
    case 'roll-up':
      return takeRollUp(slot, sources, rule);
    case 'entry':
      return { why: '手工填写的数没有来源可取' };
  }
}
