/** One side of a cell's border; `style` as .xlsx names it ("thin", "medium", "dashed", …), `color` as #RRGGBB. */
export interface BorderSide {
  readonly style: string;
  readonly color?: string;
}

/** How a cell looks. What is absent is Excel's default. Colours are #RRGGBB, sizes are points. */
export interface Appearance {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'fill' | 'distributed' | 'centerContinuous';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly indent?: number;
  readonly borders?: {
    readonly top?: BorderSide;
    readonly right?: BorderSide;
    readonly bottom?: BorderSide;
    readonly left?: BorderSide;
  };
  /** Place in the same workbook that a click goes to, such as "'Sheet 1'!A1". */
  readonly link?: string;
}
