import type { Look, LookBorder } from '../../xlsx/appearance/appearance';

/** One side of a cell's border. */
export type BorderSide = LookBorder;

/** How a cell looks: as the file says it, and where a click on it goes. */
export interface Appearance extends Look {
  /** Place in the same workbook, such as "'Sheet 1'!A1". */
  readonly link?: string;
}
