/** A formula as the file writes it: without "=", perhaps empty for a cell that shares another's. */
export interface RawFormula {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A cell as the file writes it, entities and line ends resolved, nothing interpreted. */
export interface RawCell {
  /** Number of the cell's format in the styles part. */
  readonly style: number;
  /** "n" when the file does not say. */
  readonly type: string;
  readonly value: string | undefined;
  /** The text of an inline string; undefined when there is none. */
  readonly inline: string | undefined;
  readonly formula: RawFormula | undefined;
  /** Whether the cell carries metadata, as those of dynamic arrays do. */
  readonly dynamic: boolean;
}

/** Is told rows and cells in the order of the sheet; zero-based. Attributes of a row come without its number "r", maybe. */
export interface SheetVisitor {
  row(row: number, attributes: Readonly<Record<string, string>>): void;
  cell(row: number, column: number, cell: RawCell): void;
}
