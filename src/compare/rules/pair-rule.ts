import type { Severity } from '../../rules/rule';
import { fillTemplate } from '../../text/template';
import type { CellRef } from '../../sheet';
import type { Comparison, Match, Sides } from '../model';
import type { Profile } from '../../profile';

/** What a rule for two tables sees. */
export interface PairInput {
  readonly comparison: Comparison;
  /** The indicators whose changes, if any, nobody approved. */
  readonly open: readonly Match[];
  /**
   * The same later table is compared with the approved one, too: whatever it says of names, weights and money is said
   * there.
   */
  readonly isApprovedKnown: boolean;
  /** The same kind of table, a year apart. */
  readonly isNextYear: boolean;
  readonly profile: Profile;
}

/** One thing that two tables say against each other. */
export interface PairReport<M extends string = string> {
  readonly message: M;
  readonly cells: Partial<Sides<readonly CellRef[]>>;
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  readonly severity?: Severity;
}

/** A rule of the catalogue for two tables (I01–I12): everything about it, in one file. */
export interface PairRule<M extends string = string> {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly messages: Readonly<Record<M, string>>;
  readonly docs: {
    readonly rule: string;
    readonly valid: string;
    readonly invalid: string;
    readonly limits?: string;
  };
  readonly check: (input: PairInput) => Iterable<PairReport<M>>;
}

/** Declares a rule; the message ids are checked against `messages`. */
export function definePairRule<const M extends string>(
  rule: Omit<PairRule<M>, 'check'> & {
    readonly check: (input: PairInput) => Iterable<PairReport<NoInfer<M>>>;
  },
): PairRule<M> {
  return rule;
}

/** A cell of one of the two tables. */
export interface PairCell {
  readonly path: string;
  readonly sheetName: string;
  readonly cell: CellRef;
}

/** One thing to look at in two tables. */
export interface PairFinding {
  readonly code: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly basis: string;
  /** The later table's first: there it is mended. */
  readonly cells: readonly PairCell[];
}

/** What the rules say of a comparison, in their order. */
export function runPairRules(rules: readonly PairRule[], input: PairInput): PairFinding[] {
  return rules.flatMap((rule) =>
    [...rule.check(input)].map((report): PairFinding => ({
      code: rule.code,
      rule: rule.name,
      title: rule.title,
      severity: report.severity ?? rule.severity,
      message: fillTemplate(rule.messages[report.message]!, report.data),
      basis: rule.basis,
      cells: cellsOf(input.comparison, report.cells),
    })),
  );
}

function cellsOf({ left, right }: Comparison, cells: PairReport['cells']): PairCell[] {
  const of = (table: Comparison['left'], list: readonly CellRef[] = []) =>
    list.map((cell) => ({ path: table.path, sheetName: table.form.sheetName, cell }));
  return [...of(right, cells.right), ...of(left, cells.left)];
}
