/** Holds a state that is never changed in place, and tells of each new one. */
export interface Store<S> {
  get(): S;
  set(change: Partial<S>): void;
  /** Gives the way to stop. */
  subscribe(listener: Listener<S>): () => void;
}

type Listener<S> = (state: S, before: S) => void;

export function createStore<S extends object>(initial: S): Store<S> {
  const listeners = new Set<Listener<S>>();
  let state = initial;
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = { ...before, ...change };
      const now = state;
      listeners.forEach((listener) => listener(now, before));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
