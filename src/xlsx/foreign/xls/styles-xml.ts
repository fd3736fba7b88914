import { DEFAULT_PALETTE } from '../../appearance/colour';
import { builtinFormatId, FIRST_CUSTOM_FORMAT } from '../../read/number-formats';
import { escapeXml } from '../../xml/text';
import type { XlsBorder, XlsFont, XlsFormat, XlsGlobals } from './globals';

// Names of .xlsx by the numbers of .xls (MS-XLS 2.5.11, 2.5.38, 2.5.130, 2.5.242).
const LINES = [
  '',
  'thin',
  'medium',
  'dashed',
  'dotted',
  'thick',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
];
const PATTERNS = [
  'none',
  'solid',
  'mediumGray',
  'darkGray',
  'lightGray',
  'darkHorizontal',
  'darkVertical',
  'darkDown',
  'darkUp',
  'darkGrid',
  'darkTrellis',
  'lightHorizontal',
  'lightVertical',
  'lightDown',
  'lightUp',
  'lightGrid',
  'lightTrellis',
  'gray125',
  'gray0625',
];
const HORIZONTAL = ['', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'];
/** At the bottom, number 2, is where .xlsx puts texts that say nothing. */
const VERTICAL = ['top', 'center', '', 'justify', 'distributed'];

/** The styles part of an .xlsx with the cell formats of an .xls under their numbers; the default ones without. */
export function stylesXml(main: string, globals: XlsGlobals | undefined): string {
  const { fonts = [], formats = [] } = globals ?? {};
  const colour = colours(globals?.palette ?? []);
  const fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>');
  const codes = new Map<string, number>();
  const xfs = formats.map((format) => {
    const font = format.font < fonts.length ? format.font : 0;
    const fill = fills.numberOf(fillXml(format, colour));
    const border = borders.numberOf(borderXml(format, colour));
    const alignment = alignmentXml(format);
    const protection = format.locked ? '' : '<protection locked="0"/>';
    return (
      `<xf numFmtId="${numberFormatId(format.numberFormat, codes)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment && ' applyAlignment="1"'}${protection && ' applyProtection="1"'}>` +
      `${alignment}${protection}</xf>`
    );
  });
  if (xfs.length === 0) xfs.push('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const numberFormats = [...codes].map(
    ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
  );
  const fontList = fonts.length > 0 ? fonts.map((font) => fontXml(font, colour)) : [DEFAULT_FONT];
  return (
    `<styleSheet xmlns="${main}">` +
    (numberFormats.length > 0 ? list('numFmts', numberFormats) : '') +
    list('fonts', fontList) +
    list('fills', fills.all) +
    list('borders', borders.all) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', xfs) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

const DEFAULT_FONT = '<font><sz val="12"/><name val="宋体"/><charset val="134"/></font>';

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Gives equal elements one number. */
class Numbered {
  readonly all: string[];
  readonly #numbers: Map<string, number>;

  constructor(...first: string[]) {
    this.all = first;
    this.#numbers = new Map(first.map((xml, i) => [xml, i]));
  }

  numberOf(xml: string): number {
    const known = this.#numbers.get(xml);
    if (known !== undefined) return known;
    this.#numbers.set(xml, this.all.length);
    return this.all.push(xml) - 1;
  }
}

function numberFormatId(code: string, custom: Map<string, number>): number {
  const known = builtinFormatId(code) ?? custom.get(code);
  if (known !== undefined) return known;
  const id = FIRST_CUSTOM_FORMAT + custom.size;
  custom.set(code, id);
  return id;
}

type Colour = (number: number, name: string) => string;

/** Writes a colour by its number: 64 and above are those of the system, for texts and lines the automatic one. */
function colours(palette: readonly string[]): Colour {
  return (number, name) => {
    if (number >= 64) return number === 65 ? `<${name} indexed="65"/>` : `<${name} indexed="64"/>`;
    const rgb = palette[number - 8] ?? DEFAULT_PALETTE.indexed[number]?.slice(1) ?? '000000';
    return `<${name} rgb="FF${rgb.toUpperCase()}"/>`;
  };
}

function fontXml(font: XlsFont, colour: Colour): string {
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.strike ? '<strike/>' : '') +
    (font.underline ? '<u/>' : '') +
    `<sz val="${font.size || 10}"/>` +
    (font.colour < 64 ? colour(font.colour, 'color') : '') +
    `<name val="${escapeXml(font.name || 'Arial')}"/></font>`
  );
}

function fillXml({ pattern, front, back }: XlsFormat, colour: Colour): string {
  const type = PATTERNS[pattern] ?? 'none';
  if (type === 'none') return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="${type}">${colour(front, 'fgColor')}${colour(back, 'bgColor')}</patternFill></fill>`;
}

function borderXml({ left, right, top, bottom }: XlsFormat, colour: Colour): string {
  const side = (name: string, { line, colour: number }: XlsBorder) => {
    const style = LINES[line] ?? 'thin';
    return style === '' ? `<${name}/>` : `<${name} style="${style}">${colour(number, 'color')}</${name}>`;
  };
  return `<border>${side('left', left)}${side('right', right)}${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent, rotation }: XlsFormat): string {
  const across = HORIZONTAL[horizontal] ?? '';
  const down = VERTICAL[vertical] ?? '';
  const attributes =
    (across && ` horizontal="${across}"`) +
    (down && ` vertical="${down}"`) +
    (rotation > 0 && (rotation <= 180 || rotation === 255) ? ` textRotation="${rotation}"` : '') +
    (wrap ? ' wrapText="1"' : '') +
    (indent > 0 ? ` indent="${indent}"` : '');
  return attributes && `<alignment${attributes}/>`;
}
