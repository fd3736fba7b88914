import { compareTables, type ComparedTables, type Decided, type Table, type TableLinks } from '../../compare';
import type { ReadingTemplate } from '../../form';
import type { Profile } from '../../profile';
import { Sheet, type Snapshot } from '../../sheet';
import { formsOn } from '../reading/forms';

/** A workbook whose tables are compared. */
export interface ComparedBook {
  readonly path: string;
  readonly snapshots: readonly Snapshot[];
  readonly template?: ReadingTemplate;
  /** From which rows its generated tables were made. */
  readonly links?: readonly TableLinks[];
}

/** Recognises the tables of the workbooks, puts together what belongs together, and compares each pair. Never throws. */
export function compareBooks(
  books: readonly ComparedBook[],
  profile: Profile,
  decided?: Decided,
): ComparedTables {
  return compareTables(books.flatMap(tablesIn), decided, profile);
}

/** The tables of a workbook, as they are compared. */
export function tablesIn({ path, snapshots, template, links }: ComparedBook): Table[] {
  return snapshots.flatMap((snapshot) =>
    formsOn(new Sheet(snapshot), template).map((form) => ({ path, form, ...(links && { links }) })),
  );
}
