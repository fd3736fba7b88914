import type { Form, Indicator } from '../form';
import { pointsIn } from '../form';
import { level1Of, type Level1 } from '../form/model/category';
import type { Profile } from '../profile';
import { apportion } from './apportion';
import type { Left, WeightSource } from './model';

/** 分值 of every indicator, by its place in the list; null: gets none. */
export interface Points {
  readonly weights: readonly (number | null)[];
  readonly from: WeightSource;
  readonly left: readonly Left[];
}

/** What the weights of the indicators may add up to where the execution of the budget has its own points. */
const WHOLES = [100, 90, 80];

/** 分值 of the approved table where it has them, else by convention; both close at `whole`. */
export function pointsOf(
  indicators: readonly Indicator[],
  template: Form,
  whole: number,
  profile: Profile,
): Points {
  const own = indicators.map(({ weight }) => weight?.value ?? null);
  const sum = own.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (indicators.length > 0 && sum > 0) {
    if (Math.abs(sum - whole) < 0.005) return { weights: own, from: 'table', left: [] };
    const complete = own.every((value) => value !== null && value > 0);
    const rounded = WHOLES.find((one) => Math.abs(sum - one) < 0.005);
    if (!complete || rounded === undefined)
      return {
        weights: own,
        from: 'table',
        left: [
          { what: '分值', why: `批复表的分值合计是 ${tidy(sum)} 分，不是 ${whole} 分，照抄未改，请核对。` },
        ],
      };
    return {
      weights: scaled(own as number[], whole),
      from: 'proposal',
      left: [
        {
          what: '分值',
          why: `批复表的分值合计 ${rounded} 分，本表的指标共 ${whole} 分，已按同一比例折算，请核对。`,
        },
      ],
    };
  }
  return { weights: proposed(indicators, template, whole, profile), from: 'proposal', left: [] };
}

/** All in the same proportion, to two decimals, so that they close exactly. */
function scaled(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((all, value) => all + value, 0);
  const exact = weights.map((value) => (value * whole * 100) / sum);
  const given = exact.map((value) => Math.floor(value + 1e-6));
  const order = exact.map((value, i) => ({ i, rest: value - given[i]! })).sort((a, b) => b.rest - a.rest);
  let over = Math.round(whole * 100) - given.reduce((all, value) => all + value, 0);
  for (const { i } of order) if (over-- > 0) given[i]!++;
  return given.map((value) => value / 100);
}

interface ClassShare {
  readonly key: string;
  readonly places: number[];
  share: number;
}

function proposed(
  indicators: readonly Indicator[],
  template: Form,
  whole: number,
  profile: Profile,
): number[] {
  const classes = new Map<string, ClassShare>();
  indicators.forEach((indicator, i) => {
    const key = level1Of(indicator) ?? indicator.level1?.value ?? '';
    const found = classes.get(key) ?? { key, places: [], share: 0 };
    found.places.push(i);
    classes.set(key, found);
  });
  const list = [...classes.values()];
  const stated = statedShares(template);
  const convention = conventionOf(classes.has('cost') ? profile.weightsWithCost : profile.weightsWithoutCost);
  for (const one of list) one.share = stated.get(one.key) ?? convention.get(one.key) ?? 0;
  // Without satisfaction its points go to the benefit; classes that no convention speaks of weigh by their number.
  const benefit = classes.get('benefit');
  const satisfaction = stated.get('satisfaction') ?? convention.get('satisfaction') ?? 0;
  if (benefit && benefit.share > 0 && !classes.has('satisfaction')) benefit.share += satisfaction;
  const known = list.filter(({ share }) => share > 0);
  const knownShare = known.reduce((all, { share }) => all + share, 0);
  const knownCount = known.reduce((all, { places }) => all + places.length, 0);
  for (const one of list)
    if (one.share <= 0)
      one.share = knownCount > 0 ? (knownShare / knownCount) * one.places.length : one.places.length;
  const shares = apportion(
    whole,
    list.map(({ share }) => share),
  );
  const weights = indicators.map(() => 0);
  list.forEach(({ places }, i) => {
    const split = apportion(
      shares[i]!,
      places.map(() => 1),
      places.map((place) => isCore(indicators[place]!)),
    );
    places.forEach((place, at) => (weights[place] = split[at]!));
  });
  return weights;
}

/** Points that the template itself prints beside its classes: 产出指标（50分）. */
function statedShares({ unnamedRows }: Form): Map<string, number> {
  const shares = new Map<string, number>();
  for (const row of unnamedRows) {
    const points = pointsIn(row.level1?.text ?? '');
    const level1 = level1Of(row);
    if (points !== null && level1) shares.set(level1, points);
  }
  return shares;
}

function conventionOf(weights: Readonly<Partial<Record<Level1, number | null>>>): Map<string, number> {
  const found = new Map<string, number>();
  for (const level1 of ['cost', 'output', 'benefit', 'satisfaction'] as const) {
    const weight = weights[level1];
    if (typeof weight === 'number') found.set(level1, weight);
  }
  return found;
}

function isCore({ name, core }: Indicator): boolean {
  return /^\s*[★☆]/.test(name.text) || /^(?:是|√|✓|☑)$/.test(core?.value?.trim() ?? '');
}

function tidy(value: number): string {
  return String(Number(value.toFixed(2)));
}
