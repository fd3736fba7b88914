import { useEffect, useState } from 'react';
import type { LedgerRecipe, Slot } from '../../../app/fill/fill-view';
import type { ListView, SourceStore } from '../../../app/fill/source-store';

/** Rows of the list of a recipe with those that count; those seen last stay until the next are there. */
export function useRows(
  store: Pick<SourceStore, 'look'>,
  slot: Slot,
  recipe: LedgerRecipe | null,
): ListView | null {
  const of = JSON.stringify(recipe);
  const [view, setView] = useState<ListView | null>(null);
  useEffect(() => {
    const wanted = JSON.parse(of) as LedgerRecipe | null;
    if (!wanted) return;
    let isWanted = true;
    store.look(slot, wanted).then(
      (seen) => isWanted && setView(seen),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [store, slot, of]);
  return recipe && view;
}
