import {
  CONFIDENT,
  isFilled,
  sourceDifferences,
  standOf,
  writtenText,
  type FillState,
  type FillTable,
  type LocatedRecord,
  type Proposal,
  type Slot,
  type SlotProposals,
} from '../../../app/fill/fill-view';
import { formatCell } from '../../../sheet';
import type { Keyed } from '../../components/list/use-list-view';
import { choiceKey, wayKey, type Choice, type Choices } from './choices';

/** Values that people look at together, in the order in which they are shown. */
export const GROUPS = ['open', 'different', 'missing', 'no-place', 'skipped', 'equal', 'unsourced'] as const;

/**
 * `open`: an empty cell with a proposal; `different`: another value stands there; `missing`: an empty cell without
 * proposal; `no-place`: it cannot be written; `unsourced`: a filled cell without proposal.
 */
export type Group = (typeof GROUPS)[number];

/** One value of a table as the list shows it. */
export interface Entry extends Keyed {
  readonly choice: string;
  readonly slot: Slot;
  readonly table: FillTable;
  readonly group: Group;
  /** All ways of taking it, the one that the person made first. */
  readonly ways: readonly Proposal[];
  /** The way that counts now; null when there is none. */
  readonly proposal: Proposal | null;
  /** Why there is none, in Chinese. */
  readonly why: string | null;
  /** What stands in the cell, and what would. */
  readonly present: string;
  readonly written: string;
  /** Whether it is written with the others when the person says so. */
  readonly isSelected: boolean;
  /** Whether the way is one that the person confirmed before. */
  readonly isConfirmed: boolean;
  /** Whether a formula is written. */
  readonly isFormula: boolean;
  /** The workbook did not let it be written before. */
  readonly isLocked: boolean;
  /** Where the present value came from, as far as the workbook knows. */
  readonly record: LocatedRecord | null;
}

/** What entries are made of. */
export interface Weighed {
  readonly tables: readonly FillTable[];
  readonly records: FillState['records'];
  readonly recipes: FillState['recipes'];
  readonly offers: readonly SlotProposals[];
  /** What the ways that the person made give now, by the key of the slot. */
  readonly edited: ReadonlyMap<string, Proposal>;
  readonly choices: Choices;
  readonly prefersFormulas: boolean;
  readonly locked: ReadonlySet<string>;
}

/** Every value of the tables with what is proposed for it and what was decided. */
export function weigh(weighed: Weighed): Entry[] {
  const offers = new Map(weighed.offers.map((offer) => [offer.slotId, offer]));
  const records = new Map(
    weighed.records.flatMap((one) => (one.slot && one.isLatest ? [[one.slot.id, one] as const] : [])),
  );
  const entries = weighed.tables.flatMap((table) =>
    table.slots.map((slot) =>
      entryOf(slot, table, offers.get(slot.id), records.get(slot.id) ?? null, weighed),
    ),
  );
  // Where there is neither a value nor a place for one there is nothing to say.
  return entries.filter(({ slot, proposal }) => slot.cell !== null || proposal !== null);
}

function entryOf(
  slot: Slot,
  table: FillTable,
  offer: SlotProposals | undefined,
  record: LocatedRecord | null,
  { edited, choices, prefersFormulas, recipes, locked }: Weighed,
): Entry {
  const key = choiceKey(slot);
  const choice = choices.get(key) ?? {};
  const own = edited.get(slot.id);
  const offered = (offer?.proposals ?? []).filter((way) => !own || wayKey(way) !== wayKey(own));
  const ways = own ? [own, ...offered] : offered;
  const proposal = ways.find((way) => wayKey(way) === choice.way) ?? ways[0] ?? null;
  const isLocked = slot.cell !== null && table.sheet.snapshot.protected && locked.has(lockKey(slot));
  const group = groupOf(slot, proposal, choice, isLocked);
  const byRecipe = proposal && recipes.find(({ recipe }) => JSON.stringify(recipe) === wayKey(proposal));
  return {
    key: slot.id,
    choice: key,
    slot,
    table,
    group,
    ways,
    proposal,
    why: offer?.why ?? null,
    present: slot.current.raw.trim(),
    written: proposal ? writtenText(slot, proposal) : '',
    isSelected: isSelected(group, proposal, choice),
    isConfirmed: Boolean(byRecipe),
    isFormula:
      canBeFormula({ slot, proposal }) && (choice.asFormula ?? byRecipe?.asFormula ?? prefersFormulas),
    isLocked,
    record,
  };
}

function groupOf(slot: Slot, proposal: Proposal | null, choice: Choice, isLocked: boolean): Group {
  if (!proposal) {
    if (slot.cell === null) return 'no-place';
    return isFilled(slot) ? 'unsourced' : 'missing';
  }
  const stand = standOf(slot, proposal);
  if (stand === 'no-place' || stand === 'equal') return stand;
  if (isLocked) return 'no-place';
  if (choice.skipped) return 'skipped';
  return stand === 'empty' ? 'open' : 'different';
}

function isSelected(group: Group, proposal: Proposal | null, choice: Choice): boolean {
  if (!proposal || (group !== 'open' && group !== 'different')) return false;
  return choice.selected ?? (group === 'open' && isConfident(proposal));
}

/** Whether there is a value that can be written, and is as the person says. */
export function canBeTaken({ group }: Entry): boolean {
  return group === 'open' || group === 'different';
}

/** Whether it can be written as a formula; the lines of a stacked cell cannot. */
export function canBeFormula({ slot, proposal }: Pick<Entry, 'slot' | 'proposal'>): boolean {
  return proposal !== null && proposal.formula !== null && !slot.lines;
}

export function isConfident({ confidence }: Proposal): boolean {
  return confidence >= CONFIDENT;
}

/** Names a cell as the memory of locked ones does. */
export function lockKey({ table, cell }: Slot): string {
  return `${table.sheetId}!${formatCell(cell!)}`;
}

/** Values whose source now says something else than when they were taken. */
export function changedSources(
  entries: readonly Entry[],
  records: FillState['records'],
  offers: readonly SlotProposals[],
): { readonly entry: Entry; readonly record: LocatedRecord['record']; readonly proposal: Proposal }[] {
  return sourceDifferences(records, offers).flatMap(({ located, proposal }) => {
    const entry = entries.find(({ key }) => key === located.slot?.id);
    return entry ? [{ entry, record: located.record, proposal }] : [];
  });
}
