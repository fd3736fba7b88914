import { layoutOf, PLAIN_DEFAULTS } from '../../../src/workbench/grid/layout';
import { MemoryWorkbook } from '../../../src/workbench/model';
import { snapshotOf } from '../../support/sheet';

const EXTENT = { rows: 60, columns: 12 };

/** A workbook of one sheet, and how the grid lays it out. */
export function open(...input: Parameters<typeof snapshotOf>) {
  const workbook = MemoryWorkbook.fromSnapshots([snapshotOf(...input)]);
  const sheet = workbook.active;
  return { workbook, sheet, layout: layoutOf(sheet, PLAIN_DEFAULTS, EXTENT, new Map(), 1) };
}
