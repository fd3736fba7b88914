import type { CellRef } from './address';
import type { NewSheetStyle, NewSheet } from './workbook';

/** How a cell of a written sheet looks; colours as #RRGGBB, size in points. */
export interface NewSheetLook {
  readonly bold?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
}

/** Dark enough on white for reading; severity is also said in words, never by colour alone. */
export const NEW_SHEET_LOOKS: Readonly<Record<NewSheetStyle, NewSheetLook>> = {
  title: { bold: true, fontSize: 16 },
  heading: { bold: true, fill: '#DDEBF7' },
  text: {},
  error: { color: '#B10E1C' },
  warning: { color: '#8A3707' },
  note: { color: '#616161' },
};

/** Key of the note that marks a sheet as written by the product, so that nobody's own sheet is ever replaced. */
export const OWN_SHEET_KEY = 'jixiao-own-sheet';

/**
 * The name under which a sheet is written: the wished one, or with (2), (3) … when a sheet of somebody else has it.
 * `own` says whether the sheet of this name, in any case of letters, was written by the product.
 */
export function ownSheetName(wished: string, sheets: ReadonlyMap<string, { readonly own: boolean }>): string {
  const byName = new Map([...sheets].map(([name, sheet]) => [name.toLowerCase(), sheet]));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wished.slice(0, 31 - suffix.length) + suffix;
    if (byName.get(name.toLowerCase())?.own !== false) return name;
  }
}

/** The name of a sheet that comes beside these: the wished one, or with (2), (3) … where it is taken, as Excel does. */
export function freeSheetName(wished: string, names: readonly string[]): string {
  return ownSheetName(wished, new Map(names.map((name) => [name, { own: false }])));
}

/** A place in the workbook as links name it: "'Sheet 1'!A1". */
export function placeOf({
  sheetName,
  address,
}: {
  readonly sheetName: string;
  readonly address: string;
}): string {
  return `'${sheetName.replaceAll("'", "''")}'!${address}`;
}

/** A cell of a sheet with everything about its look settled. */
export interface DrawnCell extends CellRef {
  /** null: blank. */
  readonly text: string | number | null;
  readonly look: NewSheetLook & {
    readonly vertical: 'top';
    readonly wrap: boolean;
    readonly underline?: boolean;
    readonly link?: string;
  };
}

/** The cells of a sheet as they are to be seen: texts wrap and begin at the top, links look like links. */
export function drawNewSheet({ rows }: NewSheet): DrawnCell[] {
  return rows.flatMap((cells, row) =>
    cells.map(({ text, style = 'text', link }, column) => ({
      row,
      column,
      text: text === '' ? null : text,
      look: {
        ...NEW_SHEET_LOOKS[style],
        vertical: 'top' as const,
        // A long title would otherwise make its row several lines high.
        wrap: style !== 'title',
        ...(link && { color: LINK_COLOUR, underline: true, link: placeOf(link) }),
      },
    })),
  );
}

const LINK_COLOUR = '#0563C1';
