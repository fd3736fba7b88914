import { WorkbookError, type Range } from '../sheet';
import { rangeOf } from './cells';
import type { ReadMemory } from './memory';
import { run } from './run';

/** Brings the sheet to front and selects the block. A hidden sheet is left hidden: "sheet-hidden". */
export function selectRange(sheetId: string, range: Range): Promise<void> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(sheetId).load('id,name,visibility');
    const active = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    if (sheet.visibility !== 'Visible') throw new WorkbookError('sheet-hidden', { sheet: sheet.name });
    if (active.id !== sheet.id) {
      // In a sync of its own: selecting on a sheet that just comes to front is not reliable.
      sheet.activate();
      await context.sync();
    }
    rangeOf(sheet, range).select();
    await context.sync();
  });
}

/** The block selected on the sheet in front; of several blocks Excel gives none and the call rejects. */
export function selectedRange(): Promise<{ readonly sheetId: string; readonly range: Range }> {
  return run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('rowIndex,columnIndex,rowCount,columnCount');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = selected;
    const range = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    return { sheetId: sheet.id, range };
  });
}

type Listener = (event: { readonly sheetId: string; readonly kind: 'cells' | 'activated' }) => void;

/**
 * Tells changed sheets and sheets that come to front; gives the way to stop. Excel may miss or bundle events, so they
 * say only that something changed. Meanwhile the memory hears of changes that are not of content.
 */
export async function listen(memory: ReadMemory, listener: Listener): Promise<() => void> {
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async ({ worksheetId, changeType }) => {
      if (changeType !== 'RangeEdited') memory.forget(worksheetId);
      listener({ sheetId: worksheetId, kind: 'cells' });
    });
    const activated = worksheets.onActivated.add(async ({ worksheetId }) =>
      listener({ sheetId: worksheetId, kind: 'activated' }),
    );
    const formatted = worksheets.onFormatChanged.add(async ({ worksheetId }) => memory.forget(worksheetId));
    await context.sync();
    return [changed, activated, formatted];
  });
  const unfollow = memory.follow();
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    unfollow();
    // The pane is closing or the program is busy: an event that still comes is not worth an error.
    Excel.run(handlers[0]!.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}
