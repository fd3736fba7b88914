import type { CSSProperties } from 'react';
import type { BorderSide } from '../model';
import type { Box } from './boxes';

const SANS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const SERIF = 'SimSun, "Songti SC", "Noto Serif CJK SC", serif';

/** Where the box stands and what lies behind and around its text. One pixel is shared with each neighbour. */
export function boxStyle(box: Box, rowStart: number, dark: boolean): CSSProperties {
  const { appearance, highlight, borders, area } = box;
  const merged = area.top !== area.bottom || area.left !== area.right;
  const style: CSSProperties = {
    left: box.x - 1,
    top: box.y - rowStart - 1,
    width: box.width + 1,
    height: box.height + 1,
    borderTop: borderCss(borders.top, dark),
    borderRight: borderCss(borders.right, dark),
    borderBottom: borderCss(borders.bottom, dark),
    borderLeft: borderCss(borders.left, dark),
  };
  const fill = highlight && dark ? deepened(highlight) : (highlight ?? appearance.fill);
  if (fill) style.backgroundColor = fill;
  else if (merged) {
    // Hides the gridlines inside the block and leaves those around it.
    style.backgroundColor = 'var(--sheet-background)';
    style.backgroundClip = 'padding-box';
  }
  return style;
}

/** How the text of the box is set. */
export function textStyle(box: Box, dark: boolean): CSSProperties {
  const { appearance, highlight, align } = box;
  const fill = highlight && dark ? undefined : (highlight ?? appearance.fill);
  const indent = (appearance.indent ?? 0) * box.fontSize * 0.6;
  const style: CSSProperties = {
    fontFamily: familyOf(appearance.fontName),
    fontSize: box.fontSize,
    lineHeight: 1.3,
    textAlign: align,
    paddingLeft: box.padding + (align === 'right' ? 0 : indent),
    paddingRight: box.padding + (align === 'right' ? indent : 0),
    color: textColour(appearance.color, fill, dark),
  };
  if (appearance.bold) style.fontWeight = 700;
  if (appearance.italic) style.fontStyle = 'italic';
  if (appearance.underline) style.textDecoration = 'underline';
  if (appearance.wrap) {
    style.whiteSpace = 'pre-wrap';
    style.overflowWrap = 'anywhere';
  } else style.width = box.textWidth;
  if (appearance.horizontal === 'distributed') style.textAlignLast = 'justify';
  // Auto margins centre the text and, unlike centring, keep its beginning in sight when it is too long.
  if (appearance.vertical === 'top' || appearance.vertical === 'justify') style.marginBottom = 'auto';
  else if (appearance.vertical === 'center' || appearance.vertical === 'distributed') style.margin = 'auto 0';
  else style.marginTop = 'auto';
  return style;
}

function familyOf(name: string | undefined): string {
  const fallback = name && /宋|仿|楷|Song|Ming|Times/i.test(name) ? SERIF : SANS;
  return name ? `"${name.replaceAll('"', '')}", ${fallback}` : fallback;
}

const WIDTHS: Readonly<Record<string, string>> = {
  medium: '2px solid',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
  slantDashDot: '2px dashed',
  thick: '3px solid',
  double: '3px double',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  dotted: '1px dotted',
  hair: '1px dotted',
};

function borderCss(side: BorderSide | undefined, dark: boolean): string {
  if (!side) return '1px solid transparent';
  return `${WIDTHS[side.style] ?? '1px solid'} ${readable(side.color, dark) ?? 'var(--sheet-line)'}`;
}

function textColour(colour: string | undefined, fill: string | undefined, dark: boolean): string | undefined {
  if (fill) return colour ?? (lightness(fill) > 0.45 ? '#000000' : '#ffffff');
  return readable(colour, dark);
}

/** On the dark sheet a dark colour is turned light, hue kept; on the white one nothing is changed. */
function readable(colour: string | undefined, dark: boolean): string | undefined {
  if (!colour || !dark || lightness(colour) > 0.45) return colour;
  return `color-mix(in srgb, ${colour} 35%, white)`;
}

/** A pale colour as it lies on the dark sheet: the same hue, dark enough for light text. */
function deepened(colour: string): string {
  const channels = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const [low, high] = [Math.min(...channels), Math.max(...channels)];
  const range = high - low;
  if (range === 0) return 'hsl(0 0% 26%)';
  const sixths =
    high === red
      ? (green - blue) / range + 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return `hsl(${Math.round(sixths * 60) % 360} 45% 26%)`;
}

/** From 0, black, to 1, white, as the eye has it. */
function lightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
}
