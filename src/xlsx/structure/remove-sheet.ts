import { WorkbookError } from '../../sheet';
import { PackagePatch, withFullCalculation } from '../patch/patch-package';
import { openParts } from '../read/parts';
import { relationshipsPart } from '../package/package';
import { attributeOf, childElements, retag, rootTag, splice, withAttribute, type Splice } from '../xml/tags';

/**
 * Takes a sheet out of an .xlsx file that nothing else in it speaks of, with the names that count on it; what only it links to
 * stays behind unlinked. Throws `sheet-missing`, and what reading throws.
 */
export function removeSheet(bytes: Uint8Array, sheetId: string): Uint8Array {
  const { pack, workbook } = openParts(bytes);
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet || workbook.sheets.length === 1) throw new WorkbookError('sheet-missing');
  const patch = new PackagePatch(pack);
  patch.remove(sheet.part, workbook.part);
  patch.drop(relationshipsPart(sheet.part));
  const chain = pack.relationships(workbook.part).find(({ type }) => type === 'calcChain')?.target;
  if (chain !== undefined && pack.has(chain)) patch.remove(chain, workbook.part);
  patch.set(workbook.part, withFullCalculation(unlisted(patch.text(workbook.part), sheetId)));
  return patch.finish();
}

/** The workbook part without the sheet; those behind it count one less. */
function unlisted(xml: string, sheetId: string): string {
  const children = childElements(xml, rootTag(xml));
  const listed = childElements(
    xml,
    children.find(({ name }) => name === 'sheets')!,
  );
  const index = listed.findIndex(({ attributes }) => attributeOf(attributes, 'sheetId') === sheetId);
  const { start, outerEnd: end } = listed[index]!;
  const splices: Splice[] = [{ start, end, text: '' }];
  const names = children.find(({ name }) => name === 'definedNames');
  const all = names ? childElements(xml, names) : [];
  const isOwn = (attributes: string) => attributeOf(attributes, 'localSheetId') === String(index);
  if (names && all.every(({ attributes }) => isOwn(attributes)))
    splices.push({ start: names.start, end: names.outerEnd, text: '' });
  else
    for (const one of all) {
      const local = attributeOf(one.attributes, 'localSheetId');
      if (isOwn(one.attributes)) splices.push({ start: one.start, end: one.outerEnd, text: '' });
      else if (local !== undefined && Number(local) > index)
        splices.push(retag(one, withAttribute(one.attributes, 'localSheetId', String(Number(local) - 1))));
    }
  const views = children.find(({ name }) => name === 'bookViews');
  for (const view of views ? childElements(xml, views) : []) {
    let { attributes } = view;
    for (const name of ['activeTab', 'firstSheet']) {
      const at = Number(attributeOf(attributes, name) ?? 0);
      if (at >= index && at > 0) attributes = withAttribute(attributes, name, String(at - 1));
    }
    if (attributes !== view.attributes) splices.push(retag(view, attributes));
  }
  return splice(xml, splices);
}
