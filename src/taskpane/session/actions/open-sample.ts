import type { SessionContext } from '../context';
import { lookAtFront } from './survey';

/** Opens the sample table under this name. */
export async function openSample(context: SessionContext, name: string): Promise<void> {
  const { workbook, jobs, marking, known, loadSample } = context;
  await jobs.run('open', async (job) => {
    await workbook.open(await loadSample(), name);
    known.ignored = false;
    marking.renew();
    await lookAtFront(context, job);
  });
}
