import type { Form, Indicator } from '../form';
import type { CellRef } from '../sheet';
import type { TableLinks } from './links';

/** A table that is compared, with the file it came from. */
export interface Table {
  /** What tells its file from the others: the path, the name of the dropped file. */
  readonly path: string;
  readonly form: Form;
  /** From which rows of the approved table the product made its rows, where it made the table. */
  readonly links?: readonly TableLinks[];
}

/** A fact of the head on both sides; `agrees` is null where a side does not say it. */
export interface HeadLine {
  readonly field: '年度' | '单位' | '主管部门' | '实施单位' | '项目名称';
  readonly left: string | null;
  readonly right: string | null;
  readonly agrees: boolean | null;
  readonly cells: Sides<CellRef | null>;
}

/** A sum of money on both sides. */
export interface MoneyLine {
  readonly label: string;
  /** In the unit of its own table. */
  readonly left: number | null;
  readonly right: number | null;
  /** Of the right table. */
  readonly unit: string | null;
  /** The column of the later table that was compared with: 年初预算数, 全年预算数 where there is no other. */
  readonly against: string;
  readonly agrees: boolean | null;
  readonly isTotal: boolean;
  readonly cells: Sides<CellRef>;
}

/** A goal's text on both sides. */
export interface GoalLine {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly agrees: boolean;
  readonly cells: Sides<CellRef>;
}

export interface Sides<T> {
  readonly left: T;
  readonly right: T;
}

export type ChangeKind = 'number' | 'operator' | 'unit' | 'weight' | 'level' | 'wording';

/** What differs between the two writings of one indicator. */
export interface Change {
  readonly what: ChangeKind;
  readonly from: string;
  readonly to: string;
  /**
   * How far it changes what must be reached: the value itself, only the way it is written (operator or unit left out),
   * or words whose meaning a person has to compare.
   */
  readonly weight: 'changed' | 'written' | 'words';
  /** What makes the change remarkable. */
  readonly note?: 'below-actual' | 'zero-lost' | 'softened';
  readonly cells: Sides<CellRef>;
}

/**
 * How an indicator of the one table is found in the other: by its name under its category, under another name, under
 * another category; as one of several that it was split into, or one of several that were merged; or in one table only.
 */
export type MatchKind = 'same' | 'reworded' | 'moved' | 'split' | 'merged' | 'missing' | 'added';

export interface Match {
  readonly kind: MatchKind;
  /** 0 to 1; below `SURE` a person should confirm that it is the same. */
  readonly confidence: number;
  readonly left: Indicator | null;
  readonly right: Indicator | null;
  readonly changes: readonly Change[];
  /** The number of the document that approved what differs, where a person noted it. */
  readonly approval?: string;
}

/** Two indicators of which a person said whether they are the same, by their names. */
export interface DecidedMatch {
  readonly left: string;
  readonly right: string;
  /** Said of tables of this file only; of all where absent. */
  readonly path?: string;
}

/** That what differs of an indicator was approved. */
export interface ApprovedChange {
  /** Its name in the earlier table; null where that does not have it. */
  readonly left: string | null;
  /** Its name in the later table; null where it was dropped. */
  readonly right: string | null;
  /** What the later table asked for when this was noted (see {@link askedFor}): it covers no further change. */
  readonly asked: string;
  /** The number of the approving document: 财绩〔2024〕5号. */
  readonly number: string;
  /** As of {@link DecidedMatch}. */
  readonly path?: string;
}

/** What a person said of indicators: which are the same under unlike names, which are not, which changes were approved. */
export interface DecidedMatches {
  readonly same: readonly DecidedMatch[];
  readonly apart: readonly DecidedMatch[];
  readonly approved: readonly ApprovedChange[];
}

/** From here a match needs nobody's confirmation. */
export const SURE = 0.8;

/** What two tables of one matter say of each other. `left` is the earlier stage. */
export interface Comparison {
  readonly left: Table;
  readonly right: Table;
  /** Why they are taken for a pair. */
  readonly basis: 'code' | 'name' | 'person';
  readonly confidence: number;
  readonly head: readonly HeadLine[];
  readonly money: readonly MoneyLine[];
  readonly goals: readonly GoalLine[];
  readonly matches: readonly Match[];
}
