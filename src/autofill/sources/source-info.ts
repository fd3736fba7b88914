import type { Form, FormKind } from '../../form/model/form';
import type { FileWarning, Snapshot } from '../../sheet';
import type { ColumnKind } from '../../ledger/ledger';
import type { ListAnswers } from '../../ledger/answers';
import type { Proposal, SlotProposals } from '../proposals/proposal';
import type { LedgerRecipe, Recipe, NamedRecipe } from '../recipe/recipe';
import type { Slot } from '../slots/slot';
import type { ListReading } from './list-reading';
import type { ListView } from './list-view';

/** A column of a ledger, for whoever writes a recipe. */
export interface ColumnInfo {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly unit: string | null;
  /** Different values of a column of categories or answers, the most frequent first. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
}

/** A ledger that was recognised. */
export interface LedgerInfo {
  readonly sheet: string;
  readonly title: string;
  /** With its heading: "A2:G110". */
  readonly range: string;
  readonly rows: number;
  readonly columns: readonly ColumnInfo[];
  /** What it was understood as. */
  readonly reading: ListReading;
}

/** A 预算绩效 table that was recognised in a source. */
export interface TableInfo {
  readonly sheet: string;
  readonly kind: FormKind;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly indicators: number;
}

/** A source that was read. Plain data. */
export interface SourceInfo {
  readonly id: string;
  /** null: the workbook itself. */
  readonly name: string | null;
  readonly sha256: string | null;
  readonly ledgers: readonly LedgerInfo[];
  readonly tables: readonly TableInfo[];
  /** What was passed over in reading the file. */
  readonly warnings: readonly FileWarning[];
}

/** The tables of a file that was picked. */
export interface FileForms {
  readonly file: string;
  readonly forms: readonly Form[];
}

/** Names a list: its file, null for the workbook itself, and its sheet. */
export interface ListPlace {
  readonly file: string | null;
  readonly sheet: string;
}

/** A file as it was picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SourceStoreOptions {
  readonly signal?: AbortSignal;
  /** The part done, up to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Holds the sources that were picked and answers what can be taken from them. It may live in a worker: what goes in and
 * comes out is plain data.
 */
export interface SourceStore {
  /** Reads a file; one that was picked before under the same name is replaced. Rejects with a WorkbookError. */
  addFile(file: PickedFile, options?: SourceStoreOptions): Promise<SourceInfo>;
  /** The sheets of the workbook itself, in place of those given before; those that are filled are no sources. */
  setWorkbook(snapshots: readonly Snapshot[]): Promise<SourceInfo>;
  /** The 预算绩效 tables of the files that were picked, as they were read. */
  forms(): Promise<readonly FileForms[]>;
  /** Forgets a source. */
  remove(sourceId: string): Promise<void>;
  /** What people said of lists, in place of what was said before; gives the sources as they are then understood. */
  setAnswers(answers: readonly ListAnswers[]): Promise<readonly SourceInfo[]>;
  /** What is proposed for each slot: by a confirmed recipe where one is given for it, else by matching. */
  propose(slots: readonly Slot[], recipes: readonly NamedRecipe[]): Promise<readonly SlotProposals[]>;
  /** What a recipe gives for a slot, such as one that a person edited; or why nothing, in Chinese. */
  take(slot: Slot, recipe: Recipe): Promise<Proposal | { readonly why: string }>;
  /** The recipe with which a person begins who takes the slot from this list; null where there is no such list. */
  begin(slot: Slot, list: ListPlace): Promise<LedgerRecipe | null>;
  /** Rows of the list of a recipe around the first that counts; null where there is no such list. */
  look(slot: Slot, recipe: LedgerRecipe): Promise<ListView | null>;
}
