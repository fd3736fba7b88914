import type { ChangePlan, SkippedChange, Workbook } from '../../../sheet';
import type { SessionContext } from '../context';
import type { Notice, Undoable } from '../state';
import { checkShown } from './check';

/** What a workbook keeps of a change beside its cells. */
export interface Kept {
  /** After it was written; gets what was left out. */
  readonly written: (workbook: Workbook, skipped: readonly SkippedChange[]) => Promise<void>;
  /** After it was taken back. */
  readonly undone: (workbook: Workbook) => Promise<void>;
}

/**
 * Writes a plan that the person has seen, such as formulas or values from sources; it can be taken back. What the
 * workbook keeps of it is written and taken back with it. Gives whether something was written.
 */
export async function commit(context: SessionContext, plan: ChangePlan, kept?: Kept): Promise<boolean> {
  const { workbook, store } = context;
  let cells = 0;
  await writeCells(context, async () => {
    const { undo, skipped } = await workbook.commit(plan);
    cells = undo.changes.length;
    const { undo: before } = store.get();
    if (cells > 0) store.set({ undo: [...before, { undo, skipped, undone: kept?.undone }] });
    await kept?.written(workbook, skipped);
    store.set({ edits: store.get().edits + 1 });
    return { kind: 'written', title: plan.title, cells, skipped };
  });
  return cells > 0;
}

/**
 * Writes something beside the cells of tables, such as a sheet of its own; with `undo` it can be taken back. Whether it was
 * done.
 */
export function keep(
  { workbook, store, jobs }: SessionContext,
  work: (workbook: Workbook) => Promise<void>,
  notice: Notice | (() => Notice),
  undo?: Pick<Undoable, 'sheetId'> & {
    readonly title: string;
    readonly undone: (workbook: Workbook) => Promise<void>;
  },
): Promise<boolean> {
  return jobs.run('write', async () => {
    await work(workbook);
    const { undo: before, edits } = store.get();
    const one = undo && { ...undo, undo: { title: undo.title, changes: [] }, skipped: [] };
    const said = typeof notice === 'function' ? notice() : notice;
    store.set({ notice: said, edits: edits + 1, ...(one && { undo: [...before, one] }) });
  });
}

/** Writes something into cells, then checks the shown sheets again. */
export async function writeCells(context: SessionContext, work: () => Promise<Notice>): Promise<void> {
  if (await writeOnly(context, work)) await checkShown(context);
}

/** Writes something into cells; whether it was done. */
export function writeOnly(
  { store, jobs, ownWrites }: SessionContext,
  work: () => Promise<Notice>,
): Promise<boolean> {
  return jobs.run('write', async () => {
    try {
      store.set({ notice: await work() });
    } finally {
      ownWrites.note();
    }
  });
}
