import type { Finding } from '../../rules/rule';
import { displayText, formatCell, type CellChange, type CellState, type ChangePlan } from '../../sheet';

/** Mends of several findings as one plan. */
export interface FixPlan {
  readonly plan: ChangePlan;
  /** The findings whose mends are in the plan. */
  readonly included: readonly Finding[];
  /** Those that want a cell that an earlier one already changes; they stay findings until the next check. */
  readonly postponed: readonly Finding[];
}

/** Puts the mends of the findings together. Where two want the same cell, the first is taken. */
export function planFixes(findings: readonly Finding[]): FixPlan {
  const taken = new Set<string>();
  const changes: CellChange[] = [];
  const included: Finding[] = [];
  const postponed: Finding[] = [];
  for (const finding of findings) {
    if (!finding.fix) continue;
    const keys = finding.fix.changes.map(cellKey);
    if (keys.some((key) => taken.has(key))) {
      postponed.push(finding);
      continue;
    }
    keys.forEach((key) => taken.add(key));
    changes.push(...finding.fix.changes);
    included.push(finding);
  }
  return { plan: { title: titleOf(included), changes }, included, postponed };
}

/** What changes about a cell when its text looks the same before and after. */
export type QuietChange = 'text-to-number' | 'number-to-text' | 'formula' | 'format';

/** One cell of a plan, as the preview shows it. */
export interface PreviewRow {
  readonly change: CellChange;
  readonly address: string;
  readonly before: string;
  readonly after: string;
  /** Set when before and after read alike. */
  readonly quiet: QuietChange | null;
}

/** The cells of a plan as a person reads them. */
export function previewOf(plan: ChangePlan): PreviewRow[] {
  return plan.changes.map((change) => {
    const before = shown(change.before);
    const after = shown(change.after);
    const quiet = before === after ? quietChange(change) : null;
    return { change, address: formatCell(change), before, after, quiet };
  });
}

function cellKey(change: CellChange): string {
  return `${change.sheetId}!${formatCell(change)}`;
}

function titleOf(findings: readonly Finding[]): string {
  const titles = [...new Set(findings.map((finding) => finding.fix!.title))];
  if (titles.length > 1) return `改正 ${findings.length} 处`;
  return findings.length > 1 ? `${titles[0]}（${findings.length} 处）` : (titles[0] ?? '');
}

function shown(state: CellState): string {
  return state.formula ?? displayText(state);
}

function quietChange({ before, after }: CellChange): QuietChange {
  if (before.formula !== after.formula) return 'formula';
  if (typeof before.value === 'string' && typeof after.value === 'number') return 'text-to-number';
  if (typeof before.value === 'number' && typeof after.value === 'string') return 'number-to-text';
  return 'format';
}
