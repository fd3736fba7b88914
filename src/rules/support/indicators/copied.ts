import { normalise } from '../../../text';
import type { Form } from '../../../form';
import { completionOf } from '../../../judgement';
import { optionValues, type OptionValues, type Profile, type RuleOptions } from '../../../profile';
import { indicatorsWith, isUnfilled, type IndicatorWith } from './indicator';

type Row = IndicatorWith<'target' | 'actual'>;

/** Fewer rows may all hit their targets by chance; from this share on, they look copied. */
export const COPIED_OPTIONS = {
  fewest: { default: 5, label: '至少有几个可以比较的指标', unit: '个', min: 1 },
  share: { default: 90, label: '完成值与指标值相同的至少占多少', unit: '%' },
} as const satisfies RuleOptions;

/** Whether F12 finds the table copied, by its options in the profile: other rules then leave it alone. */
export function isCopied(form: Form, { options }: Profile): boolean {
  return copiedIn(form, optionValues(COPIED_OPTIONS, options['F12'])) !== null;
}

/** The indicators whose actual repeats the target, of those where both are filled in; null when there are few of them. */
export function copiedIn(
  form: Form,
  { fewest, share }: OptionValues<typeof COPIED_OPTIONS>,
): { filled: readonly Row[]; same: readonly Row[] } | null {
  const filled = (indicatorsWith(form, 'target', 'actual') ?? []).filter(isFilled);
  const same = filled.filter(isSame);
  return filled.length >= fewest && same.length * 100 >= filled.length * share ? { filled, same } : null;
}

function isFilled({ target, actual }: Row): boolean {
  return !isUnfilled(target.value) && !isUnfilled(actual.value);
}

function isSame(indicator: Row): boolean {
  const { comparison } = completionOf(indicator);
  if (comparison && comparison.upper === null) return comparison.goal === comparison.reached;
  return normalise(indicator.target.text) === normalise(indicator.actual.text);
}
