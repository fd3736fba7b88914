import { reasonRecord, withoutRecords, withRecord, type ReasonRecord } from '../../../app/ignore/ignored';
import type { Finding } from '../../../rules/rule';
import type { SessionContext } from '../context';
import { shownResult, type Notice } from '../state';

/** Reading the records takes a schema library; most workbooks have none. */
const loadIgnoredFile = () => import('../../../app/ignore/ignored-file');

/**
 * Keeps the reason for a finding in the workbook, under a name that is remembered: it sets the finding aside, or explains
 * one that may not be ignored. It can be taken back. Whether it was done.
 */
export async function giveReason(
  context: SessionContext,
  finding: Finding,
  reason: string,
  who: string,
): Promise<boolean> {
  const { store, preferences, now } = context;
  const sheet = store.get().checks.get(finding.sheetId)?.sheets[0];
  const outdated = shownResult(store.get())?.returned.get(finding);
  if (!sheet) return false;
  preferences.set('who', who.trim());
  store.set({ who: who.trim() });
  const record = reasonRecord(finding, sheet, { reason, who, at: now() });
  let replaced: readonly ReasonRecord[] = [];
  const done = await changeReasons(
    context,
    (records) => {
      const next = withRecord(records, record, outdated);
      replaced = records.filter((one) => !next.includes(one));
      return next;
    },
    { kind: finding.ignorable ? 'ignored' : 'explained' },
  );
  const undo = { title: `${finding.ignorable ? '忽略' : '说明情况'}（${finding.title}）`, changes: [] };
  const undone = () =>
    writeReasons(context, (records) => [...withoutRecords(records, [record]), ...replaced]);
  if (done) store.set({ undo: [...store.get().undo, { undo, skipped: [], undone }] });
  return done;
}

/** Takes records away: findings that were ignored come back, explained ones have no explanation, needless ones are forgotten. */
export async function forget(
  context: SessionContext,
  records: readonly ReasonRecord[],
  kind: 'restored' | 'removed',
): Promise<void> {
  await changeReasons(context, (kept) => withoutRecords(kept, records), { kind });
}

/** The reasons that were given; a workbook that cannot tell has none, and is asked again next time. */
export async function readReasonRecords({ workbook, store, known }: SessionContext): Promise<void> {
  try {
    const { readIgnored } = await loadIgnoredFile();
    store.set({ ignored: readIgnored(await workbook.readData('ignored')) });
    known.ignored = true;
  } catch {
    known.ignored = false;
  }
}

type Change = (records: readonly ReasonRecord[]) => readonly ReasonRecord[];

function changeReasons(context: SessionContext, change: Change, notice: Notice): Promise<boolean> {
  return context.jobs.run('write', async () => {
    await writeReasons(context, change);
    context.store.set({ notice });
  });
}

/** Changes the records from what the workbook holds now: somebody else may have it open too. */
async function writeReasons({ workbook, store, known }: SessionContext, change: Change): Promise<void> {
  const { ignoredDocument, readIgnored } = await loadIgnoredFile();
  const ignored = change(readIgnored(await workbook.readData('ignored')));
  await workbook.writeData('ignored', ignoredDocument(ignored));
  known.ignored = true;
  store.set({ ignored });
}
