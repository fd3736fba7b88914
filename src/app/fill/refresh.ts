import type { SourceDesk } from '../../autofill/sources/source-info';
import type { Accepted } from '../../autofill/records/record';
import type { NamedRule } from '../../autofill/recipe/recipe';
import type { Slot } from '../../autofill/slots/slot';
import { plainWords } from '../../autofill/match/wording';

/** What confirmed rules give now. */
export interface Refreshed {
  readonly taken: readonly Accepted[];
  /** Files that rules took from and that were not picked. */
  readonly files: readonly string[];
  /** Indicators whose rule cannot be used, and why, in Chinese. */
  readonly unusable: readonly { readonly label: string; readonly why: string }[];
}

/** Takes every value for which there is a confirmed rule. `picked`: names of the files at hand. */
export async function refreshByRules(
  desk: Pick<SourceDesk, 'take'>,
  slots: readonly Slot[],
  rules: readonly NamedRule[],
  picked: ReadonlySet<string>,
): Promise<Refreshed> {
  const taken: Accepted[] = [];
  const files = new Set<string>();
  const unusable: { label: string; why: string }[] = [];
  for (const slot of slots) {
    const named = ruleFor(slot, rules);
    if (!named || slot.cell === null) continue;
    const proposal = await desk.take(slot, named.rule);
    const file = 'file' in named.rule ? named.rule.file : null;
    if (!('why' in proposal)) taken.push({ slot, proposal, live: named.live === true });
    else if (file !== null && !picked.has(file)) files.add(file);
    else unusable.push({ label: slot.label, why: proposal.why });
  }
  return { taken, files: [...files], unusable };
}

/** The confirmed rule that is about the slot; undefined when there is none. */
export function ruleFor({ kind, label }: Slot, rules: readonly NamedRule[]): NamedRule | undefined {
  const own = plainWords(label);
  return rules.find((one) => one.slot === kind && one.rule.kind !== 'entry' && plainWords(one.label) === own);
}
