import {
  DEFAULT_PALETTE,
  hexColour,
  isSystemText,
  mix,
  resolveColour,
  SCHEME_NAMES,
  type Palette,
} from './colour';
import { readColumns } from '../read/layout';
import type { WorkbookParts } from '../read/parts';
import { readSheetPart } from '../read/sheet-part';
import type { RawCell } from '../read/visitor';
import type { Styles } from '../read/styles';
import { childOf, childrenOf, flag, type XmlElement } from '../xml/xml';

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
  readonly horizontal?: (typeof HORIZONTAL)[number];
  readonly vertical?: (typeof VERTICAL)[number];
  readonly indent?: number;
  readonly borders?: {
    readonly top?: LookBorder;
    readonly right?: LookBorder;
    readonly bottom?: LookBorder;
    readonly left?: LookBorder;
  };
}

/**
 * What a sheet looks like beyond its contents, as its part says it. Rows and columns are zero-based, widths count
 * characters of the standard font, heights points. Style numbers count in the formats of the styles part.
 */
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
  /** Style numbers of the cells that stand in the file: `styles[row]?.[column]`. */
  readonly styles: ReadonlyArray<ReadonlyArray<number | undefined> | undefined>;
}

/** What a workbook looks like beyond its contents. */
export interface WorkbookAppearance {
  /** By style number; empty when the styles cannot be read as looks. */
  readonly looks: readonly Look[];
  /** By sheet id; a sheet whose look cannot be read is missing. */
  readonly sheets: ReadonlyMap<string, SheetAppearance>;
}

const DEFAULT_ROW_HEIGHT = 15;
/** 8.43 characters and Excel's margin. */
const DEFAULT_COLUMN_WIDTH = 9.140625;

/** Reads how a workbook looks. Never throws: what cannot be read is drawn plainly. */
export function readAppearance({ pack, workbook, styles }: WorkbookParts): WorkbookAppearance {
  const themePart = pack
    .relationships(workbook.part)
    .find((link) => link.type === 'theme' && !link.external)?.target;
  const theme = themePart === undefined ? undefined : orUndefined(() => pack.tree(themePart));
  const sheets = new Map<string, SheetAppearance>();
  for (const { id, part } of workbook.sheets) {
    const sheet = orUndefined(() => readSheetAppearance(pack.text(part), part));
    if (sheet) sheets.set(id, sheet);
  }
  return { looks: orUndefined(() => readLooks(styles, readPalette(theme, styles.root))) ?? [], sheets };
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The colours of a workbook, from the roots of its theme part and its styles part (either may be missing). */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const indexed = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  return {
    theme: SCHEME_NAMES.map((name, i) => {
      const colour = childOf(scheme, name)?.children[0]?.attributes;
      return hexColour(colour?.['lastClr'] ?? colour?.['val']) ?? DEFAULT_PALETTE.theme[i]!;
    }),
    indexed: DEFAULT_PALETTE.indexed.map((colour, i) => hexColour(indexed[i]?.attributes['rgb']) ?? colour),
  };
}

/** The looks of a workbook by style number, from its styles part. */
export function readLooks(styles: Styles, palette: Palette): Look[] {
  const { root } = styles;
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => fontLook(font, palette));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => fillColour(fill, palette));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) =>
    bordersLook(border, palette),
  );
  return styles.formats.map((format) => {
    const numbered = <T>(list: readonly T[], attribute: string) =>
      list[Number(format.attributes[attribute] ?? 0)];
    const fill = numbered(fills, 'fillId');
    const border = numbered(borders, 'borderId');
    return {
      ...numbered(fonts, 'fontId'),
      ...alignmentLook(childOf(format, 'alignment')),
      ...(fill && { fill }),
      ...(border && { borders: border }),
    };
  });
}

function fontLook(font: XmlElement, palette: Palette): Look {
  const fontName = childOf(font, 'name')?.attributes['val'];
  const fontSize = positive(childOf(font, 'sz')?.attributes['val']);
  const color = lineColour(childOf(font, 'color'), palette);
  return {
    ...(fontName && { fontName }),
    ...(fontSize && { fontSize }),
    ...(isOn(childOf(font, 'b')) && { bold: true }),
    ...(isOn(childOf(font, 'i')) && { italic: true }),
    ...(isOn(childOf(font, 'u')) && { underline: true }),
    ...(color && { color }),
  };
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'none'].includes(element.attributes['val'] ?? '1');
}

/** The colour of text or of a line; undefined when it is automatic. */
function lineColour(element: XmlElement | undefined, palette: Palette): string | undefined {
  return element && !isSystemText(element.attributes)
    ? resolveColour(element.attributes, palette)
    : undefined;
}

/** How much of a pattern is its front colour. */
const FRONT_SHARE: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

function fillColour(fill: XmlElement, palette: Palette): string | undefined {
  const stop = childOf(childOf(childOf(fill, 'gradientFill'), 'stop'), 'color');
  if (stop) return resolveColour(stop.attributes, palette);
  const pattern = childOf(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (type === 'none') return undefined;
  const colourOf = (name: string) => resolveColour(childOf(pattern, name)?.attributes ?? {}, palette);
  const share = FRONT_SHARE[type] ?? 0.3;
  if (share === 1) return colourOf('fgColor');
  return mix(colourOf('bgColor') ?? '#ffffff', colourOf('fgColor') ?? '#000000', share);
}

function bordersLook(border: XmlElement, palette: Palette): Look['borders'] {
  const sideOf = (...names: readonly string[]): LookBorder | undefined => {
    const side = border.children.find((child) => names.includes(child.name));
    const style = side?.attributes['style'] ?? 'none';
    if (style === 'none') return undefined;
    const color = lineColour(childOf(side, 'color'), palette);
    return { style, ...(color && { color }) };
  };
  const top = sideOf('top');
  const right = sideOf('right', 'end');
  const bottom = sideOf('bottom');
  const left = sideOf('left', 'start');
  if (!top && !right && !bottom && !left) return undefined;
  return { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) };
}

const HORIZONTAL = ['left', 'center', 'right', 'justify', 'fill', 'distributed', 'centerContinuous'] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

function alignmentLook(alignment: XmlElement | undefined): Look {
  const attributes = alignment?.attributes ?? {};
  const horizontal = HORIZONTAL.find((name) => name === attributes['horizontal']);
  const vertical = VERTICAL.find((name) => name === attributes['vertical']);
  const indent = positive(attributes['indent']);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...((flag(attributes['wrapText']) || vertical === 'justify') && { wrap: true }),
    ...(indent && { indent }),
  };
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return number > 0 && number < 1000 ? number : undefined;
}

/** Collects heights of rows and style numbers of cells. */
class LookVisitor {
  readonly styles: number[][] = [];
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();

  row(row: number, attributes: Readonly<Record<string, string>>): void {
    const height = positive(attributes['ht']);
    if (height) this.rowHeights.set(row, height);
    if (flag(attributes['hidden'])) this.hiddenRows.add(row);
  }

  cell(row: number, column: number, { style }: RawCell): void {
    (this.styles[row] ??= [])[column] = style;
  }
}

/** The look of one sheet, from the text of its part. Throws `damaged` as the reader of its contents does. */
export function readSheetAppearance(xml: string, part: string): SheetAppearance {
  const { visitor, rest } = readSheetPart(
    () => [xml],
    part,
    () => new LookVisitor(),
  );
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { first, last, width, hidden } of readColumns(rest, part).found) {
    for (let column = first; column <= last; column++) {
      if (width && width > 0) columnWidths.set(column, width);
      if (hidden || width === 0) hiddenColumns.add(column);
    }
  }
  const format = childOf(rest, 'sheetFormatPr')?.attributes;
  const view = childOf(childOf(rest, 'sheetViews'), 'sheetView')?.attributes;
  return {
    gridlines: flag(view?.['showGridLines']) ?? true,
    defaultColumnWidth: positive(format?.['defaultColWidth']) ?? DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: positive(format?.['defaultRowHeight']) ?? DEFAULT_ROW_HEIGHT,
    columnWidths,
    rowHeights: visitor.rowHeights,
    hiddenRows: visitor.hiddenRows,
    hiddenColumns,
    styles: visitor.styles,
  };
}
