import type { Workbook } from '../../../sheet';
import type { SessionContext } from '../context';
import type { RunOptions } from '../jobs';

/** Reads for a place of the pane, as a job that gives way to those that the person starts. Gives whether it was done. */
export function read(
  { workbook, jobs }: SessionContext,
  work: (workbook: Workbook, options: { readonly signal: AbortSignal }) => Promise<void>,
  options: RunOptions = {},
): Promise<boolean> {
  return jobs.run('survey', ({ signal }) => work(workbook, { signal }), options);
}
