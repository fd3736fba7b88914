import { BLANK, isConflict, Sheet, type ChangePlan, type SkippedChange, type Workbook } from '../../../sheet';
import { asWorkbookError } from '../../host/errors';
import type { SessionContext } from '../context';
import type { SessionState } from '../state';
import { writeCells } from './write';

/** The state without a sheet that is gone. */
function without(state: SessionState, sheetId: string | undefined): Partial<SessionState> {
  if (sheetId === undefined) return {};
  const { front, known, shown, checks, stale } = state;
  return {
    front: front?.sheetId === sheetId ? null : front,
    known: known.filter((sheet) => sheet.sheetId !== sheetId),
    shown: shown.filter((id) => id !== sheetId),
    checks: new Map([...checks].filter(([id]) => id !== sheetId)),
    stale: new Set([...stale].filter((id) => id !== sheetId)),
  };
}

/**
 * Takes the last change back, with what the workbook keeps of it. Cells that were edited since keep what they hold now, and
 * are named.
 */
export function undoLast(context: SessionContext): Promise<void> {
  const { workbook, store } = context;
  return writeCells(context, async () => {
    const { undo, edits } = store.get();
    const last = undo.at(-1)!;
    // What is taken back without cells stays to be taken back when that fails.
    const isApart = last.undo.changes.length === 0;
    if (isApart) await last.undone?.(workbook);
    const { plan, changed } = await stillAsWritten(workbook, last.undo);
    const { undo: redo, skipped } = await workbook.commit(plan);
    store.set({ undo: undo.slice(0, -1), edits: edits + 1, ...without(store.get(), last.sheetId?.()) });
    if (!isApart) await last.undone?.(workbook);
    return {
      kind: 'undone',
      title: last.undo.title,
      isNothing: redo.changes.length === 0 && last.undo.changes.length > 0,
      skipped: [...changed, ...skipped],
    };
  });
}

/** What of a plan can be done as it is: its cells and sheets are as they were when it was made. */
async function stillAsWritten(
  workbook: Workbook,
  plan: ChangePlan,
): Promise<{ readonly plan: ChangePlan; readonly changed: readonly SkippedChange[] }> {
  const sheets = new Map<string, Sheet | null>();
  for (const { sheetId } of [...plan.changes, ...(plan.settings ?? [])])
    if (!sheets.has(sheetId)) sheets.set(sheetId, await sheetOf(workbook, sheetId));
  const isAsWritten = (change: ChangePlan['changes'][number]) => {
    const sheet = sheets.get(change.sheetId);
    return !!sheet && !isConflict(change, sheet.cell(change.row, change.column) ?? BLANK);
  };
  return {
    plan: {
      ...plan,
      changes: plan.changes.filter(isAsWritten),
      ...(plan.settings && { settings: plan.settings.filter(({ sheetId }) => sheets.get(sheetId)) }),
    },
    changed: plan.changes
      .filter((change) => !isAsWritten(change))
      .map((change) => ({ change, reason: 'changed' })),
  };
}

/** null when it is there no more. */
async function sheetOf(workbook: Workbook, sheetId: string): Promise<Sheet | null> {
  try {
    const [snapshot] = await workbook.read({ sheetId });
    return snapshot ? new Sheet(snapshot) : null;
  } catch (cause) {
    if (asWorkbookError(cause).code === 'sheet-missing') return null;
    throw cause;
  }
}
