import { useState } from 'react';

/** What stands in a list; keys are unique in it, and the same when the table is read again. */
export interface Keyed {
  readonly key: string;
}

/** Items that are looked at together. */
export interface ListGroup<T extends Keyed> {
  /** Differs from every key of an item. */
  readonly id: string;
  readonly items: readonly T[];
}

/** How the person looks at a list: it stays when the list is made anew, so that everything keeps its place. */
export interface ListView<G extends ListGroup<Keyed>> {
  readonly groups: readonly G[];
  /** What Tab leads to: a group's id or an item's key; null when there is nothing. */
  readonly current: string | null;
  setCurrent(entry: string): void;
  /** Whether the items of a group, or what is behind an item, can be seen. */
  isOpen(entry: string): boolean;
  setOpen(entry: string, isOpen: boolean): void;
}

/** A view of these groups; `isFolded` says which groups start without their items. */
export function useListView<G extends ListGroup<Keyed>>(
  groups: readonly G[],
  isFolded: (group: G) => boolean = () => false,
): ListView<G> {
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [wanted, setWanted] = useState<{ readonly entry: string; readonly place: number } | null>(null);

  function isOpen(entry: string): boolean {
    const group = groups.find(({ id }) => id === entry);
    return opened.get(entry) ?? (group !== undefined && !isFolded(group));
  }

  // Everything that the arrow keys walk over, from top to bottom.
  const entries = groups.flatMap(({ id, items }) => [id, ...(isOpen(id) ? items.map(({ key }) => key) : [])]);
  const isThere = wanted !== null && entries.includes(wanted.entry);
  // One that is gone hands over to the one that took its place.
  const place = wanted ? Math.min(wanted.place, entries.length - 1) : 0;
  return {
    groups,
    current: isThere ? wanted.entry : (entries[place] ?? null),
    setCurrent: (entry) => setWanted({ entry, place: entries.indexOf(entry) }),
    isOpen,
    setOpen: (entry, open) => setOpened((old) => new Map([...old, [entry, open]])),
  };
}
