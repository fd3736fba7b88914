import { useEffect, useState } from 'react';
import type { SourceDesk } from '../../../app/fill/source-store';
import type { FillRule, Proposal, Slot } from '../../../app/fill/fill-view';

/** Long enough for the person to have stopped typing. */
const PAUSE_MS = 200;

/** What a rule gives: a value, why there is none, or null while the rule is incomplete or not yet tried. */
export type Taken = Proposal | { readonly why: string } | null;

/** What a rule gives for a value from the sources at hand, tried anew whenever the rule changes. */
export function useTaken(desk: Pick<SourceDesk, 'take'>, slot: Slot, rule: FillRule | null): Taken {
  const of = JSON.stringify(rule);
  const [tried, setTried] = useState<{ readonly of: string; readonly taken: Taken } | null>(null);

  useEffect(() => {
    const wanted = JSON.parse(of) as FillRule | null;
    if (!wanted) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const tell = (taken: Taken) => isWanted && setTried({ of, taken });
      desk.take(slot, wanted).then(tell, () => tell(null));
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [desk, slot, of]);

  return tried?.of === of ? tried.taken : null;
}
