import { settled, type Proposal } from './proposal';
import type { Slot } from '../slots/slot';

/** What is proposed for a slot, not yet decided. */
export interface Candidates {
  readonly slot: Slot;
  readonly proposals: readonly Proposal[];
}

/** Of what was planned of a part so much at least is spent where the list is about it. */
const LEAST_SPENT = 0.4;

/**
 * Evidence that proposals give each other: where the parts of the money block, each from the same column of a list and none
 * above what was planned, add up to what that column says of all the money, the list is the table's and holds all of it.
 */
export function agreed(found: readonly Candidates[]): Candidates[] {
  const sure = new Set<Proposal>();
  for (const total of found.filter(({ slot }) => isTotal(slot))) {
    const parts = found.filter(({ slot }) => isPartOf(slot, total.slot));
    for (const whole of total.proposals) {
      const ofList = parts.map(({ slot, proposals }) => ({
        slot,
        part: proposals.find((one) => isOfSameList(one, whole) && isWithinBudget(slot, one)),
      }));
      const isAll = ofList.length > 1 && ofList.every(({ part }) => part !== undefined);
      const sum = ofList.reduce((all, { part }) => all + (part ? amountOf(part) : 0), 0);
      if (!isAll || Math.abs(sum - amountOf(whole)) > 1e-6 * sum) continue;
      sure.add(whole);
      for (const { part } of ofList) sure.add(part!);
    }
  }
  return found.map(({ slot, proposals }) => ({
    slot,
    proposals: proposals.map((one) =>
      sure.has(one)
        ? settled(one)
        : beside(
            one,
            proposals.some((other) => sure.has(other)),
          ),
    ),
  }));
}

/** Certainty of another sum that stays beside one that is proven. */
const BESIDE_PROVEN = 0.5;

function beside(one: Proposal, isProven: boolean): Proposal {
  return isProven ? { ...one, confidence: Math.round(one.confidence * BESIDE_PROVEN * 100) / 100 } : one;
}

function isTotal({ kind, label, table }: Slot): boolean {
  return kind === 'executed' && table.funds.some((fund) => fund.isTotal && fund.label === label);
}

/** A sum of the same block, of which something was planned. */
function isPartOf({ kind, label, table }: Slot, total: Slot): boolean {
  return (
    kind === 'executed' &&
    table.sheetId === total.table.sheetId &&
    table.funds.some((fund) => !fund.isTotal && fund.label === label && fund.planned > 0)
  );
}

function isOfSameList(one: Proposal, other: Proposal): boolean {
  return (
    one.provenance.sourceId === other.provenance.sourceId && one.provenance.sheet === other.provenance.sheet
  );
}

function isWithinBudget({ target }: Slot, one: Proposal): boolean {
  const planned = target?.value ?? null;
  const rate = planned === null || planned <= 0 ? 1 : amountOf(one) / planned;
  return rate <= 1.0005 && rate >= LEAST_SPENT;
}

function amountOf({ value }: Proposal): number {
  return typeof value === 'number' ? value : NaN;
}
