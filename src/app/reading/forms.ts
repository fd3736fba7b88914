import { recognise, type ReadingTemplate } from '../../form';
import type { Form } from '../../form/model/form';
import type { Sheet, Snapshot } from '../../sheet';

/** Stands in A1 of a report that the product wrote. */
export const REPORT_TITLE = '预算绩效表检查报告';
/** Stands in A1 of the list of where filled values came from. */
export const RECORDS_TITLE = '预算绩效表取数记录';
/** Stands in A1 of the list of what differs between two tables. */
export const DIFFERENCES_TITLE = '预算绩效表对照差异';

const OWN_TITLES: readonly unknown[] = [REPORT_TITLE, RECORDS_TITLE, DIFFERENCES_TITLE];

/** The tables on a sheet, read as the template says; none on a sheet that the product wrote itself. */
export function formsOn(sheet: Sheet, template?: ReadingTemplate): Form[] {
  return isOwnSheet(sheet.snapshot) ? [] : recognise(sheet, template);
}

/** Whether the product wrote the sheet as a whole. */
export function isOwnSheet({ cells }: Snapshot): boolean {
  return OWN_TITLES.includes(cells[0]?.[0]?.value);
}
