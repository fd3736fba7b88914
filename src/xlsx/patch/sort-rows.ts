import { formatCell } from '../../sheet';
import { readRef } from '../xml/refs';
import { attributeOf, childElements, rootTag, splice, withAttribute, type Element } from '../xml/tags';

/**
 * A worksheet part with its rows and cells in the order of the sheet, each row and cell under its own number, so that a
 * row which came in pieces is one. The part has been read without complaint; nothing in its cells changes.
 */
export function sortRows(xml: string): string {
  const data = childElements(xml, rootTag(xml)).find(({ name }) => name === 'sheetData');
  if (!data) return xml;
  const rows = new Map<number, { readonly tag: Element; readonly cells: [number, string][] }>();
  let row = -1;
  for (const tag of childElements(xml, data)) {
    const children = childElements(xml, tag).filter(({ name }) => name === 'c');
    row = rowNumberOf(tag, children[0]) ?? row + 1;
    const cells = rows.get(row)?.cells ?? [];
    if (!rows.has(row)) rows.set(row, { tag, cells });
    let column = -1;
    for (const cell of children) {
      column = readRef(attributeOf(cell.attributes, 'r') ?? '')?.column ?? column + 1;
      const attributes = withAttribute(cell.attributes, 'r', formatCell({ row, column }));
      const slash = cell.kind === 'empty' ? '/' : '';
      const content = xml.slice(cell.end, cell.outerEnd);
      cells.push([column, `<${cell.prefix}c${attributes.trimEnd()}${slash}>${content}`]);
    }
  }
  const text = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, { tag, cells }]) => {
      const named = withAttribute(tag.attributes, 'r', String(number + 1));
      const attributes = withAttribute(named, 'spans', null).trimEnd();
      const content = cells.sort(([a], [b]) => a - b).map(([, cell]) => cell);
      return `<${tag.prefix}row${attributes}>${content.join('')}</${tag.prefix}row>`;
    });
  return splice(xml, [{ start: data.end, end: data.innerEnd, text: text.join('') }]);
}

/** The number that a row gives itself, or that its first cell gives it; zero-based. */
export function rowNumberOf(
  row: { readonly attributes: string },
  firstCell: { readonly attributes: string } | undefined,
): number | undefined {
  const written = attributeOf(row.attributes, 'r');
  if (written !== undefined) return Number(written) - 1;
  return readRef(attributeOf(firstCell?.attributes ?? '', 'r') ?? '')?.row;
}
