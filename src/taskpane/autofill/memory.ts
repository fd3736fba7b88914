import type { Session } from '../session/session';
import type { Choices } from './entries/choices';
import { createSources, type Sources } from './sources/sources';
import { workerStore } from './worker/worker-store';

/** What a person said of filling while the pane is open. */
export interface Remembered {
  readonly choices: Choices;
  /** Whether formulas are written where they can be, unless decided otherwise for one. */
  readonly prefersFormulas: boolean;
  /** Where typed values come from, as it was said last. */
  readonly note: string;
  /** Counts how often the records were cleared: what was cleared does not come back by undoing. */
  readonly clearings: number;
  /** Cells that the workbook did not let be written, as "sheetId!H12". */
  readonly locked: ReadonlySet<string>;
}

/** What the place remembers while another one is shown. */
export interface Memory {
  readonly sources: Sources;
  get(): Remembered;
  set(change: Partial<Remembered>): void;
}

const memories = new WeakMap<Session, Memory>();

export function memoryOf(session: Session): Memory {
  const known = memories.get(session);
  if (known) return known;
  let remembered: Remembered = {
    choices: new Map(),
    prefersFormulas: false,
    note: '',
    clearings: 0,
    locked: new Set(),
  };
  const memory: Memory = {
    sources: createSources(workerStore()),
    get: () => remembered,
    set: (change) => {
      remembered = { ...remembered, ...change };
    },
  };
  memories.set(session, memory);
  return memory;
}
