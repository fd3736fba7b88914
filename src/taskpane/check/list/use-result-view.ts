import { useMemo, useState } from 'react';
import type { Finding, Severity } from '../../../rules/rule';
import { useListView, type ListView } from '../../components/list/use-list-view';
import { grouped, keyed, type FindingGroup, type Grouping } from './findings';

/** How the person looks at the results. It outlives a new check, so that everything stays in its place. */
export interface ResultView {
  readonly list: ListView<FindingGroup>;
  readonly severity: Severity | null;
  readonly grouping: Grouping;
  setSeverity(severity: Severity | null): void;
  setGrouping(grouping: Grouping): void;
}

/** The findings filtered by severity and grouped. */
export function useResultView(findings: readonly Finding[]): ResultView {
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [grouping, setGrouping] = useState<Grouping>('family');
  const groups = useMemo(() => {
    const items = keyed(findings).filter(({ finding }) => severity === null || finding.severity === severity);
    return grouped(items, grouping);
  }, [findings, severity, grouping]);
  return { list: useListView(groups), severity, grouping, setSeverity, setGrouping };
}
