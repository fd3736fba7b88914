import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FillTable, Proposal } from '../../../app/fill/fill-view';
import type { ChangedSource } from '../sources/changed-sources';
import { choiceKey, withChoice, type Choice, type Choices } from './choices';
import { changedSources, weigh, type Entry } from './entries';
import type { Memory } from '../memory';
import { slotsOf, type FillingView } from '../use-filling';

/** The values of the shown tables with what the person decided. */
export interface EntriesView {
  /** null before the sources were first compared. */
  readonly entries: readonly Entry[] | null;
  readonly changes: readonly ChangedSource[];
  readonly prefersFormulas: boolean;
  readonly setPrefersFormulas: (prefers: boolean) => void;
  readonly decide: (entries: readonly Entry[], change: Choice) => void;
}

/** Weighs what the sources offer against what stands in the tables; what was decided outlives the view. */
export function useEntries(filling: FillingView, tables: readonly FillTable[], memory: Memory): EntriesView {
  const [choices, setChoices] = useState(() => memory.get().choices);
  const [prefersFormulas, setPrefers] = useState(() => memory.get().prefersFormulas);
  const { state, offers, sources } = filling;
  const edited = useEdited(memory, tables, choices, sources.version);

  const entries = useMemo(() => {
    if (!state || !offers) return null;
    const { records, recipes } = state;
    const { locked } = memory.get();
    return weigh({ tables, records, recipes, offers, edited, choices, prefersFormulas, locked });
  }, [state, offers, tables, edited, choices, prefersFormulas, memory]);

  const changes = useMemo(
    () => (state && offers && entries ? changedSources(entries, state.records, offers) : []),
    [state, offers, entries],
  );

  const decide = useCallback(
    (about: readonly Entry[], change: Choice) => {
      const next = about.reduce((all, { choice }) => withChoice(all, choice, change), memory.get().choices);
      memory.set({ choices: next });
      setChoices(next);
    },
    [memory],
  );

  return {
    entries,
    changes,
    prefersFormulas,
    setPrefersFormulas: (prefers) => {
      memory.set({ prefersFormulas: prefers });
      setPrefers(prefers);
    },
    decide,
  };
}

/** What the ways that the person made give now, by slot; a way that gives nothing now is left out. */
function useEdited(
  { sources: { store } }: Memory,
  tables: readonly FillTable[],
  choices: Choices,
  version: number,
): ReadonlyMap<string, Proposal> {
  const [edited, setEdited] = useState<ReadonlyMap<string, Proposal>>(new Map());
  const made = useMemo(
    () =>
      slotsOf(tables).flatMap((slot) => {
        const recipe = choices.get(choiceKey(slot))?.edited;
        return recipe ? [{ slot, recipe }] : [];
      }),
    [tables, choices],
  );
  useEffect(() => {
    let isWanted = true;
    const takes = made.map(async ({ slot, recipe }) => {
      const taken = await store.take(slot, recipe);
      return 'why' in taken ? [] : [[slot.id, taken] as const];
    });
    void Promise.all(takes).then(
      (found) => isWanted && setEdited(new Map(found.flat())),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [store, made, version]);
  return edited;
}
