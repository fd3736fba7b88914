import type { Form } from '../../form/model/form';
import { formatCell } from '../../sheet';

/** Whether the table, as it was read now, is the selected one (null: all are). Rows may have moved it, so its title tells. */
export function isShown(form: Form, selected: Form | null): boolean {
  if (selected === null) return true;
  return form.sheetId === selected.sheetId && formatCell(form.title.cell) === formatCell(selected.title.cell);
}
