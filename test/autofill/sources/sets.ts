import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillTablesOn } from '../../../src/app/fill/fill-view';
import { createSourceStore } from '../../../src/app/fill/source-store';
import type { SlotProposals } from '../../../src/autofill/proposals/proposal';
import type { Slot } from '../../../src/autofill/slots/slot';
import { Sheet } from '../../../src/sheet';
import { openSource, openWorkbook } from '../../../src/xlsx';

const FOLDER = 'test/fixtures/sources';

/** The batches of sets, each a folder of folders: a table to be filled, sources, and what is right. */
export const BATCHES: readonly string[] = readdirSync(FOLDER).sort(
  new Intl.Collator('zh', { numeric: true }).compare,
);

/** A value that the sources prove. */
export interface Wanted {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  /** Of the money block; else an actual value. */
  readonly slot?: 'executed' | 'target';
  /** Other values that one may argue for. */
  readonly accept?: readonly number[];
}

/** A set with what is proposed for its table. */
export interface SourceSet {
  readonly name: string;
  readonly wanted: readonly Wanted[];
  /** Indicators whose value the sources cannot prove. */
  readonly undetermined: readonly string[];
  readonly offers: readonly (SlotProposals & { readonly slot: Slot })[];
}

/** Every set of a batch, with what is proposed now. */
export function proposeBatch(batch: string): Promise<SourceSet[]> {
  return proposeFolder(join(FOLDER, batch));
}

/** The same for any folder of sets. */
export async function proposeFolder(folder: string): Promise<SourceSet[]> {
  const sets: SourceSet[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (existsSync(join(folder, entry.name, 'expected.json')))
      sets.push(await proposeSet(entry.name, join(folder, entry.name)));
  return sets;
}

async function proposeSet(name: string, folder: string): Promise<SourceSet> {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const { snapshots } = await openWorkbook(readFileSync(join(folder, expected.form)));
  const slots = snapshots
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((snapshot) => fillTablesOn(new Sheet(snapshot)))
    .flatMap((table) => table.slots);
  const store = createSourceStore(openSource);
  await store.setWorkbook(snapshots);
  for (const path of expected.sources as string[])
    await store.addFile({ name: basename(path), bytes: new Uint8Array(readFileSync(join(folder, path))) });
  const offers = await store.propose(slots, []);
  return {
    name,
    wanted: expected.aggregates,
    undetermined: expected.undetermined,
    offers: slots.map((slot, place) => ({ ...offers[place]!, slot })),
  };
}
