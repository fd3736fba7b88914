import type { CellRef, ChangePlan, Sheet } from '../../sheet';

/**
 * The plan that rewrites the text of one cell; undefined when the cell holds no plain text (a number, a formula)
 * or would stay as it is.
 */
export function rewriteText(
  sheet: Sheet,
  at: CellRef,
  title: string,
  rewrite: (text: string) => string,
): ChangePlan | undefined {
  const { row, column } = sheet.anchor(at.row, at.column);
  const before = sheet.cell(row, column);
  if (typeof before?.value !== 'string' || before.formula !== null) return undefined;
  const value = rewrite(before.value);
  if (value === before.value || value === '') return undefined;
  return {
    title,
    changes: [{ sheetId: sheet.snapshot.sheetId, row, column, before, after: { ...before, value } }],
  };
}
