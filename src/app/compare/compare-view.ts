import { compareTables, readLinks, type ComparedTables, type Table } from '../../compare';
import type { Profile } from '../../profile';
import { Sheet, type Workbook } from '../../sheet';
import type { FileForms } from '../../autofill/sources/source-info';
import { readProfileOf } from '../profile/profile';
import { isOwnSheet } from '../reading/forms';
import { templateOf } from '../reading/reading-template';
import { tablesIn, tablesOf } from './compare';
import { decidedIn, decisionsDocument, readDecisions, type Decisions } from './decisions';

export {
  likeness,
  STAGE_NAMES,
  stageOf,
  SURE,
  yearOf,
  type ComparedPair,
  type ComparedTables,
  type Match,
  type PairFinding,
  type Table,
} from '../../compare';
export type { FileForms } from '../../autofill/sources/source-info';
export { placeOnSheet, withMatch, withPair, type Decisions } from './decisions';
export { differenceSheet, differenceText, inGravity } from './difference-sheet';
export {
  compareLines,
  DIFFERENCE_KINDS,
  NOTE_NAMES,
  PART_NAMES,
  type Aspect,
  type CompareLine,
  type DifferenceKind,
  type LinePart,
} from './lines';

/** The path of the live workbook among those of files. */
export const LIVE = '';

/** What the live workbook says now. */
export interface LiveTables {
  readonly tables: readonly Table[];
  readonly sheets: readonly Sheet[];
  readonly decisions: Decisions;
  readonly profile: Profile;
}

/** Reads the tables of the live workbook, and what it keeps of what people said of comparing. */
export async function readLiveTables(workbook: Workbook, signal?: AbortSignal): Promise<LiveTables> {
  const read = await workbook.read('all', signal);
  const snapshots = read.filter((one) => one.visibility === 'visible' && !isOwnSheet(one));
  const template = await templateOf(workbook);
  const { profile } = await readProfileOf(workbook);
  const decisions = readDecisions(await workbook.readData('compare'));
  const links = readLinks(await workbook.readData('generated'));
  const tables = tablesIn({ path: LIVE, snapshots, links, ...(template && { template }) });
  return { tables, sheets: snapshots.map((snapshot) => new Sheet(snapshot)), decisions, profile };
}

/** The tables of the workbook and of the files that were picked, put together and compared. */
export function compareLive(
  { tables: own, decisions, profile }: LiveTables,
  files: readonly FileForms[],
): ComparedTables & { readonly tables: readonly Table[] } {
  const tables = [...own, ...files.flatMap(({ file, forms }) => tablesOf(file, forms))];
  return { ...compareTables(tables, decidedIn(decisions, tables, LIVE), profile), tables };
}

/** Keeps what people said in the workbook, with which it travels. */
export async function keepDecisions(workbook: Workbook, decisions: Decisions): Promise<void> {
  await workbook.writeData('compare', decisionsDocument(decisions));
}
