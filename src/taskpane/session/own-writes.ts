/** Excel reports our own writes late; edits in this time after one are taken for it. */
const OWN_WRITE_MS = 1000;

/** Tells our own edits from those of the person. */
export interface OwnWrites {
  /** Cells were written just now. */
  note(): void;
  /** Whether an edit that is reported now is taken for our own. */
  isRecent(): boolean;
}

export function createOwnWrites(now: () => Date): OwnWrites {
  let last = -Infinity;
  return {
    note() {
      last = now().getTime();
    },
    isRecent: () => now().getTime() - last < OWN_WRITE_MS,
  };
}
