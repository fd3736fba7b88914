import type { Workbook } from '../../sheet';
import type { Jobs } from './jobs';
import type { Marking } from './marking';
import type { OwnWrites } from './own-writes';
import type { Preferences } from './preferences';
import type { Recheck } from './recheck';
import type { SessionState } from './state';
import type { Store } from './store';

/** What actions work with. */
export interface SessionContext {
  readonly workbook: Workbook;
  readonly store: Store<SessionState>;
  readonly jobs: Jobs;
  readonly marking: Marking;
  readonly recheck: Recheck;
  readonly ownWrites: OwnWrites;
  readonly preferences: Preferences;
  readonly now: () => Date;
  /** Gives the bytes of the sample table. */
  readonly loadSample: () => Promise<Uint8Array>;
  /** Removes what the program around the pane keeps on this machine. */
  readonly forgetAround: () => Promise<void>;
  /** What was read of this workbook once and need not be read again. */
  readonly known: { ignored: boolean };
}
