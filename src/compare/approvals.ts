import type { Indicator } from '../form';
import { targetText } from './indicators/targets';
import type { ApprovedChange, Match } from './model';

/** What a table asks for of an indicator, as an approval remembers it: its target and points; '' where it has none. */
export function askedFor(indicator: Indicator | null): string {
  if (!indicator) return '';
  const { target, weight } = indicator;
  return [target && targetText(target.value), weight?.value].filter((part) => part !== null).join(' / ');
}

/** The approval that covers what differs of an indicator; undefined where none does. */
function approvalOf({ left, right }: Match, approved: readonly ApprovedChange[]): ApprovedChange | undefined {
  return approved.find(
    (one) =>
      one.left === (left?.name.value ?? null) &&
      one.right === (right?.name.value ?? null) &&
      one.asked === askedFor(right),
  );
}

/** The matches with the numbers of the documents that approved what differs of them. */
export function withApprovals(matches: readonly Match[], approved: readonly ApprovedChange[]): Match[] {
  return matches.map((match) => {
    const approval = approvalOf(match, approved);
    return approval ? { ...match, approval: approval.number } : match;
  });
}
