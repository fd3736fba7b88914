import {
  inGravity,
  SURE,
  type CompareLine,
  type ComparedPair,
  type DifferenceKind,
  type LinePart,
  type Match,
  type PairFinding,
} from '../../../app/compare/compare-view';
import { formatCell } from '../../../sheet';
import type { Keyed, ListGroup } from '../../components/list/use-list-view';

/** What stands in the list: something that is wrong, or a line of the comparison. */
export type CompareEntry =
  | (Keyed & { readonly finding: PairFinding; readonly line?: undefined })
  | (Keyed & { readonly line: CompareLine; readonly finding?: undefined });

export interface EntryGroup extends ListGroup<CompareEntry> {
  readonly part: LinePart | 'findings';
}

/** What of the comparison is shown: one kind of difference, all differences, or everything. */
export interface Shown {
  readonly mode: 'differing' | 'all';
  readonly kind: DifferenceKind | null;
}

const PARTS: readonly LinePart[] = ['head', 'money', 'goals', 'indicators'];

/** What is wrong first, the gravest on top; then the lines from the top of the tables. Groups without a line are left out. */
export function groupsOf(
  { findings }: Pick<ComparedPair, 'findings'>,
  lines: readonly CompareLine[],
  { mode, kind }: Shown,
): EntryGroup[] {
  const shown = lines.filter(
    ({ agrees, kinds }) =>
      (kind === null || kinds.includes(kind)) && (mode === 'all' || kind !== null || agrees === false),
  );
  const groups: EntryGroup[] = [
    { id: 'group:findings', part: 'findings', items: kind === null ? findingEntries(findings) : [] },
    ...PARTS.map((part): EntryGroup => ({
      id: `group:${part}`,
      part,
      items: shown.filter((line) => line.part === part).map((line) => ({ key: line.key, line })),
    })),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function findingEntries(findings: readonly PairFinding[]): CompareEntry[] {
  const seen = new Map<string, number>();
  return inGravity(findings).map((finding) => {
    const cells = finding.cells.map(
      ({ path, sheetName, cell }) => `${path}|${sheetName}|${formatCell(cell)}`,
    );
    const name = [finding.code, ...cells].join('|');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { key: `${name}|${nth}`, finding };
  });
}

/** How many indicators differ in each way. */
export function countKinds(lines: readonly CompareLine[]): ReadonlyMap<DifferenceKind, number> {
  const counts = new Map<DifferenceKind, number>();
  for (const { kinds } of lines) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Two indicators that were found to be the same. */
export type Found = Match & {
  readonly left: NonNullable<Match['left']>;
  readonly right: NonNullable<Match['right']>;
};

export function isFound(match: Match): match is Found {
  return match.left !== null && match.right !== null;
}

/** Those of which the person should say whether they are the same. */
export function doubtful(matches: readonly Match[]): Found[] {
  return matches.filter(isFound).filter(({ confidence }) => confidence < SURE);
}
