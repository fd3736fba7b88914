import type { Field } from '../../../form/model/form';
import type { CellRef, ChangePlan, Sheet } from '../../../sheet';

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

/**
 * The plan that writes `to` for `from` in the field's own line of its cell; undefined where the cell holds a
 * number or a formula, or the words do not stand there exactly once.
 */
export function replaceText(
  sheet: Sheet,
  field: Field<unknown>,
  from: string,
  to: string,
): ChangePlan | undefined {
  return rewriteText(sheet, field.cell, `把「${from}」改为「${to}」`, (text) => {
    const lines = text.split('\n');
    const own = field.line !== undefined && field.line < lines.length ? field.line : null;
    const replace = (place: string) =>
      place.split(from).length === 2 ? place.replace(from, () => to) : place;
    return own === null
      ? replace(text)
      : lines.map((line, i) => (i === own ? replace(line) : line)).join('\n');
  });
}
