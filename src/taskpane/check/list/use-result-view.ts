import { useMemo, useState } from 'react';
import type { Finding, Severity } from '../../../rules/rule';
import { grouped, keyed, type FindingGroup, type Grouping } from './findings';

/** How the person looks at the results. It outlives a new check, so that everything stays in its place. */
export interface ResultView {
  readonly groups: readonly FindingGroup[];
  readonly severity: Severity | null;
  readonly grouping: Grouping;
  readonly collapsed: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
  /** The entry that Tab leads to: a finding's key or a group's id. */
  readonly current: string | null;
  setSeverity(severity: Severity | null): void;
  setGrouping(grouping: Grouping): void;
  setCurrent(entry: string): void;
  toggleGroup(id: string, open: boolean): void;
  toggleFinding(key: string, open: boolean): void;
}

/** The findings filtered by severity and grouped. */
export function useResultView(findings: readonly Finding[]): ResultView {
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [grouping, setGrouping] = useState<Grouping>('family');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<{ readonly entry: string; readonly place: number } | null>(null);

  const groups = useMemo(() => {
    const items = keyed(findings).filter(({ finding }) => severity === null || finding.severity === severity);
    return grouped(items, grouping);
  }, [findings, severity, grouping]);

  const entries = useMemo(() => entriesOf(groups, collapsed), [groups, collapsed]);
  // An entry that a mend removed hands over to the one that took its place.
  const place = wanted && !entries.includes(wanted.entry) ? Math.min(wanted.place, entries.length - 1) : 0;
  const current = wanted && entries.includes(wanted.entry) ? wanted.entry : (entries[place] ?? null);

  return {
    groups,
    severity,
    grouping,
    collapsed,
    expanded,
    current,
    setSeverity,
    setGrouping,
    setCurrent: (entry) => setWanted({ entry, place: entries.indexOf(entry) }),
    toggleGroup: (id, open) => setCollapsed(withMember(collapsed, id, !open)),
    toggleFinding: (key, open) => setExpanded(withMember(expanded, key, open)),
  };
}

/** Everything the arrow keys walk over, from top to bottom. */
function entriesOf(groups: readonly FindingGroup[], collapsed: ReadonlySet<string>): string[] {
  return groups.flatMap(({ id, items }) => [id, ...(collapsed.has(id) ? [] : items.map(({ key }) => key))]);
}

function withMember(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
