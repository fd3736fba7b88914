import { WorkbookError } from '../../sheet';
import { builtinFormat } from './number-formats';
import type { Package } from '../package/package';
import { childOf, childrenOf, flag, whole, type XmlElement } from '../xml/xml';

/** The styles part with what cells ask for by their style number. */
export interface Styles {
  /** The part's root for those who draw: fonts, fills, borders, cellStyleXfs, dxfs; undefined when there is no part. */
  readonly root: XmlElement | undefined;
  /** The xf elements of cellXfs; a cell's style number counts in this list. */
  readonly formats: readonly XmlElement[];
  /** Number format code of each of them. */
  readonly numberFormats: readonly string[];
  /** Whether sheet protection locks cells of each of them. */
  readonly locked: readonly boolean[];
}

/** Reads the styles part. Throws `damaged` when it cannot be read. */
export function readStyles(pack: Package, part: string | undefined): Styles {
  if (part === undefined) return { root: undefined, formats: [], numberFormats: ['General'], locked: [true] };
  const root = pack.tree(part);
  const codes = new Map<number, string>();
  for (const element of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    const id = whole(element.attributes['numFmtId']);
    const code = element.attributes['formatCode'];
    if (id === undefined || code === undefined) throw new WorkbookError('damaged', { part });
    codes.set(id, code);
  }
  const formats = childrenOf(childOf(root, 'cellXfs'), 'xf');
  return {
    root,
    formats,
    numberFormats: (formats.length === 0 ? [GENERAL] : formats).map((format) => {
      const id = whole(format.attributes['numFmtId'] ?? '0');
      if (id === undefined) throw new WorkbookError('damaged', { part });
      return codes.get(id) ?? builtinFormat(id);
    }),
    locked: formats.map((format) => flag(childOf(format, 'protection')?.attributes['locked']) ?? true),
  };
}

/** A styles part without cell formats leaves the default one. */
const GENERAL: XmlElement = { name: 'xf', attributes: {}, children: [], text: '' };
