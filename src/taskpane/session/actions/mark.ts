import type { SessionContext } from '../context';
import { marksOf } from '../marking';

/**
 * Marks what is listed, where that is wanted. A mark is no edit: neither Excel nor the browser edition reports one.
 */
export async function mark({ store, marking }: SessionContext): Promise<void> {
  const state = store.get();
  if (state.marks && state.checks.size > 0) await marking.show(marksOf(state));
}

/** Marks on the sheets what checks find, from the last one on; off takes all marks away. */
export async function setMarks(context: SessionContext, marks: boolean): Promise<void> {
  const { store, preferences } = context;
  preferences.set('marks', marks ? 'on' : 'off');
  store.set({ marks });
  if (!marks) return unmark(context);
  await mark(context);
  const state = store.get();
  if (marksOf(state).length > 0 && !state.unmarked) store.set({ notice: { kind: 'marked' } });
}

/** Takes all marks away, also those of an earlier time; while marking is on, the next check brings them back. */
export function clearMarks(context: SessionContext): Promise<void> {
  context.marking.renew();
  return unmark(context);
}

async function unmark({ store, marking }: SessionContext): Promise<void> {
  await marking.show([]);
  if (!store.get().unmarked) store.set({ notice: { kind: 'unmarked' } });
}
