import { compareTables, type ComparedTables, type Table, type TableLinks } from '../../compare';
import { tablesOfProjects, type Form, type ReadingTemplate } from '../../form';
import type { Profile } from '../../profile';
import { Sheet, type Snapshot } from '../../sheet';
import { formsOn } from '../reading/forms';
import { decidedIn, type Decisions } from './decisions';

/** A workbook whose tables are compared. */
export interface ComparedBook {
  readonly path: string;
  readonly snapshots: readonly Snapshot[];
  readonly template?: ReadingTemplate;
  /** From which rows its generated tables were made. */
  readonly links?: readonly TableLinks[];
  /** What it keeps of what people said. */
  readonly decisions?: Decisions;
}

/** Recognises the tables of the workbooks, puts together what belongs together, and compares each pair. Never throws. */
export function compareBooks(books: readonly ComparedBook[], profile: Profile): ComparedTables {
  const tables = books.flatMap(tablesIn);
  const decided = books.flatMap(({ path, decisions }) => {
    if (!decisions) return [];
    const { pairs, same, apart, approved } = decidedIn(decisions, tables, path);
    const here = <T extends object>(said: T) => ({ ...said, path });
    return [{ pairs, same: same.map(here), apart: apart.map(here), approved: approved.map(here) }];
  });
  return compareTables(
    tables,
    {
      pairs: decided.flatMap(({ pairs }) => pairs),
      same: decided.flatMap(({ same }) => same),
      apart: decided.flatMap(({ apart }) => apart),
      approved: decided.flatMap(({ approved }) => approved),
    },
    profile,
  );
}

/** The tables of a workbook, as they are compared. */
export function tablesIn({ path, snapshots, template, links }: ComparedBook): Table[] {
  return snapshots.flatMap((snapshot) => tablesOf(path, formsOn(new Sheet(snapshot), template), links));
}

/** The tables that the forms of a file are: a list of projects is one for each of them. */
export function tablesOf(path: string, forms: readonly Form[], links?: readonly TableLinks[]): Table[] {
  return forms.flatMap(tablesOfProjects).map((form) => ({ path, form, ...(links && { links }) }));
}
