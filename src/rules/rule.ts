import type { Form, FormKind } from '../form';
import type { CellRef, ChangePlan, Sheet } from '../sheet';
import type { Profile } from '../profile/profile';

/** 错误 (wrong by arithmetic, or required and missing), 警告, 提示, 无法判断. */
export type Severity = 'error' | 'warning' | 'info' | 'undetermined';

/** What people call the severities, heaviest first. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  undetermined: '无法判断',
};

/** The families of the catalogue, one folder each. */
export type RuleFamily =
  | 'structure' // A
  | 'money' // B
  | 'scores' // C
  | 'taxonomy' // D
  | 'targets' // E
  | 'actuals' // F
  | 'reasons' // G
  | 'consistency' // H
  | 'monitoring' // J
  | 'year' // K
  | 'text' // L
  | 'formulas'; // M, beside the catalogue

/** What a rule sees: one table, the sheet it stands on, the local settings. All of it is frozen in tests. */
export interface RuleInput {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly profile: Profile;
}

/** One thing a rule has to say. `data` fills the {placeholders} of the message. */
export interface Report<M extends string = string> {
  readonly message: M;
  readonly cells: readonly CellRef[];
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  /** When this case weighs more or less than the rule does in general. */
  readonly severity?: Severity;
  /** Only where the mend is certain. */
  readonly fix?: ChangePlan;
}

/** One rule of the catalogue: everything about it, in one file. */
export interface Rule<M extends string = string> {
  /** E01: stable, what people quote. */
  readonly code: string;
  /** kebab-case, the file's name. */
  readonly name: string;
  /** A few Chinese words for the list. */
  readonly title: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly forms: readonly FormKind[] | 'all';
  /** The document or habit behind it, as the pane quotes it. */
  readonly basis: string;
  /** Chinese, as a good reviewer writes on the margin: the thing, the numbers, how to mend it. */
  readonly messages: Readonly<Record<M, string>>;
  readonly fixable?: boolean;
  /** Whether a person may set a finding aside with a reason; arithmetic may not. Default true. */
  readonly suppressible?: boolean;
  /** For the reference page. */
  readonly docs: {
    readonly rule: string;
    readonly valid: string;
    readonly invalid: string;
    /** Known limits, or when it may be set aside. */
    readonly limits?: string;
  };
  /**
   * Whether the table has what the rule judges. False is the outcome "not applicable".
   * Absent: every table of `forms`.
   */
  readonly applies?: (input: RuleInput) => boolean;
  /** What is wrong. Nothing: pass. A report of severity "undetermined": the datum cannot be read. Never throws. */
  readonly check: (input: RuleInput) => Iterable<Report<M>>;
}

/** Declares a rule; the message ids are checked against `messages`. */
export function defineRule<const M extends string>(rule: Rule<M>): Rule<M> {
  return rule;
}

/** One thing to look at, as the pane, the command line and the report show it. */
export interface Finding {
  readonly code: string;
  readonly rule: string;
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly title: string;
  readonly messageId: string;
  readonly message: string;
  /** What the rule put into the message: what it judged, whatever the wording. */
  readonly data: Readonly<Record<string, string | number | undefined>>;
  /** Whether a person may set it aside with a reason. */
  readonly suppressible: boolean;
  readonly basis: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Top-left cells of merges; the first is where a click goes. */
  readonly cells: readonly CellRef[];
  readonly fix: ChangePlan | null;
}
