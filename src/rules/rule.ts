import type { Form, FormKind } from '../form';
import type { CellRef, ChangePlan, Sheet } from '../sheet';
import { optionValues, type OptionValues, type RuleOptions } from '../profile/rule-options';
import type { Profile } from '../profile/schema';

/** 错误 (wrong by arithmetic, or required and missing), 警告, 提示, 无法判断. */
export type Severity = 'error' | 'warning' | 'info' | 'undetermined';

/** What people call the severities, heaviest first. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  undetermined: '无法判断',
};

/** The families of the catalogue, one folder each, by what a person mends together. */
export const FAMILY_NAMES = {
  structure: '结构与必填项',
  money: '资金',
  scores: '分值与得分',
  taxonomy: '指标分类',
  targets: '指标值',
  actuals: '实际完成值',
  reasons: '偏差原因',
  consistency: '目标、任务与指标',
  monitoring: '运行监控',
  year: '年度',
  text: '文字',
  formulas: '公式',
} as const;

export type RuleFamily = keyof typeof FAMILY_NAMES;

/** The letter with which the codes of a family begin. I is for two tables together; M stands beside the catalogue. */
export const FAMILY_LETTERS: Readonly<Record<RuleFamily, string>> = {
  structure: 'A',
  money: 'B',
  scores: 'C',
  taxonomy: 'D',
  targets: 'E',
  actuals: 'F',
  reasons: 'G',
  consistency: 'H',
  monitoring: 'J',
  year: 'K',
  text: 'L',
  formulas: 'M',
};

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
  /** It rests on the cells it names alone, whatever else the rule relies on was not read. */
  readonly selfContained?: boolean;
  /** Only where it is certain. */
  readonly fix?: ChangePlan;
  /** What a gathered finding lists of this one: 「培训人数」写「**人」. */
  readonly item?: string;
}

/** What a finding must share with one of another rule to say the same: a cell, or a row of the table. */
export type Shared = 'cell' | 'row';

/** A part of the table that a rule adds up or looks through as a whole. */
export type Zone = 'money' | 'indicators';

/** What a rule is, in words. */
interface RuleFacts<M extends string> {
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
  /** What it says puts all other findings in doubt: it stands first in every list. */
  readonly leads?: boolean;
  /** Whether a person may ignore a finding, with a reason; arithmetic may not. Default true. */
  readonly ignorable?: boolean;
  /** It speaks of cells that hold error values: whatever other rules find there is left to it. */
  readonly judgesErrors?: boolean;
  /** By code, rules that say the same of a cell or row with more weight: where one of them speaks, this one is silent. */
  readonly yieldsTo?: Readonly<Record<string, Shared>>;
  /**
   * By message, the one that says the same of many places at once: it gets {count} and {items}, the `item` of each report.
   */
  readonly gathers?: Readonly<Partial<Record<NoInfer<M>, NoInfer<M>>>>;
  /** What it takes for read in whole: where something there was not read, its 错误 is 无法判断. */
  readonly relies?: Zone;
  /** For the reference page; {name} stands for the default of the option of that name. */
  readonly docs: {
    readonly rule: string;
    readonly valid: string;
    readonly invalid: string;
    /** Known limits, or when it may be ignored. */
    readonly limits?: string;
  };
}

/** What a rule is handed: the table and the profile, and its own options as the profile sets them. */
export interface RuleContext<O extends RuleOptions = RuleOptions> extends RuleInput {
  readonly options: OptionValues<O>;
}

/** One rule of the catalogue: everything about it, in one file. */
interface RuleDefinition<
  M extends string,
  O extends RuleOptions,
  D extends object | undefined,
> extends RuleFacts<M> {
  /** The numbers it goes by; a place may set them otherwise. */
  readonly options?: O;
  /**
   * What the rule judges, as `check` then gets it: the indicators that have a target, the execution of the budget.
   * Null is the outcome "not applicable". Absent: every table of `forms` is judged as it is.
   */
  readonly applies?: (context: RuleContext<O>) => D | null;
  /** What is wrong. Nothing: pass. A report of severity "undetermined": the datum cannot be read. Never throws. */
  readonly check: (context: RuleContext<O>, data: D) => Iterable<Report<NoInfer<M>>>;
}

/** A rule as the engine runs it. */
export interface Rule<M extends string = string> extends RuleFacts<M> {
  readonly options: RuleOptions;
  /** What is wrong; null: the table has nothing that the rule judges. */
  readonly judge: (input: RuleInput) => Iterable<Report<M>> | null;
}

/** Declares a rule; the message ids are checked against `messages`, and `check` gets what `applies` found. */
export function defineRule<
  const M extends string,
  const O extends RuleOptions = Readonly<Record<never, never>>,
  D extends object | undefined = undefined,
>({ applies, check, options = {} as O, ...facts }: RuleDefinition<M, O, D>): Rule<M> {
  const defaults = optionValues(options);
  return {
    ...facts,
    options,
    judge({ form, sheet, profile }) {
      const set = profile.options[facts.code];
      const context = { form, sheet, profile, options: set ? optionValues(options, set) : defaults };
      const data = applies ? applies(context) : (undefined as D);
      return data === null ? null : check(context, data);
    },
  };
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
  /** Whether a person may ignore it, with a reason. */
  readonly ignorable: boolean;
  readonly basis: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Top-left cells of merges; the first is where a click goes. */
  readonly cells: readonly CellRef[];
  readonly fix: ChangePlan | null;
  /** It puts all others in doubt. */
  readonly leads?: boolean;
}

const SEVERITIES = Object.keys(SEVERITY_NAMES);

/** Where a finding stands in a list: what puts the others in doubt, then the gravest first. */
export function gravity({ severity, leads }: Pick<Finding, 'severity' | 'leads'>): number {
  return leads ? -1 : SEVERITIES.indexOf(severity);
}
