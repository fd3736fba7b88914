import type { RuleSetting } from '../profile/profile';
import { type CellRef, type ChangePlan, formatCell, formatRange, type Sheet } from '../sheet';
import { fillTemplate } from '../text/template';
import { errorAt, unreadIn } from './support/table';
import { listing } from './support/wording';
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
  return settle(rules.map((rule) => runRule(rule, input, options)));
}

/** All findings of all rules: the gravest first, then from top to bottom of the table. */
export function findingsOf(outcomes: readonly RuleOutcome[]): Finding[] {
  return outcomes.flatMap((outcome) => outcome.findings).sort(byWeightAndPlace);
}

/** What a rule reported, each with the finding that it makes; null: the rule did not judge. */
interface Run {
  readonly rule: Rule;
  readonly silent: 'not-applicable' | 'off' | null;
  readonly said: readonly Said[];
}

interface Said {
  readonly finding: Finding;
  /** What a gathered finding lists of it. */
  readonly item?: string;
}

function runRule(rule: Rule, input: RuleInput, options: CheckOptions): Run {
  if (settingOf(rule, input) === 'off') return { rule, silent: 'off', said: [] };
  try {
    const reports = isFor(rule, input) ? rule.judge(input) : null;
    if (reports === null) return { rule, silent: 'not-applicable', said: [] };
    const judged = [...reports].filter((report) => canJudge(rule, report, input));
    const said = judged.map((report): Said => {
      const finding = findingOf(rule, report, input);
      return report.item === undefined ? { finding } : { finding, item: report.item };
    });
    return { rule, silent: null, said: distinct(said) };
  } catch (cause) {
    options.onFailure?.(rule, cause);
    return { rule, silent: null, said: [{ finding: failureOf(rule, input) }] };
  }
}

/** What is left when nothing is said twice: of a cell by two rules, or of many cells by the same one. */
function settle(runs: readonly Run[]): RuleOutcome[] {
  const speakers = new Map(runs.map(({ rule, said }) => [rule.code, said]));
  return runs.map(({ rule, silent, said }) => {
    if (silent) return { rule, outcome: silent, findings: [] };
    if (said.length === 0) return { rule, outcome: 'pass', findings: [] };
    const own = said.filter(({ finding }) => !isSaidBy(finding, rule.yieldsTo ?? {}, speakers));
    const findings = gathered(rule, own);
    return { rule, outcome: outcomeOf(findings), findings };
  });
}

/** Whether a rule that this one yields to speaks of the cell to which the finding leads, or of its row. */
function isSaidBy(
  { cells: [cell] }: Finding,
  yieldsTo: NonNullable<Rule['yieldsTo']>,
  speakers: ReadonlyMap<string, readonly Said[]>,
): boolean {
  return Object.entries(yieldsTo).some(([code, shared]) =>
    speakers
      .get(code)
      ?.some(({ finding }) =>
        finding.cells.some(
          ({ row, column }) => row === cell?.row && (shared === 'row' || column === cell.column),
        ),
      ),
  );
}

/** From so many on, the same is said once for all its places. */
const MANY = 4;

/** The findings, those of one kind in one where the rule has words for it and there are many. */
function gathered(rule: Rule, said: readonly Said[]): Finding[] {
  const kinds = new Map<string, Said[]>();
  for (const each of said) {
    const { messageId, severity } = each.finding;
    const key = rule.gathers?.[messageId] ? `${messageId} ${severity}` : identity(each.finding);
    kinds.set(key, [...(kinds.get(key) ?? []), each]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const { finding } = kind[0]!;
    const messageId = rule.gathers?.[finding.messageId];
    if (messageId === undefined || kind.length < MANY) return kind.map((each) => each.finding);
    const items = listing(
      kind.map(({ item }) => item ?? ''),
      3,
    );
    const data = { ...finding.data, count: kind.length, items };
    const message = fillTemplate(rule.messages[messageId] ?? '', data);
    const cells = kind.flatMap((each) => each.finding.cells);
    return [{ ...finding, messageId, message, data, cells: distinctCells(cells), fix: fixOf(kind) }];
  });
}

/** The mend of all of them; null where one has none. */
function fixOf(kind: readonly Said[]): ChangePlan | null {
  const plans = kind.map(({ finding }) => finding.fix);
  if (!plans.every((plan) => plan !== null)) return null;
  const titles = new Set(plans.map(({ title }) => title));
  const [first] = titles;
  const title = titles.size === 1 && first !== undefined ? first : `改正 ${plans.length} 处`;
  return { title, changes: plans.flatMap(({ changes }) => changes) };
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
  const own = isOpen(rule, report, input) ? 'undetermined' : (report.severity ?? rule.severity);
  const setting = settingOf(rule, input);
  return own === 'undetermined' || setting === undefined || setting === 'off' ? own : setting;
}

/** Whether something was left unread that the rule takes for read, so that its 错误 is none for certain. */
function isOpen({ relies, severity }: Rule, report: Report, { form, sheet }: RuleInput): boolean {
  return (
    relies !== undefined &&
    !report.selfContained &&
    (report.severity ?? severity) === 'error' &&
    unreadIn(form, sheet, relies) !== null
  );
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
    message:
      fillTemplate(rule.messages[report.message] ?? '', report.data ?? {}) + doubtOf(rule, report, input),
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

/** What keeps the finding from being certain; "" when it is. */
function doubtOf(rule: Rule, report: Report, input: RuleInput): string {
  if (!rule.relies || !isOpen(rule, report, input)) return '';
  const { range } = unreadIn(input.form, input.sheet, rule.relies)!;
  return `（${formatRange(range)} 没有读懂，不能确定，请先在「读法」里核对。）`;
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
  return distinctCells(cells.map((cell) => sheet.anchor(cell.row, cell.column)));
}

function distinctCells(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [formatCell(cell), cell])).values()];
}

/** The same words about the same cells are said once. */
function distinct(said: readonly Said[]): readonly Said[] {
  if (said.length < 2) return said;
  const seen = new Set<string>();
  return said.filter(({ finding }) => {
    const own = identity(finding);
    const fresh = !seen.has(own);
    seen.add(own);
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
