import { resolveText } from '../xml/plain-xml';
import {
  attributeOf,
  childElements,
  elementAt,
  retag,
  splice,
  withAttribute,
  type Element,
  type Splice,
} from '../xml/tags';
import { escapeXml } from '../xml/text';
import { shifted, type Shift } from './shift';
import { tagsOf } from './shift-sheet';

/** Pictures, charts and shapes over a sheet: they move with the cells below them; formulas of shapes are rewritten. */
export function shiftDrawing(xml: string, own: Shift | null, formula: (text: string) => string): string {
  const splices: Splice[] = [];
  if (own)
    for (const tag of tagsOf(xml, 'twoCellAnchor', 'oneCellAnchor')) {
      const anchor = elementAt(xml, tag);
      if (attributeOf(anchor.attributes, 'editAs') !== 'absolute')
        splices.push(...anchored(xml, anchor, own));
    }
  for (const tag of tagsOf(xml, 'sp')) {
    const link = attributeOf(tag.attributes, 'textlink');
    if (link === undefined || link === '') continue;
    const after = escapeXml(formula(resolveText(link)));
    if (after !== link) splices.push(retag(tag, withAttribute(tag.attributes, 'textlink', after)));
  }
  return splice(xml, splices);
}

/** Both corners of an anchor; one that keeps its size moves as a whole. */
function anchored(xml: string, anchor: Element, own: Shift): Splice[] {
  const corners = childElements(xml, anchor).filter(({ name }) => name === 'from' || name === 'to');
  const places = corners.flatMap((corner) =>
    childElements(xml, corner).filter(({ name }) => name === (own.axis === 'row' ? 'row' : 'col')),
  );
  const [first, ...others] = places.map((place) => ({
    place,
    line: Number(xml.slice(place.end, place.innerEnd)),
  }));
  if (!first) return [];
  const to = (line: number) => shifted(own, line) ?? own.at;
  const keepsSize = attributeOf(anchor.attributes, 'editAs') === 'oneCell';
  const delta = to(first.line) - first.line;
  return [first, ...others].flatMap(({ place, line }) => {
    const moved = keepsSize ? line + delta : to(line);
    return moved === line ? [] : [{ start: place.end, end: place.innerEnd, text: String(moved) }];
  });
}

/** Formulas of a chart: <c:f>Sheet1!$A$1:$A$9</c:f>. */
export function shiftChart(xml: string, formula: (text: string) => string): string {
  return splice(
    xml,
    tagsOf(xml, 'f').flatMap((tag) => {
      const element = elementAt(xml, tag);
      const text = resolveText(xml.slice(element.end, element.innerEnd));
      const after = formula(text);
      return after === text ? [] : [{ start: element.end, end: element.innerEnd, text: escapeXml(after) }];
    }),
  );
}

/** Boxes of notes as old Excel draws them: <x:Anchor>1, 15, 3, 2, 3, 31, 7, 1</x:Anchor>, <x:Row>3</x:Row>. */
export function shiftVml(xml: string, own: Shift): string {
  const isRow = own.axis === 'row';
  const to = (line: number) => shifted(own, line) ?? own.at;
  return xml
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (_, open: string, text: string, close: string) => {
      const numbers = text.split(',').map((part) => Number(part));
      for (const place of isRow ? [2, 6] : [0, 4]) numbers[place] = to(numbers[place]!);
      return `${open}${numbers.join(', ')}${close}`;
    })
    .replace(
      new RegExp(`(<x:${isRow ? 'Row' : 'Column'}>)(\\d+)(<)`, 'g'),
      (_, open: string, line: string, close: string) => `${open}${to(Number(line))}${close}`,
    );
}
