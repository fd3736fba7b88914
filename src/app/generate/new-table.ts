import { NATIONAL, type Profile } from '../../profile';
import { formatRange, WorkbookError, type CellChange, type ChangePlan, type SheetFile } from '../../sheet';
import { formulasOn, planWriting, type TableFormulas } from '../formulas/formulas';
import type { FileTools } from './generate';

/**
 * A blank form that can be filled straight away: with its formulas, the sum of its scores over the rows that are still
 * without indicators too. Throws what reading and changing the file throws.
 */
export function newTable(
  blank: Uint8Array,
  files: Pick<FileTools, 'readWorkbook' | 'patchWorkbook'>,
  profile: Profile = NATIONAL,
): SheetFile {
  const [snapshot] = files.readWorkbook(blank).snapshots;
  if (!snapshot) throw new WorkbookError('not-a-workbook');
  const tables = formulasOn(snapshot, profile);
  const plan = planWriting(tables, (_, { chosen }) => chosen);
  const { bytes } = files.patchWorkbook(blank, overBlankRows(plan, tables));
  return { bytes, sheetName: snapshot.sheetName };
}

/** The plan with the sum of scores over the blank rows. */
function overBlankRows(plan: ChangePlan, tables: readonly TableFormulas[]): ChangePlan {
  const totals = tables.flatMap(({ form, plan: { items } }) => {
    const total = items.find(({ kind }) => kind === 'score-total');
    const column = form.columns.find((one) => one.column === 'score')?.left;
    const rows = form.unnamedRows.map(({ nameCell }) => nameCell.row);
    if (!total || column === undefined || rows.length === 0 || form.indicators.length > 0) return [];
    // Up to the row above the total: the last class may have several rows.
    return [{ cell: total.cell, column, top: Math.min(...rows), bottom: total.cell.row - 1 }];
  });
  const change = (one: CellChange): CellChange => {
    const total = totals.find(({ cell }) => cell.row === one.row && cell.column === one.column);
    const { formula } = one.after;
    if (!total || formula === null) return one;
    const { column, top, bottom } = total;
    const rows = formatRange({ top, bottom, left: column, right: column });
    const over = formula.replace(/\b(COUNT|SUM)\(([^()]*)\)/g, `$1($2,${rows})`);
    return { ...one, after: { ...one.after, formula: over } };
  };
  return { ...plan, changes: plan.changes.map(change) };
}
