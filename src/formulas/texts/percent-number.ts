import { formatCell, type CellRef } from '../../sheet';
import { literal, orBlank } from '../expression';
import { textNumber } from './text-number';

/** A percentage in a cell that may hold 97.6, 0.976 shown as 97.6%, or the text 97.6%. */
export interface PercentCell {
  readonly cell: CellRef;
  /** What the formula gives for 97.6 %: 0.976 (1) or 97.6 (100). */
  readonly whole: 1 | 100;
  /** The target's number in percent; what is near it tells 0.95 from 95. */
  readonly goal: number;
}

/**
 * A percentage that was typed as a bare number: above 1 it is one, up to 1 it is a share of 1 (0.976, as Excel keeps a typed
 * 97.6%) when that comes near the target. As `readPercent` of the core reads it; blank where it leaves doubt.
 */
export function barePercent({ cell, whole, goal }: PercentCell): string {
  const address = formatCell(cell);
  const none = `COUNT(${address})=0`;
  if (goal <= 0)
    return `IF(OR(${none},AND(${address}>0,${address}<=1)),"",${whole === 1 ? `${address}/100` : address})`;
  const shareEnd = shareEndOf(goal);
  // A small percentage may be typed as such: 0.5 under a target of 1 %.
  const small = goal <= 3;
  const doubts = [none, `AND(${address}>0,${address}<${literal(goal / 300)})`];
  if (shareEnd < 1)
    doubts.push(`AND(${address}>${literal(shareEnd)},${address}${small ? `<${literal(goal / 3)}` : '<=1'})`);
  const isPercent = `${address}>${small ? literal(shareEnd) : '1'}`;
  const number = whole === 1 ? `${address}/IF(${isPercent},100,1)` : `${address}*IF(${isPercent},1,100)`;
  return `IF(OR(${doubts.join(',')}),"",${number})`;
}

/** The same for a cell with a text, or still blank; `text` is what stands there now. Null where no short formula reads it. */
export function writtenPercent(
  { cell, whole, goal }: PercentCell,
  text: string,
  value: number,
): { readonly formula: string; readonly words: string } | null {
  const written = textNumber(cell, text, value, { bare: whole === 1 ? -2 : 0 });
  if (!written) return null;
  const address = formatCell(cell);
  const share = whole === 1 ? address : `${address}*100`;
  const shareEnd = goal > 0 ? shareEndOf(goal) : 1;
  const typed = shareEnd < 1 ? `IF(${address}>${literal(shareEnd)},"",${share})` : share;
  const formula = orBlank(`IF(AND(${address}>0,${address}<=1),${typed},${written.formula})`);
  return { formula, words: written.words };
}

/** Up to here a number below 1 may be a share of 1: three times the target. */
function shareEndOf(goal: number): number {
  return Math.min(1, (goal * 3) / 100);
}
