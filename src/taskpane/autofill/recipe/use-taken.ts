import { useEffect, useState } from 'react';
import type { SourceStore } from '../../../app/fill/source-store';
import type { Recipe, Proposal, Slot } from '../../../app/fill/fill-view';

/** Long enough for the person to have stopped typing. */
const PAUSE_MS = 200;

/** What a recipe gives: a value, why there is none, or null while the recipe is incomplete or not yet tried. */
export type Taken = Proposal | { readonly why: string } | null;

/** What a recipe gives for a value from the sources at hand, tried anew whenever the recipe changes. */
export function useTaken(store: Pick<SourceStore, 'take'>, slot: Slot, recipe: Recipe | null): Taken {
  const of = JSON.stringify(recipe);
  const [tried, setTried] = useState<{ readonly of: string; readonly taken: Taken } | null>(null);

  useEffect(() => {
    const wanted = JSON.parse(of) as Recipe | null;
    if (!wanted) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const tell = (taken: Taken) => isWanted && setTried({ of, taken });
      store.take(slot, wanted).then(tell, () => tell(null));
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [store, slot, of]);

  return tried?.of === of ? tried.taken : null;
}
