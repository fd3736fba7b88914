import type { LocatedRecord } from '../../../app/fill/fill-view';
import type { Entry } from '../entries/entries';

/** What can be done with the values of the list. */
export interface FillActions {
  goTo(entry: Entry): Promise<void>;
  /** Takes values in among those that are written together, or out. */
  choose(entries: readonly Entry[], isIn: boolean): void;
  /** Takes the value in another way, by its key. */
  chooseWay(entry: Entry, way: string): void;
  chooseFormula(entry: Entry, isFormula: boolean): void;
  skip(entry: Entry, isSkipped: boolean): void;
  /** Shows what would be written for this one alone. */
  accept(entry: Entry): void;
  edit(entry: Entry): void;
  typeIn(entry: Entry): void;
  /** Walks through everything that is missing. */
  typeAll(): void;
  takeBack(record: LocatedRecord): void;
}
