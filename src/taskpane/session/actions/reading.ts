import { keepTemplate } from '../../../app/reading/reading-template';
import type { ReadingTemplate } from '../../../form';
import type { SessionContext } from '../context';
import { checkedAndShown } from '../state';
import { checkShown, markStale } from './check';
import { lookAtFront } from './survey';

/** Keeps in the workbook how tables are read; whether it was kept. */
export function keepReading({ workbook, jobs }: SessionContext, template: ReadingTemplate): Promise<boolean> {
  return jobs.run('write', () => keepTemplate(workbook, template));
}

/** Looks at the tables again after the reading changed, and checks again what is shown. */
export async function readAnew(context: SessionContext): Promise<void> {
  const { store, jobs } = context;
  // What was found by the old reading no longer counts.
  markStale(context, [...store.get().checks.keys()]);
  await jobs.run('survey', (job) => lookAtFront(context, job));
  if (checkedAndShown(store.get()).length > 0) await checkShown(context);
}
