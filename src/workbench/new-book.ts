import type { BlankForm } from '../templates';
import { patchWorkbook, readWorkbook } from '../xlsx';

/** The file of a blank form that can be filled straight away, with its formulas. */
export async function newBook(form: BlankForm): Promise<Uint8Array> {
  // What reads tables is large, and few begin with a blank one.
  const [{ newTable }, blank] = await Promise.all([import('../app/generate/new-table'), form.load()]);
  return newTable(blank, { readWorkbook, patchWorkbook }).bytes;
}
