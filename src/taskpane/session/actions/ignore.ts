import { ignoredRecord, withoutRecords, withRecord, type IgnoredRecord } from '../../../app/ignore/ignored';
import type { Finding } from '../../../rules/rule';
import type { SessionContext } from '../context';
import { shownResult, type Notice } from '../state';

/** Reading the records takes a schema library; most people ignore nothing. */
const loadIgnoredFile = () => import('../../../app/ignore/ignored-file');

/** Ignores a finding in the workbook, under a name that is remembered; whether it was done. */
export function ignore(
  context: SessionContext,
  finding: Finding,
  reason: string,
  who: string,
): Promise<boolean> {
  const { store, preferences, now } = context;
  const sheet = store.get().checks.get(finding.sheetId)?.sheets[0];
  const outdated = shownResult(store.get())?.returned.get(finding);
  if (!sheet) return Promise.resolve(false);
  preferences.set('who', who.trim());
  store.set({ who: who.trim() });
  const record = ignoredRecord(finding, sheet, { reason, who, at: now() });
  return changeIgnored(context, (records) => withRecord(records, record, outdated), { kind: 'ignored' });
}

/** Takes records away: findings that were ignored come back, needless ones are forgotten. */
export async function forget(
  context: SessionContext,
  records: readonly IgnoredRecord[],
  kind: 'restored' | 'removed',
): Promise<void> {
  await changeIgnored(context, (kept) => withoutRecords(kept, records), { kind });
}

/** What was ignored; a workbook that cannot tell has nothing ignored, and is asked again next time. */
export async function readIgnoredRecords({ workbook, store, known }: SessionContext): Promise<void> {
  try {
    const { readIgnored } = await loadIgnoredFile();
    store.set({ ignored: readIgnored(await workbook.readData('ignored')) });
    known.ignored = true;
  } catch {
    known.ignored = false;
  }
}

/** Changes the records from what the workbook holds now: somebody else may have it open too. */
function changeIgnored(
  { workbook, store, jobs, known }: SessionContext,
  change: (records: readonly IgnoredRecord[]) => readonly IgnoredRecord[],
  notice: Notice,
): Promise<boolean> {
  return jobs.run('write', async () => {
    const { ignoredDocument, readIgnored } = await loadIgnoredFile();
    const ignored = change(readIgnored(await workbook.readData('ignored')));
    await workbook.writeData('ignored', ignoredDocument(ignored));
    known.ignored = true;
    store.set({ ignored, notice });
  });
}
