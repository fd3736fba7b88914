import type { Finding } from '../../../rules/rule';
import type { CellRef, Range } from '../../../sheet';
import { asWorkbookError } from '../../host/errors';
import type { SessionContext } from '../context';

/** Brings a cell of a finding to front. */
export function goTo(context: SessionContext, finding: Finding, cell: CellRef): Promise<void> {
  return selectCell(context, finding.sheetId, cell);
}

/** Brings a known table to front. */
export async function openTable(context: SessionContext, sheetId: string): Promise<void> {
  const form = context.store.get().known.find((sheet) => sheet.sheetId === sheetId)?.forms[0];
  if (form) await selectCell(context, sheetId, form.title.cell);
}

/** Selects a block and brings it to front. */
export async function select(context: SessionContext, sheetId: string, range: Range): Promise<void> {
  const { workbook, store } = context;
  try {
    await workbook.select(sheetId, range);
    if (store.get().problem) store.set({ problem: null });
  } catch (cause) {
    const retry = () => void select(context, sheetId, range);
    store.set({ problem: { error: asWorkbookError(cause), retry } });
  }
}

/** The block that the person has selected; null while a job is under way or it cannot be told. */
export function selection({
  workbook,
  store,
}: SessionContext): Promise<{ readonly sheetId: string; readonly range: Range } | null> {
  return store.get().busy ? Promise.resolve(null) : workbook.selection().catch(() => null);
}

/** Selects a cell, with the merge that it belongs to as far as that is known. */
async function selectCell(context: SessionContext, sheetId: string, { row, column }: CellRef): Promise<void> {
  const sheet = context.store.get().checks.get(sheetId)?.sheets[0];
  const area = sheet?.area(row, column) ?? { top: row, left: column, bottom: row, right: column };
  await select(context, sheetId, area);
}
