import type { SessionContext } from '../context';
import type { Notice } from '../state';

/** Says what was done outside the workbook. */
export function say({ store }: SessionContext, notice: Notice): void {
  store.set({ notice });
}

/** What was said is known. */
export function dismiss({ store }: SessionContext): void {
  store.set({ problem: null, notice: null, unmarked: null });
}

/** Stops the job under way, unless it writes. */
export function cancel({ jobs }: SessionContext): void {
  jobs.cancel();
}
