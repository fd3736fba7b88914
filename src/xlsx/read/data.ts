import { isDataPart } from '../../sheet';
import type { WorkbookParts } from './parts';

type Parts = Pick<WorkbookParts, 'pack' | 'workbook'>;

/** The XML of the part in which the product keeps its documents; null when the workbook has none. */
export function dataXml(parts: Parts): string | null {
  return dataParts(parts)[0]?.xml ?? null;
}

/** All such parts; a workbook should have one. */
export function dataParts({ pack, workbook }: Parts): { readonly part: string; readonly xml: string }[] {
  return pack.relationships(workbook.part).flatMap(({ type, target: part, external }) => {
    if (type !== 'customXml' || external || !pack.has(part)) return [];
    try {
      const xml = pack.text(part).replace(/^\uFEFF?<\?xml\s[^>]*\?>\s*/, '');
      return isDataPart(xml) ? [{ part, xml }] : [];
    } catch {
      return []; // A damaged part of this kind harms nobody.
    }
  });
}
