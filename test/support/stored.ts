import { documentOf, type DataKey } from '../../src/sheet';
import { readWorkbook } from '../../src/xlsx';

/** A document that the product keeps in an .xlsx file. */
export function readData(bytes: Uint8Array, key: DataKey): unknown {
  return documentOf(readWorkbook(bytes).dataXml, key);
}
