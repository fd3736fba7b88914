import { convert } from '../../quantity';
import { liveForm } from '../slots/writing';
import type { Ledger } from '../../ledger/ledger';
import { findLedgerFor } from '../recipe/find-ledger-for';
import { liveFormula } from '../formula/ledger-formula';
import type { Proposal } from './proposal';
import type { LedgerRule } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';

/** The proposal with its formula, where it comes from a list of the same workbook and there is one that is certain. */
export function withFormula(slot: Slot, sources: readonly Source[], proposal: Proposal): Proposal {
  const { rule, origin } = proposal;
  const isOwn = origin.file === null && slot.cell !== null && slot.lines === undefined;
  if (rule.kind !== 'ledger' || !isOwn) return proposal;
  const place = findLedgerFor(rule, sources, origin);
  if ('why' in place) return proposal;
  return { ...proposal, formula: formulaFor(slot, place.ledger, { ...proposal, rule }) };
}

/** The formula that gives the value from this ledger of the same workbook; null where there is none that is certain. */
function formulaFor(
  slot: Slot,
  ledger: Ledger,
  proposal: Pick<Proposal, 'value' | 'unit' | 'origin'> & { readonly rule: LedgerRule },
): string | null {
  const { rule, origin } = proposal;
  const planned = slot.table.planned.find(({ label }) => label === rule.outOf)?.target;
  const wanted = planned ? planned.unit : proposal.unit;
  const column = rule.column === null ? undefined : ledger.column(rule.column);
  const of = rule.aggregate.startsWith('count') ? null : (rule.unit ?? column?.unit ?? null);
  const factor =
    of === null || wanted === null || rule.aggregate === 'share'
      ? 1
      : (convert(1, of, wanted.split('/')[0]!) ?? 1);
  const { scale, decimals } = liveForm(slot, proposal);
  const result = liveFormula(ledger, rule, origin.filters, {
    scale: 1 / factor,
    ...(decimals > 0 && { decimals }),
    ...(planned && planned.value !== null && { outOf: planned.value }),
    ...(proposal.unit === '%' && { percent: scale === 0.01 }),
  });
  return 'formula' in result ? result.formula : null;
}
