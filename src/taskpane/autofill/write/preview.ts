import { writtenText, type Accepted, type LocatedRecord, type Slot } from '../../../app/fill/fill-view';
import { displayText } from '../../../sheet';
import { cellOf } from '../entries/words';

/** One cell before and after. */
export interface PreviewLine {
  readonly key: string;
  readonly place: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What is written where it is a formula. */
  readonly formula: string | null;
  /** Whether it is written unless the person leaves it out. */
  readonly isIn: boolean;
}

/** What would be filled in. */
export function filledLine({ slot, proposal, asFormula }: Accepted, isIn = true): PreviewLine {
  return {
    ...lineOf(slot),
    after: writtenText(slot, proposal),
    formula: asFormula && !slot.lines ? proposal.formula : null,
    isIn,
  };
}

/** What would be put back; the record is about a cell that stands as it was filled. */
export function takenBackLine({ record, slot }: LocatedRecord): PreviewLine {
  const { formula } = record.previous;
  return { ...lineOf(slot!), after: displayText(record.previous), formula, isIn: true };
}

function lineOf(slot: Slot): Pick<PreviewLine, 'key' | 'place' | 'label' | 'before'> {
  return { key: slot.id, place: cellOf(slot) ?? '', label: slot.label, before: slot.current.raw.trim() };
}
