import {
  readRecords,
  recordsDocument,
  recipesDocument,
  storedRecipes,
} from '../../autofill/records/document';
import type { Proposal, SlotProposals } from '../../autofill/proposals/proposal';
import { locate, type Filling, type Kept, type LocatedRecord } from '../../autofill/records/record';
import type { Recipe } from '../../autofill/recipe/recipe';
import { placesIn, slotsOf } from '../../autofill/slots/slots';
import type { Slot } from '../../autofill/slots/slot';
import { valueText } from '../../autofill/proposals/words';
import { writtenState } from '../../autofill/slots/writing';
import { answersDocument, readAnswers } from '../../autofill/records/answers-document';
import type { Form } from '../../form/model/form';
import type { ListAnswers } from '../../ledger/answers';
import {
  displayText,
  formatCell,
  Sheet,
  type SkippedChange,
  type Snapshot,
  type Workbook,
} from '../../sheet';
import { formsOn } from '../reading/forms';
import { templateOf } from '../reading/reading-template';

export { answersDocument, readAnswers } from '../../autofill/records/answers-document';
export { answersFor, withAnswers, withStates, type ListAnswers } from '../../ledger/answers';
export { LEDGER_KIND_NAMES, LEDGER_ROWS, type LedgerKind } from '../../ledger/ledger-kind';
export {
  readRecipes,
  recordsDocument,
  recipesDocument,
  writeRecipes,
  type RecipeFile,
} from '../../autofill/records/document';
export { entryProposal } from '../../autofill/proposals/entry';
export { fillProgress, isFilled, type FillProgress } from '../../autofill/slots/progress';
export {
  CONFIDENT,
  type PlainFilter,
  type Proposal,
  type Sample,
  type SlotProposals,
} from '../../autofill/proposals/proposal';
export {
  lastFill,
  planFill,
  planTakeBack,
  withRecipes,
  type Accepted,
  type Filling,
  type Kept,
  type LocatedRecord,
  type SourceRecord,
  type TakenBack,
} from '../../autofill/records/record';
export {
  AGGREGATE_NAMES,
  type Aggregate,
  type Recipe,
  type Filter,
  type LedgerRecipe,
  type NamedRecipe,
  type RollUpWeight,
} from '../../autofill/recipe/recipe';
export { placeOf } from '../../autofill/slots/slots';
export type { Slot, SlotKind } from '../../autofill/slots/slot';
export {
  filterText,
  methodText,
  provenanceText,
  recipeText,
  valueText,
} from '../../autofill/proposals/words';
export { standOf, writtenState, type Stand } from '../../autofill/slots/writing';
export { recordSheet } from './record-sheet';

/** A table with what can be filled in it. */
export interface FillTable {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly slots: readonly Slot[];
}

/** What the workbook says now. */
export interface FillState extends Kept {
  /** The tables of the sheets asked for. */
  readonly tables: readonly FillTable[];
  /** What people said of the lists that numbers are taken from. */
  readonly answers: readonly ListAnswers[];
  /** All sheets: those that hold lists are sources too. */
  readonly snapshots: readonly Snapshot[];
}

/** What can be filled in the tables of a sheet; nothing where there are none. */
export function fillTablesOn(sheet: Sheet, template?: Parameters<typeof formsOn>[1]): FillTable[] {
  return formsOn(sheet, template).map((form) => ({ form, sheet, slots: slotsOf(form, sheet) }));
}

/** Reads the whole workbook and what it keeps of filling: recipes that were confirmed, and where values came from. */
export async function readFilling(
  workbook: Workbook,
  sheetIds: readonly string[],
  signal?: AbortSignal,
): Promise<FillState> {
  const snapshots = await workbook.read('all', signal);
  const template = await templateOf(workbook);
  const all = snapshots.flatMap((snapshot) => fillTablesOn(new Sheet(snapshot), template));
  const documents = {
    sources: await workbook.readData('sources'),
    rules: await workbook.readData('rules'),
  };
  const kept = keptIn(
    (key) => documents[key],
    all.flatMap(({ form, sheet }) => placesIn(form, sheet)),
  );
  const answers = readAnswers(await workbook.readData('lists'));
  return { ...kept, answers, tables: all.filter(({ form }) => sheetIds.includes(form.sheetId)), snapshots };
}

/** What a workbook keeps of filling, from its documents; records with the slots that they are about. */
export function keptIn(documentOf: (key: 'sources' | 'rules') => unknown, slots: readonly Slot[]): Kept {
  return {
    records: locate(readRecords(documentOf('sources')), slots),
    recipes: storedRecipes(documentOf('rules')),
  };
}

/** Keeps records and recipes in the workbook, with which they travel; nothing of cells that were left out. */
export async function keepFilling(
  workbook: Workbook,
  { records, recipes }: Pick<Filling, 'records' | 'recipes'>,
  skipped: readonly SkippedChange[] = [],
): Promise<void> {
  const fill = records.at(-1)?.fill;
  const leftOut = new Set(skipped.map(({ change }) => `${change.sheetId}!${formatCell(change)}`));
  const written = records.filter(
    (record) => record.fill !== fill || !leftOut.has(`${record.sheetId}!${record.cell}`),
  );
  await workbook.writeData('sources', recordsDocument(written));
  await workbook.writeData('rules', recipesDocument(recipes));
}

/** Keeps what people said of lists in the workbook, for the next month's files. */
export async function keepAnswers(workbook: Workbook, answers: readonly ListAnswers[]): Promise<void> {
  await workbook.writeData('lists', answersDocument(answers));
}

/** Takes all records of where values came from out of the workbook; values and recipes stay. */
export async function clearRecords(workbook: Workbook): Promise<void> {
  await workbook.writeData('sources', null);
}

/** The value as the cell will show it. */
export function writtenText(slot: Slot, proposal: Pick<Proposal, 'value' | 'unit'>): string {
  const state = writtenState(slot, proposal);
  const isPlain = typeof state.value === 'number' && state.numberFormat === 'General';
  return isPlain ? valueText(state.value, null) : displayText(state);
}

/** A record whose recipe now gives another value. */
export interface SourceDifference {
  readonly located: LocatedRecord;
  readonly proposal: Proposal;
}

/** Cells that stand as they were filled, although the source that was picked now says something else. */
export function sourceDifferences(
  records: readonly LocatedRecord[],
  offers: readonly SlotProposals[],
): SourceDifference[] {
  const bySlot = new Map(offers.map((offer) => [offer.slotId, offer.proposals]));
  return records.flatMap((located): SourceDifference[] => {
    const { record, slot, state, isLatest } = located;
    if (!slot || state !== 'kept' || !isLatest || record.recipe.kind === 'entry') return [];
    const again = bySlot.get(slot.id)?.find(({ recipe }) => isSameRecipe(recipe, record.recipe));
    return again && again.value !== record.value ? [{ located, proposal: again }] : [];
  });
}

/** The file may have another name next time, and the kept recipe its parts in another order. */
function isSameRecipe(a: Recipe, b: Recipe): boolean {
  return plainRecipe(a) === plainRecipe(b);
}

function plainRecipe(recipe: Recipe): string {
  const parts = Object.entries(recipe).filter(([name]) => name !== 'file');
  return JSON.stringify(parts.sort(([first], [second]) => (first < second ? -1 : 1)));
}
