import type { Indicator } from '../../form';
import { STAGE_NAMES, stageOf } from '../pairing/stage';
import type { Comparison } from '../model';

const LONGEST = 30;

/** A text short enough for a message. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What the two tables are called in a message: 批复（申报）表, 自评表. */
export function stages({ left, right }: Comparison): { readonly earlier: string; readonly later: string } {
  return { earlier: STAGE_NAMES[stageOf(left.form.kind)], later: STAGE_NAMES[stageOf(right.form.kind)] };
}

export function nameOf(indicator: Indicator): string {
  return clip(indicator.name.value);
}
