import { completionOf } from '../../../judgement';
import type { Form, Indicator } from '../../../form';
import { normalise } from '../../../text';
import { isUnfilled } from './indicator';

/** Fewer rows may all hit their targets by chance. */
const ENOUGH = 5;
const SHARE = 0.9;

/** Whether nearly every value that can be compared repeats its target. */
export function isCopied(form: Form): boolean {
  const { filled, same } = copiedIn(form);
  return filled.length >= ENOUGH && same.length >= filled.length * SHARE;
}

/** The indicators whose target and actual can be compared, and those of them where both say the same. */
export function copiedIn(form: Form): { filled: Indicator[]; same: Indicator[] } {
  const filled = form.indicators.filter(isFilled);
  return { filled, same: filled.filter(isSame) };
}

function isFilled({ target, actual }: Indicator): boolean {
  return target !== null && actual !== null && !isUnfilled(target.value) && !isUnfilled(actual.value);
}

function isSame(indicator: Indicator): boolean {
  const { comparison } = completionOf(indicator);
  if (comparison && comparison.upper === null) return comparison.goal === comparison.reached;
  return normalise(indicator.target!.text) === normalise(indicator.actual!.text);
}
