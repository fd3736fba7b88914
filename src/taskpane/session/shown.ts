import type { Form } from '../../form/model/form';
import { formatCell } from '../../sheet';

/** Whether the table, as it was read now, is the chosen one (null: all are). Rows may have moved it, so its title tells. */
export function isShown(form: Form, chosen: Form | null): boolean {
  if (chosen === null) return true;
  return form.sheetId === chosen.sheetId && formatCell(form.title.cell) === formatCell(chosen.title.cell);
}
