import { loadRules } from '../../app/workbook';
import { markStale } from './actions/check';
import { lookAtFront, showFront } from './actions/survey';
import type { SessionContext } from './context';
import { sheetForms } from './state';

/** Leafing through sheets quickly reads only the last one. */
const ACTIVATION_MS = 150;

/** Looks at the sheet in front and follows the workbook from then on. Gives the way to stop. */
export async function follow(context: SessionContext): Promise<() => void> {
  const { workbook, store, jobs, recheck, ownWrites } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function lookSoon(sheetId: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { checks, busy, stale } = store.get();
      const checked = checks.get(sheetId);
      if (busy && busy.job !== 'survey') lookSoon(sheetId);
      else if (checked && !stale.has(sheetId)) showFront(context, sheetForms(checked));
      else void jobs.run('survey', (job) => lookAtFront(context, job), { quiet: true });
    }, ACTIVATION_MS);
  }

  await jobs.run('survey', (job) => lookAtFront(context, job));
  void loadRules().catch(() => undefined); // told when a check needs them
  const stop = await workbook.onChange(({ sheetId, kind }) => {
    const { edits, checks, rechecks, busy } = store.get();
    if (kind === 'cells') store.set({ edits: edits + 1 });
    if (kind === 'activated') lookSoon(sheetId);
    else if (!checks.has(sheetId) || busy?.job === 'write' || ownWrites.isRecent()) return;
    else if (rechecks) recheck.edited([sheetId]);
    else markStale(context, [sheetId]);
  });
  return () => {
    clearTimeout(timer);
    recheck.stop();
    jobs.abort();
    stop();
  };
}
