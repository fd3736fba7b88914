import type { SessionContext } from '../context';
import { checkSheets, markStale } from './check';

/** Whether an edit is followed by a new check; remembered on this machine. */
export function setRecheck(context: SessionContext, rechecks: boolean): void {
  const { store, preferences, recheck } = context;
  preferences.set('recheck', rechecks ? 'on' : 'off');
  store.set({ rechecks });
  if (rechecks) recheck.edited(store.get().stale);
  else markStale(context, recheck.stop());
}

/** A check after an edit: it says nothing when it fails, the results are then out of date. */
export async function recheckSheets(context: SessionContext, sheetIds: readonly string[]): Promise<void> {
  const done = await context.jobs.run('recheck', (job) => checkSheets(context, sheetIds, job), {
    quiet: true,
  });
  if (!done) markStale(context, sheetIds);
}
