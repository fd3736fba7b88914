import type { StoredProfile } from '../../../app/profile/profile';
import { loadRules } from '../../../app/workbook';
import type { Settings } from '../../../profile';
import type { SessionContext } from '../context';
import { checkShown } from './check';

/** The settings kept in the workbook. */
export async function readProfile({ workbook }: SessionContext): Promise<StoredProfile> {
  const { readProfileOf } = await loadRules();
  return readProfileOf(workbook);
}

/** Keeps settings in the workbook and checks again what is shown; whether they were kept. */
export async function keepProfile(context: SessionContext, settings: Settings): Promise<boolean> {
  const { workbook, store, jobs } = context;
  const kept = await jobs.run('write', async () => {
    const rules = await loadRules();
    await rules.keepProfile(workbook, settings);
    store.set({ notice: { kind: 'settings' }, edits: store.get().edits + 1 });
  });
  if (kept) void checkShown(context);
  return kept;
}
