import { convert, readQuantity } from '../../quantity';
import type { Proposal } from './proposal';
import type { Slot } from '../slots/slot';

/** What a person typed, as a proposal; or why it cannot be taken, in Chinese. `note`: what they say it comes from. */
export function entryProposal(slot: Slot, text: string, note: string): Proposal | { readonly why: string } {
  const typed = text.trim();
  if (typed === '') return { why: '请先填写' };
  const value = slot.wantsNumber ? numberIn(slot, typed) : typed;
  if (typeof value === 'object') return value;
  return {
    slotId: slot.id,
    recipe: { kind: 'entry', note: note.trim() },
    value,
    unit: typeof value === 'number' ? slot.unit : null,
    confidence: 1,
    doubts: [],
    provenance: {
      sourceId: '',
      file: null,
      sha256: null,
      sheet: '',
      range: '',
      rows: [],
      filters: [],
      sample: { headings: [], rows: [] },
    },
    formula: null,
  };
}

function numberIn(slot: Slot, typed: string): number | { readonly why: string } {
  const quantity = readQuantity(typed, { name: slot.label, fallbackUnit: slot.unit, role: 'actual' });
  const { value, unit, operator } = quantity;
  if (value === null || quantity.upper !== null)
    return { why: `「${typed}」不是一个数。请填写实际完成的数，如「12${slot.unit ?? ''}」` };
  if (operator !== '=' && operator !== '~' && operator !== null)
    return { why: '实际完成值是做到的数，不带 ≥、≤。请只填数' };
  if (slot.unit === null || unit === null) return value;
  const converted = convert(value, unit, slot.unit) ?? convert(value, unit, slot.unit.split('/')[0]!);
  return converted ?? { why: `「${unit}」不能换算成「${slot.unit}」，请按「${slot.unit}」填写` };
}
