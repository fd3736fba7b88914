import type { CellInput } from '../../support/sheet';

/** One thing done wrong: this value in this cell has to be reported there, by this code. */
export interface Defect {
  readonly cell: string;
  readonly value: CellInput;
  readonly code: string;
  /** Where it is reported, when not in the cell itself. */
  readonly at?: string;
}

/** A table as a careful office fills it: nothing to report, until a defect is planted. */
export interface CleanTable {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  readonly merges: readonly string[];
  readonly defects: readonly Defect[];
}

/** 95% as Excel holds it. */
export function percent(rate: number): CellInput {
  return { value: rate / 100, numberFormat: '0.00%' };
}
