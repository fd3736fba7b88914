import { DATA_NAMESPACE, withDocument, type DataKey } from '../../sheet';
import { relationshipsPart } from '../package/package';
import { PackagePatch } from './patch-package';
import { dataParts, dataXml } from '../read/data';
import { openParts } from '../read/parts';

/** Which store the part is, as other parts may refer to it; one workbook holds one of it. */
const ITEM_ID = '{5C0D9A63-7E0B-4B0F-9A53-2E6B8C1D4F70}';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/**
 * The file with a document of the product in place of the one before, or without it (null). Every other part is kept
 * byte for byte. Throws what opening the file throws, and "data-too-large".
 */
export function writeData(bytes: Uint8Array, key: DataKey, data: unknown): Uint8Array {
  return withDataXml(bytes, withDocument(dataXml(openParts(bytes)), key, data));
}

/**
 * The file with this XML as the product's part, or without such a part (null). Every other part is kept byte for byte,
 * but for the lists that name the part. Throws what opening the file throws.
 */
export function withDataXml(bytes: Uint8Array, xml: string | null): Uint8Array {
  const parts = openParts(bytes);
  const { pack, workbook } = parts;
  const [first, ...others] = dataParts(parts);
  if ((first?.xml ?? null) === xml && others.length === 0) return bytes;
  const patch = new PackagePatch(pack);
  for (const { part } of xml === null && first ? [first, ...others] : others)
    remove(patch, part, workbook.part);
  if (xml !== null && first) patch.set(first.part, DECLARATION + xml);
  else if (xml !== null) {
    const item = patch.freeName('customXml/item', '.xml');
    patch.addPart(item, DECLARATION + xml, workbook.part, 'customXml');
    const properties = `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${DATA_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
    patch.addPart(patch.freeName('customXml/itemProps', '.xml'), properties, item, 'customXmlProps');
  }
  return patch.finish();
}

/** The part, the description of it and the link between them. */
function remove(patch: PackagePatch, part: string, workbookPart: string): void {
  for (const { type, target, external } of patch.pack.relationships(part)) {
    const described = type === 'customXmlProps' && !external && patch.pack.has(target);
    if (described && patch.pack.text(target).includes(STORE)) patch.remove(target, part);
  }
  patch.drop(relationshipsPart(part));
  patch.remove(part, workbookPart);
}
