import { targetText, type Change, type ComparedPair, type Match } from '../../compare';
import type { Field } from '../../form/model/form';
import type { CellRef } from '../../sheet';
import { formatMoney } from '../check/summary';

/** The parts of two tables in the order in which they are compared. */
export type LinePart = 'head' | 'money' | 'goals' | 'indicators';

/** How an indicator differs, as people ask for it. */
export type DifferenceKind =
  'number' | 'operator' | 'unit' | 'words' | 'weight' | 'name' | 'level' | 'missing' | 'added';

/** In the order in which they are offered. */
export const DIFFERENCE_KINDS: Readonly<Record<DifferenceKind, string>> = {
  missing: '没有了',
  added: '新的',
  number: '数',
  operator: '运算符',
  unit: '单位',
  words: '文字',
  weight: '分值',
  name: '名称',
  level: '归类',
};

export const PART_NAMES: Readonly<Record<LinePart, string>> = {
  head: '表头',
  money: '资金',
  goals: '总体目标',
  indicators: '指标',
};

/** What makes a change of a number remarkable. */
export const NOTE_NAMES: Readonly<Record<NonNullable<Change['note']>, string>> = {
  'below-actual': '改后才算完成',
  'zero-lost': '像是少写了 0',
  softened: '比原来容易完成',
};

/** One thing as the two tables write it; null where a table does not say it. */
export interface Aspect {
  readonly what: 'text' | 'name' | 'level' | 'target' | 'weight';
  readonly left: string | null;
  readonly right: string | null;
  readonly cells: { readonly left: CellRef | null; readonly right: CellRef | null };
  readonly differs: boolean;
}

/** What stands in one line of a comparison. */
export interface CompareLine {
  /** The same when the tables are read again. */
  readonly key: string;
  readonly part: LinePart;
  readonly label: string;
  /** null: a side does not say it. */
  readonly agrees: boolean | null;
  /** Of an indicator only. */
  readonly kinds: readonly DifferenceKind[];
  readonly notes: readonly NonNullable<Change['note']>[];
  /** The number of the document that approved the difference. */
  readonly approval: string | null;
  readonly aspects: readonly Aspect[];
  /** The column of the later table that a sum was compared with. */
  readonly against: string | null;
  readonly match: Match | null;
}

/** Two tables line by line: head, money, goals, then indicator by indicator. */
export function compareLines(pair: ComparedPair): CompareLine[] {
  const lines = [
    ...pair.head.map((one) => plainLine('head', one.field, one)),
    ...pair.money.map((one) => ({
      ...plainLine('money', one.label, {
        ...one,
        left: moneyText(one.left, pair.left.form.moneyUnit?.value),
        right: moneyText(one.right, pair.right.form.moneyUnit?.value),
      }),
      against: one.against,
    })),
    ...pair.goals.map((one) => plainLine('goals', one.label, one)),
    ...pair.matches.map(matchLine),
  ];
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const nth = seen.get(line.key) ?? 0;
    seen.set(line.key, nth + 1);
    return nth === 0 ? line : { ...line, key: `${line.key}|${nth}` };
  });
}

interface TwoTexts extends Omit<Aspect, 'what' | 'differs'> {
  readonly agrees: boolean | null;
}

function plainLine(part: LinePart, label: string, { agrees, left, right, cells }: TwoTexts): CompareLine {
  return {
    key: `${part}|${label}`,
    part,
    label,
    agrees,
    kinds: [],
    notes: [],
    approval: null,
    aspects: [{ what: 'text', left, right, cells, differs: agrees === false }],
    against: null,
    match: null,
  };
}

function moneyText(value: number | null, unit: string | null | undefined): string | null {
  return value === null ? null : `${formatMoney(value)}${unit ? ` ${unit}` : ''}`;
}

function matchLine(match: Match): CompareLine {
  const { left, right } = match;
  const kinds = kindsOf(match);
  const label = (right ?? left!).name.value;
  return {
    key: `indicators|${left?.name.value ?? ''}|${right?.name.value ?? ''}`,
    part: 'indicators',
    label,
    agrees: kinds.length === 0,
    kinds,
    notes: match.changes.flatMap(({ note }) => note ?? []),
    approval: match.approval ?? null,
    aspects: aspectsOf(match),
    against: null,
    match,
  };
}

/** How the indicator differs, in the order of {@link DIFFERENCE_KINDS}. */
function kindsOf(match: Match): DifferenceKind[] {
  const kinds = new Set<DifferenceKind>(match.changes.map((change) => kindOf(change, match)));
  if (match.kind === 'missing' || match.kind === 'added') kinds.add(match.kind);
  return (Object.keys(DIFFERENCE_KINDS) as DifferenceKind[]).filter((kind) => kinds.has(kind));
}

function kindOf(change: Change, match: Match): DifferenceKind {
  if (change.what !== 'wording') return change.what;
  return isOfName(change, match) ? 'name' : 'words';
}

function isOfName({ what, cells }: Change, { right }: Match): boolean {
  return what === 'wording' && cells.right === right?.name.cell;
}

function aspectsOf(match: Match): Aspect[] {
  const { left, right, changes } = match;
  const changed = (found: (change: Change) => boolean) => changes.find(found);
  const isOfTarget = (change: Change) =>
    change.what === 'number' ||
    change.what === 'operator' ||
    change.what === 'unit' ||
    (change.what === 'wording' && !isOfName(change, match));
  const aspect = <T>(
    what: Aspect['what'],
    of: (indicator: NonNullable<Match['left']>) => Field<T> | null,
    textOf: (field: Field<T>) => string | null,
    change?: Change,
  ): Aspect => {
    const [from, to] = [left && of(left), right && of(right)];
    return {
      what,
      left: change?.from ?? (from && textOf(from)),
      right: change?.to ?? (to && textOf(to)),
      cells: { left: from?.cell ?? null, right: to?.cell ?? null },
      differs: change !== undefined || left === null || right === null,
    };
  };
  const one = (what: Change['what']) => changed((change) => change.what === what);
  return [
    aspect(
      'name',
      ({ name }) => name,
      ({ value }) => value,
      changed((change) => isOfName(change, match)),
    ),
    aspect(
      'level',
      ({ level1, level2 }) => level2 ?? level1,
      ({ value }) => value,
      one('level'),
    ),
    aspect(
      'target',
      ({ target }) => target,
      ({ value }) => targetText(value),
      changed(isOfTarget),
    ),
    aspect(
      'weight',
      ({ weight }) => weight,
      ({ value }) => (value === null ? null : String(value)),
      one('weight'),
    ),
  ].filter(({ left: from, right: to }) => from !== null || to !== null);
}
