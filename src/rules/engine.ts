import type { RuleSetting } from '../profile/profile';
import { type CellRef, formatCell, type Sheet } from '../sheet';
import { fillTemplate } from '../text/template';
import { errorAt } from './support/table';
import { type Finding, gravity, type Report, type Rule, type RuleInput, type Severity } from './rule';

/** What one rule says about one table; "off": the profile does not want it. */
export type Outcome = 'pass' | 'findings' | 'not-applicable' | 'undetermined' | 'off';

export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** In the order in which the rule reported them, each once. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** Called when a rule fails; by default the failure only becomes an "undetermined" finding. Tests throw here. */
  readonly onFailure?: (rule: Rule, cause: unknown) => void;
}

/** The message id of the finding that stands for a rule that failed. */
export const RULE_FAILED = 'rule-failed';

/** Runs every rule over one table. Never throws, unless `onFailure` does. */
export function checkForm(
  rules: readonly Rule[],
  input: RuleInput,
  options: CheckOptions = {},
): RuleOutcome[] {
  return rules.map((rule) => runRule(rule, input, options));
}

/** All findings of all rules: the gravest first, then from top to bottom of the table. */
export function findingsOf(outcomes: readonly RuleOutcome[]): Finding[] {
  return outcomes.flatMap((outcome) => outcome.findings).sort(byWeightAndPlace);
}

function runRule(rule: Rule, input: RuleInput, options: CheckOptions): RuleOutcome {
  if (settingOf(rule, input) === 'off') return { rule, outcome: 'off', findings: [] };
  try {
    const reports = isFor(rule, input) ? rule.judge(input) : null;
    if (reports === null) return { rule, outcome: 'not-applicable', findings: [] };
    const judged = Array.from(reports).filter((report) => canJudge(rule, report, input));
    const findings = distinct(judged.map((report) => findingOf(rule, report, input)));
    return { rule, outcome: outcomeOf(findings), findings };
  } catch (cause) {
    options.onFailure?.(rule, cause);
    return { rule, outcome: 'undetermined', findings: [failureOf(rule, input)] };
  }
}

function isFor({ forms }: Rule, { form }: RuleInput): boolean {
  return forms === 'all' || forms.includes(form.kind);
}

/** Of a cell that holds an error value only the rule about such cells can say anything. */
function canJudge({ judgesErrors = false }: Rule, { cells }: Report, { sheet }: RuleInput): boolean {
  return judgesErrors || cells.every((cell) => errorAt(sheet, cell) === null);
}

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.length === 0) return 'pass';
  return findings.every((finding) => finding.severity === 'undetermined') ? 'undetermined' : 'findings';
}

/** What the profile says of the rule; undefined: nothing. */
function settingOf(rule: Rule, { profile }: RuleInput): RuleSetting | undefined {
  return Object.hasOwn(profile.rules, rule.code) ? profile.rules[rule.code] : undefined;
}

/** The severity that the profile gives the rule counts for all it finds, but what cannot be judged stays so. */
function severityOf(rule: Rule, report: Report, input: RuleInput): Severity {
  const own = report.severity ?? rule.severity;
  const setting = settingOf(rule, input);
  return own === 'undetermined' || setting === undefined || setting === 'off' ? own : setting;
}

function findingOf(rule: Rule, report: Report, input: RuleInput): Finding {
  const { form, sheet } = input;
  return {
    code: rule.code,
    rule: rule.name,
    family: rule.family,
    severity: severityOf(rule, report, input),
    title: rule.title,
    messageId: report.message,
    message: fillTemplate(rule.messages[report.message] ?? '', report.data ?? {}),
    data: report.data ?? {},
    ignorable: rule.ignorable ?? true,
    basis: rule.basis,
    sheetId: form.sheetId,
    sheetName: form.sheetName,
    cells: anchorsOf(report.cells, sheet),
    fix: report.fix ?? null,
    ...(rule.leads ? { leads: true } : {}),
  };
}

function failureOf(rule: Rule, { form }: RuleInput): Finding {
  return {
    code: rule.code,
    rule: rule.name,
    family: rule.family,
    severity: 'undetermined',
    title: rule.title,
    messageId: RULE_FAILED,
    message: `规则 ${rule.code}「${rule.title}」没有检查完，请人工核对这一项。`,
    data: {},
    ignorable: true,
    basis: rule.basis,
    sheetId: form.sheetId,
    sheetName: form.sheetName,
    cells: [form.title.cell],
    fix: null,
  };
}

/** Cells inside a merge are named by its top-left cell, each once. */
function anchorsOf(cells: readonly CellRef[], sheet: Sheet): CellRef[] {
  const anchors = cells.map((cell) => sheet.anchor(cell.row, cell.column));
  return [...new Map(anchors.map((cell) => [formatCell(cell), cell])).values()];
}

/** The same words about the same cells are said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const fresh = !seen.has(identity(finding));
    seen.add(identity(finding));
    return fresh;
  });
}

function identity(finding: Finding): string {
  return `${finding.message}\n${finding.cells.map(formatCell).join(' ')}`;
}

function byWeightAndPlace(a: Finding, b: Finding): number {
  return (
    gravity(a) - gravity(b) ||
    (a.cells[0]?.row ?? 0) - (b.cells[0]?.row ?? 0) ||
    (a.cells[0]?.column ?? 0) - (b.cells[0]?.column ?? 0) ||
    a.code.localeCompare(b.code)
  );
}
