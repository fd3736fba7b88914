/** How a part names a colour: the attributes of an element such as `<color theme="4" tint="0.4"/>`. */
export type ColourAttributes = Readonly<Record<string, string | undefined>>;

/** The colours that a workbook refers to by number. All as "#rrggbb". */
export interface Palette {
  /** In the order of `theme="n"`: light 1, dark 1, light 2, dark 2, accents 1–6, hyperlink, followed hyperlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Order of the elements of a theme's `a:clrScheme`; `theme="n"` counts with each light and dark pair swapped. */
export const SCHEME_NAMES = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';

/** ECMA-376 part 1, 18.8.27: the colours used when the workbook brings no list of its own. */
const DEFAULT_INDEXED = [
  `${BASIC} ${BASIC}`,
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333',
];

/** The colours of a workbook that has neither theme nor list. */
export const DEFAULT_PALETTE: Palette = {
  theme:
    '#ffffff #000000 #eeece1 #1f497d #4f81bd #c0504d #9bbb59 #8064a2 #4bacc6 #f79646 #0000ff #800080'.split(
      ' ',
    ),
  indexed: DEFAULT_INDEXED.join(' ')
    .split(' ')
    .map((hex) => `#${hex.toLowerCase()}`),
};

/** "#rrggbb"; undefined for the automatic colour and for one that cannot be read. */
export function resolveColour(attributes: ColourAttributes, palette: Palette): string | undefined {
  const base = baseColour(attributes, palette);
  const tint = Number(attributes['tint'] ?? 0);
  return base && tint ? tinted(base, tint) : base;
}

/** "FF1F497D" or "1F497D" → "#1f497d". */
export function hexColour(text: string | undefined): string | undefined {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '');
  return match ? `#${match[1]!.toLowerCase()}` : undefined;
}

/** The colour between two, `share` of the way from the first. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  return toHex(a.map((value, i) => value + (b[i]! - value) * share));
}

/** Whether it is the text colour of the system, which follows the screen: the same as no colour for text and lines. */
export function isSystemText(attributes: ColourAttributes): boolean {
  return (attributes['theme'] === '1' && !attributes['tint']) || attributes['indexed'] === '64';
}

function baseColour(attributes: ColourAttributes, palette: Palette): string | undefined {
  if (attributes['rgb'] !== undefined) return hexColour(attributes['rgb']);
  if (attributes['theme'] !== undefined) return palette.theme[Number(attributes['theme'])];
  if (attributes['indexed'] !== undefined) return palette.indexed[Number(attributes['indexed'])];
  return undefined;
}

/** ECMA-376 part 1, 18.8.19: a tint works on the lightness; below 0 darkens, above 0 lightens. */
function tinted(colour: string, tint: number): string {
  const rgb = channels(colour).map((value) => value / 255);
  const max = Math.max(...rgb);
  const min = Math.min(...rgb);
  const light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  if (max === min) return toHex([target * 255, target * 255, target * 255]);
  // Moving every channel along its line to black or white keeps hue and saturation of the HSL model.
  const chroma = max - min;
  const saturation = chroma / (1 - Math.abs(2 * light - 1));
  const scale = (saturation * (1 - Math.abs(2 * target - 1))) / chroma;
  return toHex(rgb.map((value) => ((value - light) * scale + target) * 255));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb
    .map((value) =>
      Math.min(255, Math.max(0, Math.round(value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
