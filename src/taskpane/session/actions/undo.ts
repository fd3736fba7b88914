import type { SessionContext } from '../context';
import { writeCells } from './write';

/** Takes the last change back, with what the workbook keeps of it. */
export function undoLast(context: SessionContext): Promise<void> {
  const { workbook, store } = context;
  return writeCells(context, async () => {
    const { undo, edits } = store.get();
    const last = undo.at(-1)!;
    const { skipped } = await workbook.commit(last.undo);
    store.set({ undo: undo.slice(0, -1), edits: edits + 1 });
    await last.undone?.(workbook);
    return { kind: 'undone', title: last.undo.title, skipped };
  });
}
