import { recognise } from '../form';
import type { Form } from '../form/form';
import type { Sheet } from '../sheet';
import { isReport } from './report';

/** The tables on a sheet; none on a report that the product wrote itself. */
export function formsOn(sheet: Sheet): Form[] {
  return isReport(sheet) ? [] : recognise(sheet);
}
