import { CONFIDENT, type Proposal } from '../../../src/autofill/proposals/proposal';
import type { Slot } from '../../../src/autofill/slots/slot';
import { convert } from '../../../src/quantity';
import type { SourceSet, Wanted } from './sets';

/** What stands first for a value, held against what is right. */
export type Verdict =
  | 'right'
  | 'arguable' // a value that one may argue for
  | 'alternative' // the right value stands further down
  | 'wrong'
  | 'none'
  | 'unprovable'; // something is proposed where the sources prove nothing

/** One slot of a set, judged. */
export interface Judged {
  readonly set: string;
  readonly indicator: string;
  /** Null where the sources prove nothing. */
  readonly wanted: Wanted | null;
  readonly verdict: Verdict;
  /** What stands first. */
  readonly first: Proposal | null;
  /** Whether it may be filled without being asked about. */
  readonly isFilled: boolean;
  readonly others: readonly Proposal[];
  readonly why: string | null;
}

/** Judges every slot that the expectations speak of, and every other for which something is proposed. */
export function judgeSet({ name, wanted, undetermined, offers }: SourceSet): Judged[] {
  const unprovable = new Set(undetermined.map(plain));
  const missing = wanted.filter((one) => !offers.some(({ slot }) => isOf(one, slot)));
  return [
    ...missing.map((one) => ({ ...NOTHING, set: name, indicator: one.indicator, wanted: one })),
    ...offers.flatMap(({ slot, proposals, why }): Judged[] => {
      const one = wanted.find((other) => isOf(other, slot)) ?? null;
      const [first = null, ...others] = proposals;
      if (!one && !first && !unprovable.has(plain(slot.label))) return [];
      const isFilled = first !== null && first.confidence >= CONFIDENT;
      const verdict = verdictOf(one, first, others);
      return [{ set: name, indicator: slot.label, wanted: one, verdict, first, isFilled, others, why }];
    }),
  ];
}

const NOTHING = {
  verdict: 'none',
  first: null,
  isFilled: false,
  others: [],
  why: '表里没有认出这一项',
} as const;

function verdictOf(wanted: Wanted | null, first: Proposal | null, others: readonly Proposal[]): Verdict {
  if (!first) return 'none';
  if (!wanted) return 'unprovable';
  const { value, accept = [] } = wanted;
  const isArguable = (one: Proposal) => accept.some((other) => isAmount(one, other, wanted.unit));
  if (isAmount(first, value, wanted.unit)) return 'right';
  if (isArguable(first)) return 'arguable';
  return others.some((one) => isAmount(one, value, wanted.unit) || isArguable(one)) ? 'alternative' : 'wrong';
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^指标\d*[:、]|^其中:/g, '')
    .replace(/:$/, '');
}

function isOf({ indicator, slot }: Wanted, { label, kind }: Pick<Slot, 'label' | 'kind'>): boolean {
  return kind === (slot ?? 'actual') && plain(label) === plain(indicator);
}

/** The same number in units that convert: percents to two places, money to 50 元. */
function isAmount({ value, unit }: Proposal, wanted: number, wantedUnit: string): boolean {
  if (typeof value !== 'number') return false;
  const perHead = wantedUnit.includes('元/');
  const same = unit === null || unit === wantedUnit ? value : (convert(value, unit, wantedUnit) ?? value);
  const money = /^(?:万|亿)?元$/.test(wantedUnit) ? (convert(50, '元', wantedUnit) ?? 0) : 0;
  const slack = wantedUnit.includes('%') || perHead ? 0.006 : money || 1e-6 * Math.max(1, Math.abs(wanted));
  return Math.abs(same - wanted) <= slack;
}

/** A judgement as lines for whoever has to look into it. */
export function tell({ set, indicator, wanted, verdict, first, others, why, isFilled }: Judged): string {
  const right = wanted ? `${wanted.value}${wanted.unit}` : '不能确定';
  const shown = [...(first ? [first] : []), ...others].map(
    ({ value, unit, confidence, recipe, provenance, doubts }, place) =>
      `\n            ${confidence.toFixed(2)} ${value}${unit ?? ''} ${provenance.file ?? '本簿'}›${provenance.sheet.slice(0, 20)} ${recipeLine(recipe)}` +
      (place === 0 && doubts.length > 0 ? `\n           ${doubts.join('；')}` : ''),
  );
  const mark =
    isFilled && verdict !== 'right' && verdict !== 'arguable' ? ' WRONG-FILLED' : isFilled ? ' filled' : '';
  return `${verdict}${mark} ${set}「${indicator}」应为 ${right}${shown.join('') || `\n      （没有：${why}）`}`;
}

function recipeLine(recipe: Proposal['recipe']): string {
  return JSON.stringify(recipe, (key, value: unknown) =>
    key === 'file' || key === 'sheet' || key === 'kind' ? undefined : value,
  );
}
