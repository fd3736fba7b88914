import type { FormKind, MoneyUnit } from '../../form/model/form';
import type { Quantity } from '../../quantity';
import type { CellRef, CellState } from '../../sheet';

/** What is filled: an actual value, a target taken over from the approval, or a sum of money that was spent. */
export type SlotKind = 'actual' | 'target' | 'executed';

/** What a table tells about all of its slots. */
export interface SlotTable {
  readonly kind: FormKind;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly title: string;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly project: string | null;
  readonly moneyUnit: MoneyUnit | null;
  /** Names and targets of all indicators, for rates of what was planned. */
  readonly planned: readonly { readonly label: string; readonly target: Quantity }[];
  /** The sums of the money block, as far as it says what was planned. */
  readonly funds: readonly Fund[];
}

/** A sum of the money block with what was planned of it, in the table's unit of money. */
export interface Fund {
  readonly label: string;
  /** Whether it is all the money of the table. */
  readonly isTotal: boolean;
  readonly planned: number;
}

/** How numbers are written in the place, learnt from the cells around it. */
export interface Habit {
  /** "text": 「7320家」; "number": 7320, with a format where one is needed. */
  readonly as: 'text' | 'number';
  /** Whether the unit is written with the number, in the text or by the format. */
  readonly withUnit: boolean;
  /** Of the number beside it, for a cell that has none of its own. */
  readonly numberFormat?: string;
}

/** One value that the table asks for, with everything by which its source can be found. Plain data. */
export interface Slot {
  /** Unique among the slots of a workbook; the same on every reading while nothing moves. */
  readonly id: string;
  readonly kind: SlotKind;
  /** Name of the indicator or sum, as the table writes it. */
  readonly label: string;
  /** Of a part (其中：线上场次) the name of the indicator that it is a part of. */
  readonly whole?: string;
  readonly table: SlotTable;
  /** Where it goes; null when the table has no place for it, as in an approval table without 实际完成值. */
  readonly cell: CellRef | null;
  /** Its line in a stacked cell. */
  readonly line?: number;
  readonly level1: string | null;
  readonly level2: string | null;
  /** What else is said of it in words: a target without number, the definition of the indicator. */
  readonly about: readonly string[];
  readonly target: Quantity | null;
  /** The unit in which the number is wanted; null when the table does not tell. */
  readonly unit: string | null;
  /** Whether a number is asked for; words (较上年提高) are for a person to write. */
  readonly wantsNumber: boolean;
  /** What stands there now. */
  readonly current: Quantity;
  readonly before: CellState;
  /** All lines of a stacked cell as they stand; absent for a cell of its own. */
  readonly lines?: readonly string[];
  readonly habit: Habit;
}
