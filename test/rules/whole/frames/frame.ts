import type { CellInput } from '../../../support/sheet';

/** A table as some place writes it, and what the rules of structure, money, scores and year say of it: severity, code, cells. */
export interface Frame {
  readonly name: string;
  readonly rows: CellInput[][];
  readonly merges?: string[];
  readonly reports: readonly string[];
}
