import { recognise } from '../../src/form';
import { NATIONAL, type Profile } from '../../src/profile';
import { checkForm } from '../../src/rules/engine';
import { placeholdersOf } from '../../src/text/template';
import type { Finding, Rule, RuleInput, Severity } from '../../src/rules/rule';
import { formatCell, Sheet, type Cell, type CellRef, type ChangePlan } from '../../src/sheet';
import { tableOf, type TableInput } from './form';
import { sheetOf, type CellInput } from './sheet';

/** A sheet as it is written, for rules on how a table is laid out; the real recogniser reads it. */
export interface LayoutInput {
  rows: CellInput[][];
  merges?: string[];
}

/** A small table on which the rule is tried. */
export interface RuleCase {
  name: string;
  table: TableInput | LayoutInput;
  profile?: Partial<Profile>;
}

/** A table on which the rule stays silent; `outcome` when it is silent for another reason than a pass. */
export interface ValidCase extends RuleCase {
  outcome?: 'pass' | 'not-applicable';
}

/** What the rule has to report: message id and cells, exactly; text is what the message says among others. */
export interface ExpectedReport {
  message: string;
  cells: string[];
  text?: string | string[];
  severity?: Severity;
}

/** A table on which the rule reports exactly this, in this order. */
export interface InvalidCase extends RuleCase {
  report: ExpectedReport[];
}

/** The cases that one rule is tried on. */
export interface RuleCases {
  valid: ValidCase[];
  invalid: InvalidCase[];
}

/** The cases of every rule whose test file was loaded, for whoever tries them elsewhere. */
export const RULE_CASES = new Map<Rule, RuleCases>();

/**
 * Runs the cases of one rule and what holds for every rule: it finds its input frozen, every message is used
 * in some case, and after its own mends it has nothing more to say about the mended cells.
 */
export function ruleTest(rule: Rule, cases: RuleCases): void {
  RULE_CASES.set(rule, cases);
  const reported = new Set<string>();

  describe(`${rule.code} ${rule.name}`, () => {
    it('has a case that passes and a case that is reported', () => {
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
    });

    test.each(cases.valid)('passes: $name', ({ table, profile, outcome }) => {
      const result = run(rule, inputOf(table, profile));
      expect(result.findings.map(brief)).toEqual([]);
      expect(result.outcome).toBe(outcome ?? 'pass');
    });

    test.each(cases.invalid)('reports: $name', ({ table, profile, report }) => {
      const input = inputOf(table, profile);
      const { findings } = run(rule, input);
      findings.forEach((finding) => reported.add(finding.messageId));
      expect(findings.map(brief)).toEqual(
        report.map(({ message, cells }) => ({ code: rule.code, message, cells })),
      );
      report.forEach((expected, index) => {
        for (const text of [expected.text ?? []].flat()) expect(findings[index]!.message).toContain(text);
        expect(findings[index]!.severity).toBe(expected.severity ?? rule.severity);
        expect(placeholdersOf(findings[index]!.message)).toEqual([]);
      });
      for (const finding of findings) if (finding.fix) expectMends(rule, input, finding, finding.fix);
    });

    it('uses every message it declares', () => {
      expect(Object.keys(rule.messages).filter((id) => !reported.has(id))).toEqual([]);
    });
  });
}

/** The input of a rule, frozen through and through. */
export function inputOf(table: RuleCase['table'], profile: Partial<Profile> = {}): RuleInput {
  const { form, sheet } = 'rows' in table ? readLayout(table) : tableOf(table);
  deepFreeze(form);
  deepFreeze(sheet.snapshot);
  return { form, sheet, profile: Object.freeze({ ...NATIONAL, ...profile }) };
}

function readLayout({ rows, merges = [] }: LayoutInput) {
  const sheet = sheetOf(rows, { merges });
  const [form] = recognise(sheet);
  if (!form) throw new Error('The sheet of the case is not recognised as a table');
  return { form, sheet };
}

/** Runs the rule; a rule that throws fails the test. */
export function run(rule: Rule, input: RuleInput) {
  const [outcome] = checkForm([rule], input, {
    onFailure: (_, cause) => {
      throw cause;
    },
  });
  return outcome!;
}

/** The plan names cells of this sheet as they are, changes them, and the rule then has nothing to say there. */
function expectMends(rule: Rule, input: RuleInput, finding: Finding, plan: ChangePlan): void {
  const { snapshot } = input.sheet;
  const cells: (Cell | undefined)[][] = snapshot.cells.map((row) => [...(row ?? [])]);
  expect(plan.title).not.toBe('');
  expect(plan.changes.length).toBeGreaterThan(0);
  for (const { sheetId, row, column, before, after } of plan.changes) {
    expect(sheetId).toBe(snapshot.sheetId);
    expect(cells[row]?.[column]).toEqual(before);
    expect(after).not.toEqual(before);
    cells[row]![column] = after;
  }
  const sheet = new Sheet({ ...snapshot, cells });
  const { findings } = run(rule, { ...input, sheet, form: reread(input.form, sheet) });
  expect(findings.map(brief)).not.toContainEqual(brief(finding));
}

/** The same form with the texts of its fields as they now stand on the sheet. */
function reread<T>(part: T, sheet: Sheet): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((item: unknown) => reread(item, sheet)) as T;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, reread(value, sheet)]));
  if (isCell(copy['cell']) && typeof copy['text'] === 'string') {
    const text = sheet.text(copy['cell'].row, copy['cell'].column);
    if (copy['value'] === copy['text']) copy['value'] = text;
    copy['text'] = text;
  }
  return copy as T;
}

function isCell(value: unknown): value is CellRef {
  return typeof value === 'object' && value !== null && 'row' in value && 'column' in value;
}

function brief(finding: Finding) {
  return { code: finding.code, message: finding.messageId, cells: finding.cells.map(formatCell) };
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
