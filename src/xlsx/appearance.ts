import { columnIndex, MAX_COLUMNS } from '../sheet';
import {
  DEFAULT_PALETTE,
  hexColour,
  mix,
  resolveColour,
  SCHEME_NAMES,
  type ColourAttributes,
  type Palette,
} from './colour';
import { walkXml } from './walk-xml';

/** One side of a cell's border; `style` as .xlsx names it ("thin", "double", …). No colour is the automatic one. */
export interface LookBorder {
  readonly style: string;
  readonly color?: string;
}

/** How a cell looks. What is absent is Excel's default. Colours are "#rrggbb", sizes are points. */
export interface Look {
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
    readonly top?: LookBorder;
    readonly right?: LookBorder;
    readonly bottom?: LookBorder;
    readonly left?: LookBorder;
  };
}

/** What a sheet looks like beyond its contents. Rows and columns are zero-based, widths characters, heights points. */
export interface SheetAppearance {
  /** Shown between cells without borders. */
  readonly gridlines: boolean;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Rows without an entry grow with their contents. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Style numbers of the cells that have one: `styles[row]?.[column]`. */
  readonly styles: ReadonlyArray<ReadonlyArray<number | undefined> | undefined>;
  /** Style numbers of whole rows and columns, for cells that have none of their own. */
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
}

const DEFAULT_ROW_HEIGHT = 15;
/** 8.43 characters and Excel's margin. */
const DEFAULT_COLUMN_WIDTH = 9.140625;

/** The colours of a workbook, from its theme part and its style part (either may be missing). */
export function readPalette(theme: string | undefined, styles: string | undefined): Palette {
  const scheme = new Map<string, string>();
  const indexed: string[] = [];
  walkXml(theme ?? '<theme/>', {
    open(name, attributes, path) {
      const colour =
        name === 'srgbClr' ? attributes['val'] : name === 'sysClr' ? attributes['lastClr'] : undefined;
      const slot = path.at(-1);
      if (slot && path.at(-2) === 'clrScheme') scheme.set(slot, hexColour(colour) ?? '');
    },
  });
  walkXml(styles ?? '<styleSheet/>', {
    open(name, attributes, path) {
      if (name === 'rgbColor' && path.at(-1) === 'indexedColors')
        indexed.push(hexColour(attributes['rgb']) ?? '');
    },
  });
  return {
    theme: SCHEME_NAMES.map((name, i) => scheme.get(name) || DEFAULT_PALETTE.theme[i]!),
    indexed: DEFAULT_PALETTE.indexed.map((colour, i) => indexed[i] || colour),
  };
}

type Draft<T> = { -readonly [K in keyof T]?: T[K] };
type Side = keyof NonNullable<Look['borders']>;

const FILL_SHARE: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

/** The looks of a workbook by style number (`s` of a cell), from its style part. */
export function readLooks(styles: string | undefined, palette: Palette): Look[] {
  const fonts: Draft<Look>[] = [];
  const fills: (string | null)[] = [];
  const borders: Draft<NonNullable<Look['borders']>>[] = [];
  const looks: Draft<Look>[] = [];
  let pattern = { share: 0, front: null as string | null, back: null as string | null };
  walkXml(styles ?? '<styleSheet/>', {
    open(name, attributes, path) {
      const section = path[1];
      const parent = path.at(-1);
      if (section === 'fonts') readFont(name, attributes, fonts, palette);
      else if (section === 'fills') {
        if (name === 'fill') pattern = { share: 0, front: null, back: null };
        else if (name === 'patternFill') pattern.share = patternShare(attributes['patternType']);
        else if (name === 'fgColor') pattern.front = resolveColour(attributes, palette);
        else if (name === 'bgColor') pattern.back = resolveColour(attributes, palette);
        else if (name === 'color' && parent === 'stop' && !pattern.front) {
          pattern = { share: 1, front: resolveColour(attributes, palette), back: null };
        }
      } else if (section === 'borders') readBorder(name, attributes, parent, borders, palette);
      else if (section === 'cellXfs') {
        if (name === 'xf') {
          const border = borders[Number(attributes['borderId'] ?? 0)];
          const fill = fills[Number(attributes['fillId'] ?? 0)];
          looks.push({
            ...fonts[Number(attributes['fontId'] ?? 0)],
            ...(border && Object.keys(border).length > 0 && { borders: border }),
            ...(fill && { fill }),
          });
        } else if (name === 'alignment') readAlignment(attributes, looks.at(-1));
      }
    },
    close(name, path) {
      if (name === 'fill' && path[1] === 'fills') fills.push(fillColour(pattern));
    },
  });
  return looks;
}

function patternShare(type: string | undefined): number {
  if (type === undefined || type === 'none') return 0;
  return FILL_SHARE[type] ?? 0.3;
}

function fillColour({
  share,
  front,
  back,
}: {
  share: number;
  front: string | null;
  back: string | null;
}): string | null {
  if (share === 0) return null;
  if (share === 1) return front;
  return mix(back ?? '#ffffff', front ?? '#000000', share);
}

function isOn(attributes: ColourAttributes): boolean {
  return !['0', 'false', 'none'].includes(attributes['val'] ?? '1');
}

function readFont(name: string, attributes: ColourAttributes, fonts: Draft<Look>[], palette: Palette): void {
  const font = fonts.at(-1);
  if (name === 'font') fonts.push({});
  else if (!font) return;
  else if (name === 'name') font.fontName = attributes['val'];
  else if (name === 'sz') font.fontSize = positive(attributes['val']);
  else if (name === 'b') font.bold = isOn(attributes);
  else if (name === 'i') font.italic = isOn(attributes);
  else if (name === 'u') font.underline = isOn(attributes);
  else if (name === 'color') font.color = resolveColour(attributes, palette) ?? undefined;
}

const SIDES: Readonly<Record<string, Side>> = {
  top: 'top',
  right: 'right',
  end: 'right',
  bottom: 'bottom',
  left: 'left',
  start: 'left',
};

function readBorder(
  name: string,
  attributes: ColourAttributes,
  parent: string | undefined,
  borders: Draft<NonNullable<Look['borders']>>[],
  palette: Palette,
): void {
  if (name === 'border') {
    borders.push({});
    return;
  }
  const border = borders.at(-1);
  const side = SIDES[name === 'color' ? (parent ?? '') : name];
  if (!border || !side) return;
  if (name !== 'color') {
    const style = attributes['style'] ?? 'none';
    if (style !== 'none') border[side] = { style };
  } else if (border[side]) {
    const color = resolveColour(attributes, palette);
    if (color) border[side] = { style: border[side].style, color };
  }
}

const HORIZONTAL = ['left', 'center', 'right', 'justify', 'fill', 'distributed', 'centerContinuous'] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

function readAlignment(attributes: ColourAttributes, look: Draft<Look> | undefined): void {
  if (!look) return;
  look.horizontal = HORIZONTAL.find((name) => name === attributes['horizontal']);
  look.vertical = VERTICAL.find((name) => name === attributes['vertical']);
  look.wrap = ['1', 'true'].includes(attributes['wrapText'] ?? '') || look.vertical === 'justify';
  look.indent = positive(attributes['indent']);
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return number > 0 && number < 1000 ? number : undefined;
}

/** The look of one sheet, from its part. Throws when the XML is not well-formed. */
export function readSheetAppearance(sheetXml: string): SheetAppearance {
  const styles: number[][] = [];
  const rowStyles = new Map<number, number>();
  const columnStyles = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const columnWidths = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let gridlines = true;
  let defaultRowHeight = DEFAULT_ROW_HEIGHT;
  let defaultColumnWidth = DEFAULT_COLUMN_WIDTH;
  let row = -1;
  let column = -1;

  function readColumns(attributes: ColourAttributes): void {
    const last = Math.min(Number(attributes['max']), MAX_COLUMNS);
    for (let index = Number(attributes['min']) - 1; index < last; index++) {
      if (attributes['width']) columnWidths.set(index, Number(attributes['width']));
      if (isTrue(attributes['hidden'])) hiddenColumns.add(index);
      if (attributes['style']) columnStyles.set(index, Number(attributes['style']));
    }
  }

  function readRow(attributes: ColourAttributes): void {
    row = attributes['r'] ? Number(attributes['r']) - 1 : row + 1;
    column = -1;
    if (attributes['ht']) rowHeights.set(row, Number(attributes['ht']));
    if (isTrue(attributes['hidden'])) hiddenRows.add(row);
    if (attributes['s'] && isTrue(attributes['customFormat'])) rowStyles.set(row, Number(attributes['s']));
  }

  walkXml(sheetXml, {
    open(name, attributes, path) {
      if (name === 'c' && path.length === 3) {
        column = attributes['r'] ? columnIndex(/^[A-Z]*/i.exec(attributes['r'])![0]) : column + 1;
        if (attributes['s']) (styles[row] ??= [])[column] = Number(attributes['s']);
      } else if (name === 'row' && path.length === 2) readRow(attributes);
      else if (name === 'col' && path[1] === 'cols') readColumns(attributes);
      else if (name === 'sheetView' && attributes['showGridLines'] !== undefined) {
        gridlines = isTrue(attributes['showGridLines']);
      } else if (name === 'sheetFormatPr') {
        defaultRowHeight = positive(attributes['defaultRowHeight']) ?? DEFAULT_ROW_HEIGHT;
        defaultColumnWidth = positive(attributes['defaultColWidth']) ?? DEFAULT_COLUMN_WIDTH;
      }
    },
  });
  return {
    gridlines,
    defaultColumnWidth,
    defaultRowHeight,
    columnWidths,
    rowHeights,
    hiddenRows,
    hiddenColumns,
    styles,
    rowStyles,
    columnStyles,
  };
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
