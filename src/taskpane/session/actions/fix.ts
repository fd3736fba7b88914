import { planFixes } from '../../../app/fix/fixes';
import type { Finding } from '../../../rules/rule';
import type { SessionContext } from '../context';
import { writeCells } from './write';

/** Writes the fixes of these findings; they can be taken back. */
export function applyFixes(context: SessionContext, findings: readonly Finding[]): Promise<void> {
  const { workbook, store } = context;
  return writeCells(context, async () => {
    const { plan } = planFixes(findings);
    const receipt = await workbook.commit(plan);
    const cells = receipt.undo.changes.length;
    if (cells > 0) store.set({ undo: [...store.get().undo, receipt] });
    return { kind: 'applied', cells, skipped: receipt.skipped };
  });
}
