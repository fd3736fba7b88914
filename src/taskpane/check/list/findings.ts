import { FAMILIES, SEVERITIES } from '../../../app/check/names';
import { gravity, type Finding, type RuleFamily, type Severity } from '../../../rules/rule';
import { formatCell } from '../../../sheet';
import type { Keyed, ListGroup } from '../../components/list/use-list-view';

export type Grouping = 'family' | 'severity' | 'place';

/** A finding with a name that stays the same when the table is checked again and it is still there. */
export interface KeyedFinding extends Keyed {
  readonly finding: Finding;
}

export interface FindingGroup extends ListGroup<KeyedFinding> {
  /** What the group has in common; for grouping by place, the sheet. */
  readonly by: { readonly family: RuleFamily } | { readonly severity: Severity } | { readonly sheet: string };
}

/** Names the findings: by rule, kind of message and cells, not by wording, which changes with the numbers. */
export function keyed(findings: readonly Finding[]): KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const cells = finding.cells.map(formatCell).join(' ');
    const name = [finding.code, finding.messageId, finding.sheetId, cells].join('|');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { key: `${name}|${nth}`, finding };
  });
}

/**
 * Groups by family (the one with the gravest finding first, then in the order of the catalogue), by severity, or by
 * sheet from top to bottom. The findings come in the order of severity and keep it.
 */
export function grouped(items: readonly KeyedFinding[], grouping: Grouping): FindingGroup[] {
  switch (grouping) {
    case 'family':
      return FAMILIES.map((family) => ({
        id: `family:${family}`,
        by: { family },
        items: items.filter(({ finding }) => finding.family === family),
      }))
        .filter(isFilled)
        .sort((a, b) => gravest(a) - gravest(b));
    case 'severity':
      return SEVERITIES.map((severity) => ({
        id: `severity:${severity}`,
        by: { severity },
        items: items.filter(({ finding }) => finding.severity === severity),
      }))
        .filter(isFilled)
        .sort((a, b) => gravest(a) - gravest(b));
    case 'place': {
      const sheets = [...new Map(items.map(({ finding }) => [finding.sheetId, finding.sheetName]))];
      return sheets.map(([sheetId, sheet]) => ({
        id: `sheet:${sheetId}`,
        by: { sheet },
        items: items.filter(({ finding }) => finding.sheetId === sheetId).sort(byCell),
      }));
    }
  }
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, undetermined: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

function isFilled(group: FindingGroup): boolean {
  return group.items.length > 0;
}

function gravest({ items }: FindingGroup): number {
  return gravity(items[0]!.finding);
}

function byCell(a: KeyedFinding, b: KeyedFinding): number {
  const [first, second] = [a.finding.cells[0], b.finding.cells[0]];
  return first && second ? first.row - second.row || first.column - second.column : 0;
}
