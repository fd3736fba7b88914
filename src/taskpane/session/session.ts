import type { Workbook } from '../../sheet';
import { bindActions, type Actions } from './actions';
import { mark } from './actions/mark';
import { recheckSheets } from './actions/recheck';
import type { SessionContext } from './context';
import { follow } from './follow';
import { createJobs } from './jobs';
import { createMarking } from './marking';
import { createOwnWrites } from './own-writes';
import { createPreferences, type Preferences } from './preferences';
import { createRecheck } from './recheck';
import { EMPTY, type SessionState } from './state';
import { createStore } from './store';

/** The pane's conversation with one workbook. Its state is immutable; listeners are told of each new one. */
export interface Session extends Actions {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Looks at the sheet in front and follows the workbook from then on. Gives the way to stop. */
  start(): Promise<() => void>;
}

export interface SessionOptions {
  readonly now?: () => Date;
  /** Gives the bytes of the sample table. */
  readonly loadSample: () => Promise<Uint8Array>;
  readonly preferences?: Preferences;
  /** Removes what the program around the pane keeps on this machine; Excel keeps nothing. */
  readonly forgetAround?: () => Promise<void>;
  /** Whether the person is in the middle of a word; nothing is checked by itself then. */
  readonly isComposing?: () => boolean;
}

export function createSession(workbook: Workbook, options: SessionOptions): Session {
  const { now = () => new Date(), preferences = createPreferences(), loadSample } = options;
  const { forgetAround = () => Promise.resolve() } = options;
  const store = createStore<SessionState>({
    ...EMPTY,
    rechecks: preferences.get('recheck') === 'on',
    marks: preferences.get('marks') === 'on',
    who: preferences.get('who'),
  });
  const context: SessionContext = {
    ...{ workbook, store, preferences, now, loadSample, forgetAround },
    jobs: createJobs(store),
    ownWrites: createOwnWrites(now),
    marking: createMarking(workbook, (unmarked) => {
      if (unmarked !== store.get().unmarked) store.set({ unmarked });
    }),
    recheck: createRecheck(
      (sheetIds) => void recheckSheets(context, sheetIds),
      () => store.get().busy === null && !options.isComposing?.(),
    ),
    known: { ignored: false },
  };
  store.subscribe((state, before) => {
    if (state.checks !== before.checks || state.ignored !== before.ignored) void mark(context);
  });
  return {
    state: store.get,
    subscribe: store.subscribe,
    start: () => follow(context),
    ...bindActions(context),
  };
}
