import { useMemo, useRef, useState } from 'react';
import { refreshByRecipes, type Refreshed } from '../../../app/fill/refresh';
import {
  lastFill,
  withAnswers,
  readRecipes,
  writeRecipes,
  type Accepted,
  type FillState,
  type FillTable,
  type ListAnswers,
  type LocatedRecord,
  type Proposal,
  type Slot,
} from '../../../app/fill/fill-view';
import { downloadJson } from '../../host/download';
import type { Session } from '../../session/session';
import type { Memory } from '../memory';
import { slotsOf, type FillingView } from '../use-filling';
import { createWriting } from './writing';

/** Everything that is done in the workbook from this place; each is followed by reading it again. */
export interface Filler {
  fill(accepted: readonly Accepted[]): Promise<boolean>;
  /** Fills one value that was typed, into the table as it stands when its turn comes. */
  fillTyped(slot: Slot, proposal: Proposal): Promise<boolean>;
  takeBack(records: readonly LocatedRecord[]): Promise<boolean>;
  /** What the last fill can still put back, with what was changed since. */
  readonly last: readonly LocatedRecord[];
  /** Takes everything in these tables again by confirmed recipes; null when that did not work. */
  refresh(isShown: (table: FillTable) => boolean): Promise<Refreshing | null>;
  readonly isRefreshing: boolean;
  writeRecordSheet(): Promise<boolean>;
  clear(): Promise<boolean>;
  /** Understands a list as the person says from now on, and keeps it in the workbook. */
  answer(answers: ListAnswers): Promise<boolean>;
  exportRecipes(fileName: string): void;
  /** Adds the recipes of a file. Rejects with an Error in Chinese when it holds none. */
  importRecipes(json: string): Promise<boolean>;
}

/** What recipes give, and what the workbook knew of its values then. */
export interface Refreshing {
  readonly refreshed: Refreshed;
  readonly records: readonly LocatedRecord[];
}

export function useFiller(session: Session, memory: Memory, { state, current }: FillingView): Filler {
  const writing = useMemo(() => createWriting(session, memory), [session, memory]);
  const [isRefreshing, setRefreshing] = useState(false);
  const answering = useRef<Promise<unknown>>(Promise.resolve());

  /** Whatever is written rests on what the workbook says then, and is read again at once. */
  async function then(work: (state: FillState) => Promise<boolean>): Promise<boolean> {
    const known = await current();
    if (!known) return false;
    const done = await work(known);
    await current();
    return done;
  }

  return {
    fill: (accepted) => then((known) => writing.fill(accepted, known)),
    fillTyped: (slot, proposal) =>
      then(async (known) => {
        // A line of a stacked cell stands beside what was written into the others meanwhile.
        const present = slotsOf(known.tables).find(({ id }) => id === slot.id);
        return present !== undefined && writing.fill([{ slot: present, proposal, asFormula: false }], known);
      }),
    takeBack: (records) => then((known) => writing.takeBack(records, known)),
    last: useMemo(() => (state ? lastFill(state.records) : []), [state]),
    async refresh(isShown) {
      setRefreshing(true);
      try {
        const known = await current();
        if (!known) return null;
        const slots = slotsOf(known.tables.filter(isShown));
        const picked = new Set(memory.sources.state().files.map(({ name }) => name));
        const refreshed = await refreshByRecipes(memory.sources.store, slots, known.recipes, picked);
        return { refreshed, records: known.records };
      } catch {
        return null;
      } finally {
        setRefreshing(false);
      }
    },
    isRefreshing,
    writeRecordSheet: () => then(({ records }) => writing.writeRecordSheet(records)),
    clear: () => then(() => writing.clear()),
    answer(answers) {
      const { sources } = memory;
      // What is proposed follows at once; the workbook keeps one answer after the other.
      void sources.setAnswers(withAnswers(sources.state().answers, answers)).catch(() => undefined);
      const kept = answering.current.then(() =>
        then((known) => writing.keepAnswers(withAnswers(known.answers, answers))),
      );
      answering.current = kept.catch(() => undefined);
      return kept;
    },
    exportRecipes: (fileName) => state && downloadJson(writeRecipes(state), fileName),
    async importRecipes(json) {
      const file = readRecipes(json);
      return then((known) => writing.addRecipes(file, known));
    },
  };
}
