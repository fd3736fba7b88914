import { NATIONAL, type Profile } from '../profile';
import { withApprovals } from './approvals';
import { goalLines } from './goals';
import { linkedRows } from './links';
import { headLines } from './head';
import { matchIndicators } from './indicators/match';
import type { ApprovedChange, Comparison, DecidedMatch, DecidedMatches, Table } from './model';
import { moneyLines } from './money';
import { pairTables, type ChosenPair, type Pairing, type TablePair } from './pairing/pair-tables';
import { stageOf } from './pairing/stage';
import { PAIR_RULES } from './rules';
import { runPairRules, type PairFinding } from './rules/pair-rule';

/** Two tables side by side, and what is wrong between them. */
export interface ComparedPair extends Comparison {
  readonly isNextYear: boolean;
  readonly findings: readonly PairFinding[];
}

export interface ComparedTables {
  readonly pairs: readonly ComparedPair[];
  readonly unpaired: Pairing['unpaired'];
}

/** What a person decided: which tables go together, which indicators are the same and which are not. */
export interface Decided extends Partial<DecidedMatches> {
  readonly pairs?: readonly ChosenPair[];
}

/** Puts tables together that belong together, and compares each pair. */
export function compareTables(
  tables: readonly Table[],
  { pairs: chosen = [], same = [], apart = [], approved = [] }: Decided = {},
  profile: Profile = NATIONAL,
): ComparedTables {
  const { pairs, unpaired } = pairTables(tables, chosen);
  return {
    pairs: pairs.map((pair) => {
      const comparison = comparePair(pair, { same, apart, approved });
      const isApprovedKnown =
        stageOf(pair.left.form.kind) === 'monitoring' &&
        pairs.some(({ left, right }) => right === pair.right && stageOf(left.form.kind) === 'target');
      const { isNextYear } = pair;
      const open = comparison.matches.filter(({ approval }) => approval === undefined);
      const input = { comparison, open, isApprovedKnown, isNextYear, profile };
      return { ...comparison, isNextYear, findings: runPairRules(PAIR_RULES, input) };
    }),
    unpaired,
  };
}

function comparePair({ left, right, basis, confidence }: TablePair, decided: DecidedMatches): Comparison {
  const isAboutThese = ({ path }: DecidedMatch | ApprovedChange) =>
    path === undefined || path === left.path || path === right.path;
  const apart = decided.apart.filter(isAboutThese);
  return {
    left,
    right,
    basis,
    confidence,
    head: headLines(left.form, right.form),
    money: moneyLines(left.form, right.form),
    goals: goalLines(left.form, right.form),
    matches: withApprovals(
      matchIndicators(left.form, right.form, {
        // What a person said counts before what the table was made from.
        same: [
          ...decided.same.filter(isAboutThese),
          ...linkedRows(right.form, right.links ?? []).filter(
            (link) => !apart.some((one) => isSameMatch(one, link)),
          ),
        ],
        apart,
      }),
      decided.approved.filter(isAboutThese),
    ),
  };
}

function isSameMatch(one: DecidedMatch, other: DecidedMatch): boolean {
  return one.left === other.left && one.right === other.right;
}
