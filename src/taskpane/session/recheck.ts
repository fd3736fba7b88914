/** Long enough after an edit for the person to have stopped. */
const PAUSE_MS = 1200;

/** Waits for a pause after edits, then has the edited sheets checked. */
export interface Recheck {
  edited(sheetIds: Iterable<string>): void;
  /** Gives up what waits; gives the sheets that were not checked. */
  stop(): string[];
}

/**
 * Calls `check` with the edited sheets once nothing was edited for a while and `mayRun` says that nobody is in the
 * middle of something.
 */
export function createRecheck(check: (sheetIds: readonly string[]) => void, mayRun: () => boolean): Recheck {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => (mayRun() ? check(take()) : wait()), PAUSE_MS);
  }
  function take(): string[] {
    const sheetIds = [...waiting];
    waiting.clear();
    return sheetIds;
  }
  return {
    edited(sheetIds) {
      for (const sheetId of sheetIds) waiting.add(sheetId);
      if (waiting.size > 0) wait();
    },
    stop() {
      clearTimeout(timer);
      return take();
    },
  };
}
