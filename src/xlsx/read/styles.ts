import { builtinFormat } from './number-formats';
import type { Package } from '../package/package';
import { childOf, childrenOf, flag, whole, type XmlElement } from '../xml/xml';

/** The styles part with what cells ask for by their style number. */
export interface Styles {
  /** The part's root for those who draw: fonts, fills, borders, cellStyleXfs, dxfs; undefined when there is no part. */
  readonly root: XmlElement | undefined;
  /** The xf elements of cellXfs; a cell's style number counts in this list. */
  readonly formats: readonly XmlElement[];
  /** Number format code of each of them; where there are none, of the one that cells then have. */
  readonly numberFormats: readonly string[];
  /** Whether sheet protection locks cells of each of them. */
  readonly locked: readonly boolean[];
}

/** Reads the styles part. Throws `damaged` when it cannot be read. */
export function readStyles(pack: Package, part: string | undefined): Styles {
  const root = part !== undefined && pack.has(part) ? pack.tree(part) : undefined;
  const codes = new Map<number, string>();
  for (const { attributes } of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    const id = whole(attributes['numFmtId']);
    const code = attributes['formatCode'];
    if (id !== undefined && code !== undefined) codes.set(id, code || 'General');
  }
  const formats = childrenOf(childOf(root, 'cellXfs'), 'xf');
  // Without cell formats there is the default one.
  const known = formats.length === 0 ? [GENERAL] : formats;
  return {
    root,
    formats,
    numberFormats: known.map(({ attributes }) => {
      const id = whole(attributes['numFmtId']) ?? 0;
      return codes.get(id) ?? builtinFormat(id);
    }),
    locked: known.map((format) => flag(childOf(format, 'protection')?.attributes['locked']) ?? true),
  };
}

const GENERAL: XmlElement = { name: 'xf', attributes: {}, children: [], text: '' };
