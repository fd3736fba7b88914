import { surveyWorkbook, type JobOptions, type SheetForms } from '../../../app/workbook';
import type { SessionContext } from '../context';
import { withSheet } from '../state';

/** Looks for tables again, on all sheets if the one in front has none. */
export async function survey(context: SessionContext): Promise<void> {
  context.store.set({ known: [] });
  await context.jobs.run('survey', (job) => lookAtFront(context, job));
}

/** The job behind it: what stands on the sheet in front. */
export async function lookAtFront(
  { workbook, store }: SessionContext,
  { signal, onProgress }: JobOptions,
): Promise<void> {
  const [front] = await surveyWorkbook(workbook, 'active', { signal, onProgress });
  if (signal?.aborted || !front) return;
  showFront({ store }, front);
  const { known, checks } = store.get();
  if (front.forms.length > 0 || known.length > 0 || checks.size > 0) return;
  const all = await surveyWorkbook(workbook, 'all', { signal, onProgress });
  if (!signal?.aborted) store.set({ known: all.filter((sheet) => sheet.forms.length > 0) });
}

/** The sheet in front; one with tables replaces what is shown, one without leaves it. */
export function showFront({ store }: Pick<SessionContext, 'store'>, front: SheetForms): void {
  const { known, shown } = store.get();
  const keep = front.forms.length === 0 || shown.includes(front.sheetId);
  store.set({ front, known: withSheet(known, front), shown: keep ? shown : [front.sheetId] });
}
