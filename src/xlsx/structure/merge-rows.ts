import { formatRange, overlaps, WorkbookError, type Range } from '../../sheet';
import { PackagePatch } from '../patch/patch-package';
import { openParts } from '../read/parts';
import { readRange } from '../xml/refs';
import {
  appendTo,
  attributeOf,
  childElements,
  elementAt,
  retag,
  rootTag,
  splice,
  withAttribute,
} from '../xml/tags';

/** What stands behind the merged cells in a worksheet part, in the order of its schema. */
const BEHIND = new Set([
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Merged cells of some rows of a sheet. */
export interface RowMerges {
  readonly sheetId: string;
  /** The rows, zero-based, both included. */
  readonly rows: { readonly top: number; readonly bottom: number };
  /** What is merged there afterwards, and nothing else. */
  readonly merges: readonly Range[];
}

/**
 * Merges cells in some rows of a sheet of an .xlsx file anew, in place of every merge that touches these rows. Everything else
 * stays as it is. Throws `sheet-missing`, and what reading throws.
 */
export function mergeRows(bytes: Uint8Array, { sheetId, rows, merges }: RowMerges): Uint8Array {
  const isGone = ({ top, bottom }: Range) => top <= rows.bottom && bottom >= rows.top;
  return remerge(bytes, sheetId, isGone, merges);
}

/** Merges cells of a sheet, in place of the merges that they overlap. Throws `sheet-missing`, and what reading throws. */
export function mergeCells(bytes: Uint8Array, sheetId: string, merges: readonly Range[]): Uint8Array {
  if (merges.length === 0) return bytes;
  return remerge(bytes, sheetId, (range) => merges.some((one) => overlaps(one, range)), merges);
}

function remerge(
  bytes: Uint8Array,
  sheetId: string,
  isGone: (range: Range) => boolean,
  merges: readonly Range[],
): Uint8Array {
  const parts = openParts(bytes);
  const sheet = parts.workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new WorkbookError('sheet-missing');
  const xml = parts.pack.text(sheet.part);
  const root = rootTag(xml);
  const children = childElements(xml, root);
  const present = children.find(({ name }) => name === 'mergeCells');
  const cells = present ? childElements(xml, present) : [];
  const gone = cells.filter(({ attributes }) => {
    const range = readRange(attributeOf(attributes, 'ref') ?? '');
    return range && isGone(range);
  });
  const prefix = root.prefix;
  const added = merges.map((range) => `<${prefix}mergeCell ref="${formatRange(range)}"/>`).join('');
  const count = cells.length - gone.length + merges.length;
  const patch = new PackagePatch(parts.pack);
  if (present) {
    const attributes = withAttribute(present.attributes, 'count', String(count));
    const splices = gone.map(({ start, outerEnd }) => ({ start, end: outerEnd, text: '' }));
    const inner = present.kind === 'empty' ? [] : [retag(present, attributes), ...splices];
    const whole = { start: present.start, end: present.outerEnd, text: '' };
    patch.set(sheet.part, splice(xml, count === 0 ? [whole] : [...inner, appendTo(present, added)]));
  } else if (count > 0) {
    const behind = children.find(({ name }) => BEHIND.has(name));
    const at = behind?.start ?? elementAt(xml, root).innerEnd;
    const text = `<${prefix}mergeCells count="${count}">${added}</${prefix}mergeCells>`;
    patch.set(sheet.part, splice(xml, [{ start: at, end: at, text }]));
  }
  return patch.finish();
}
