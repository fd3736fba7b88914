import { formatTime } from '../../../app/report/words';
import {
  filterText,
  methodText,
  originText,
  placeOf,
  ruleText,
  valueText,
  type FillRule,
  type PlainFilter,
  type Proposal,
  type Slot,
} from '../../../app/fill/fill-view';
import { formatQuantity } from '../../../quantity';
import type { Language } from '../../text';

/** Where a proposal was taken and how it was made: 业务台账-2024.xlsx › 活动台账，9 行，活动类别=义诊，2024年，「场次」合计. */
export function evidenceOf({ origin, rule }: Pick<Proposal, 'origin' | 'rule'>): string {
  if (rule.kind === 'carry' || rule.kind === 'entry') return ruleText(rule);
  const from = originText({ ...origin, rowCount: rule.kind === 'ledger' ? origin.rows.length : 0 });
  return `${from}，${rule.kind === 'ledger' ? methodText(rule) : ruleText(rule)}`;
}

/** How a value is made, without where: 活动类别=义诊，2024年，「场次」合计. */
export function wayOf({ rule, filters }: { rule: FillRule; filters: readonly PlainFilter[] }): string {
  return rule.kind === 'ledger' ? [...filters.map(filterText), methodText(rule)].join('，') : ruleText(rule);
}

/** The target as people read it; null when there is none. */
export function targetOf({ target, kind }: Slot): string | null {
  if (!target || target.kind === 'blank' || kind === 'target') return null;
  return kind === 'executed' && target.value !== null
    ? valueText(target.value, target.unit)
    : formatQuantity(target);
}

/** Where a value stands in its table; null when it has no place. */
export const cellOf = (slot: Slot): string | null => placeOf(slot);

export function timeIn(language: Language, at: string): string {
  const time = new Date(at);
  return language === 'zh'
    ? formatTime(time)
    : time.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}
