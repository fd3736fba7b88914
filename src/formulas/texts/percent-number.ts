import { formatCell, type CellRef } from '../../sheet';
import type { RateUnit } from '../../judgement';
import { literal, orBlank } from '../expression';
import { textNumber } from './text-number';

/** A percentage in a cell that may hold 97.6, 0.976 shown as 97.6%, or the text 97.6%. */
export interface PercentCell {
  readonly cell: CellRef;
  /** What the formula gives for 97.6 %: 0.976 or 97.6. */
  readonly unit: RateUnit;
  /** The target's number in percent; what is near it tells 0.95 from 95. */
  readonly goal: number;
}

/** How the other numbers of the column under % are written: as shares of 1, as percentages; null: they do not tell. */
export type BareWriting = RateUnit | null;

/**
 * A percentage that was typed as a bare number, as `readBarePercent` of the core reads it: above 1 it is one; up to 1 the
 * column tells whether 0.95 is 0.95 % or 95 %, else the target that it is near to. Blank where these disagree or are silent.
 */
export function barePercent({ cell, unit, goal }: PercentCell, column: BareWriting): string {
  const address = formatCell(cell);
  const between = (low: number, high: number) =>
    `AND(${address}>=${bound(low)},${address}<=${bound(Math.min(1, high))})`;
  const nearAsRatio = goal > 0 ? [between(goal / 300, (goal * 3) / 100)] : [];
  const nearAsPercent = goal > 0 && goal <= 3 ? [between(goal / 3, goal * 3)] : [];
  const percent = unit === 'ratio' ? `${address}/100` : address;
  const ratio = unit === 'ratio' ? address : `${address}*100`;
  const isShare = `AND(${address}>0,${address}<=1)`;
  const blankIf = (doubts: readonly string[], number: string) => {
    const none = [`COUNT(${address})=0`, ...doubts];
    return `IF(${none.length > 1 ? `OR(${none.join(',')})` : none[0]},"",${number})`;
  };
  if (column === 'percent') return blankIf(nearAsRatio, percent);
  if (column === 'ratio') return blankIf(nearAsPercent, `IF(${isShare},${ratio},${percent})`);
  const [share] = nearAsRatio;
  if (share === undefined) return blankIf([isShare], percent);
  // Of a larger target only shares come near, so that what is below them leaves doubt.
  if (goal * 3 >= 100) {
    const tooSmall = `AND(${address}>0,${address}<${bound(goal / 300)})`;
    return blankIf(
      [tooSmall],
      unit === 'ratio' ? `${address}/IF(${address}>1,100,1)` : `${address}*IF(${address}>1,1,100)`,
    );
  }
  const unclear = nearAsPercent.length > 0 ? `IF(${nearAsPercent[0]!},${percent},"")` : '""';
  return blankIf([], `IF(${share},${ratio},IF(${isShare},${unclear},${percent}))`);
}

/** The same for a cell with a text, or still blank; `text` is what stands there now. Null where no short formula reads it. */
export function writtenPercent(
  { cell, unit, goal }: PercentCell,
  text: string,
  value: number,
): { readonly formula: string; readonly words: string } | null {
  const written = textNumber(cell, text, value, { bare: unit === 'ratio' ? -2 : 0 });
  if (!written) return null;
  const address = formatCell(cell);
  const share = unit === 'ratio' ? address : `${address}*100`;
  const shareEnd = goal > 0 ? shareEndOf(goal) : 1;
  const typed = shareEnd < 1 ? `IF(${address}>${bound(shareEnd)},"",${share})` : share;
  const formula = orBlank(`IF(AND(${address}>0,${address}<=1),${typed},${written.formula})`);
  return { formula, words: written.words };
}

/** Up to here a number below 1 may be a share of 1: three times the target. */
function shareEndOf(goal: number): number {
  return Math.min(1, (goal * 3) / 100);
}

/** A third of something without endless digits. */
function bound(value: number): string {
  return literal(Number(value.toPrecision(6)));
}
