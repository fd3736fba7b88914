import type { JobOptions, Progress } from '../../app/workbook';
import { WorkbookError } from '../../sheet';
import { asWorkbookError } from '../host/errors';
import type { Busy, SessionState } from './state';
import type { Store } from './store';

/** What a job is given: how to tell how far it is, and whether it was stopped. */
export type Job = JobOptions & { readonly signal: AbortSignal };

export interface RunOptions {
  /** Keeps what goes wrong to itself. */
  readonly quiet?: boolean;
}

/** One job at a time. */
export interface Jobs {
  /**
   * Runs a job and gives whether it was done. It stops one that reads; while something is written, none starts.
   */
  run(kind: Busy['job'], work: (job: Job) => Promise<void>, options?: RunOptions): Promise<boolean>;
  /** Stops the job under way, unless it writes. */
  cancel(): void;
  /** Stops the job under way, whatever it does. */
  abort(): void;
}

/** Tells in the state which job is under way, how far it is, and what went wrong. */
export function createJobs({ get, set }: Store<SessionState>): Jobs {
  let current: AbortController | null = null;
  const isWriting = () => get().busy?.job === 'write';

  const jobs: Jobs = {
    async run(kind, work, { quiet = false } = {}) {
      if (isWriting()) return false;
      current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      current = controller;
      const onProgress = (progress: Progress) => {
        if (!signal.aborted) set({ busy: { job: kind, progress } });
      };
      set({ busy: { job: kind, progress: { done: 0, total: 0 } }, ...(quiet ? {} : { problem: null }) });
      try {
        // An answer of Excel may take long; the person who cancels does not wait for it.
        await Promise.race([work({ signal, onProgress }), whenAborted(signal)]);
        return true;
      } catch (cause) {
        const error = asWorkbookError(cause);
        const retry = () => void jobs.run(kind, work, { quiet });
        if (!signal.aborted && error.code !== 'cancelled' && !quiet) set({ problem: { error, retry } });
        return false;
      } finally {
        if (current === controller) {
          current = null;
          set({ busy: null });
        }
      }
    },
    cancel() {
      if (!isWriting()) current?.abort();
    },
    abort: () => current?.abort(),
  };
  return jobs;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new WorkbookError('cancelled')), { once: true });
  });
}
