import type { CellState } from '../sheet';
import type { PlainFilter, Sample } from './proposal';
import type { FillRule } from './rule';
import type { SlotKind } from './slot';

/** What a workbook remembers of one filled cell: 来源记录. */
export interface SourceRecord {
  /** All cells that were filled together have the same one. */
  readonly fill: string;
  readonly slot: SlotKind;
  /** Name of the indicator or sum. */
  readonly label: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Address when it was filled; rows may have moved it since. */
  readonly cell: string;
  readonly line?: number;
  /** null: the workbook itself. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Sheet and block of the source; "" for what a person typed. */
  readonly sheet: string;
  readonly range: string;
  /** "5,9,12-30"; cut with "…" when very long. */
  readonly rows: string;
  readonly rowCount: number;
  readonly filters: readonly PlainFilter[];
  readonly sample: Sample;
  readonly rule: FillRule;
  readonly value: number | string;
  readonly unit: string | null;
  /** What the cell held after and before. */
  readonly written: CellState;
  readonly previous: CellState;
  /** ISO 8601. */
  readonly at: string;
}
