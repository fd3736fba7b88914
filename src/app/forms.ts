import { recognise, type ReadingTemplate } from '../form';
import type { Form } from '../form/form';
import type { Sheet } from '../sheet';

/** Stands in A1 of a report that the product wrote. */
export const REPORT_TITLE = '预算绩效表检查报告';

/** The tables on a sheet, read as the template says; none on a report that the product wrote itself. */
export function formsOn(sheet: Sheet, template?: ReadingTemplate): Form[] {
  return isReport(sheet) ? [] : recognise(sheet, template);
}

function isReport(sheet: Sheet): boolean {
  return sheet.text(0, 0) === REPORT_TITLE;
}
