import { relationshipsPart, type Package } from './package';
import {
  appendTo,
  attributeOf,
  childElements,
  elementAt,
  rootTag,
  splice,
  withAttribute,
  type Splice,
} from './tags';
import { escapeXml } from './text';

/** Gathers new contents of parts and writes them all at once. */
export class PackagePatch {
  readonly changes = new Map<string, Uint8Array | null>();
  readonly #texts = new Map<string, string>();

  constructor(readonly pack: Package) {}

  /** A part's text as it stands now. */
  text(part: string): string {
    return this.#texts.get(part) ?? this.pack.text(part);
  }

  /** Sets a part's text; one that the package does not have is added. */
  set(part: string, xml: string): void {
    this.#texts.set(part, xml);
    this.changes.set(this.pack.nameOf(part), encode(xml));
  }

  /** Takes a part away, with its content type and the link of another part to it. */
  remove(part: string, linkedFrom: string): void {
    this.changes.set(this.pack.nameOf(part), null);
    this.#cut(CONTENT_TYPES, (attributes) => samePart(attributeOf(attributes, 'PartName'), part));
    const id = this.pack.relationships(linkedFrom).find((link) => link.target === part)?.id;
    this.#cut(
      relationshipsPart(linkedFrom),
      (attributes) => attributeOf(attributes, 'Id') === escapeXml(id ?? ''),
    );
  }

  /** Adds a part of a workbook with its content type and the link to it; gives the id of the link. */
  addPart(part: string, xml: string, linkedFrom: string, kind: 'styles' | 'worksheet'): string {
    this.set(part, xml);
    const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
    this.#append(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
    );
    const links = relationshipsPart(linkedFrom);
    const ids = new Set(this.#ids(links));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const space = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    this.#append(
      links,
      (prefix) =>
        `<${prefix}Relationship Id="rId${number}" Type="${space}/${kind}" Target="/${escapeXml(part)}"/>`,
    );
    return `rId${number}`;
  }

  #ids(part: string): string[] {
    const xml = this.text(part);
    return childElements(xml, rootTag(xml)).map(({ attributes }) => attributeOf(attributes, 'Id') ?? '');
  }

  #append(part: string, content: (prefix: string) => string): void {
    const xml = this.text(part);
    const root = rootTag(xml);
    this.set(part, splice(xml, [appendTo(elementAt(xml, root), content(root.prefix))]));
  }

  #cut(part: string, matches: (attributes: string) => boolean): void {
    const xml = this.text(part);
    const found = childElements(xml, rootTag(xml)).filter(({ attributes }) => matches(attributes));
    if (found.length > 0)
      this.set(
        part,
        splice(
          xml,
          found.map(({ start, outerEnd: end }) => ({ start, end, text: '' })),
        ),
      );
  }
}

const CONTENT_TYPES = '[Content_Types].xml';

/** The workbook part with the request to compute every formula when it is opened next. */
export function withFullCalculation(xml: string): string {
  const root = rootTag(xml);
  const children = childElements(xml, root);
  const calculation = children.find(({ name }) => name === 'calcPr');
  let edit: Splice;
  if (calculation) {
    if (/^(1|true)$/.test(attributeOf(calculation.attributes, 'fullCalcOnLoad') ?? '')) return xml;
    const attributes = withAttribute(calculation.attributes, 'fullCalcOnLoad', '1');
    const end = calculation.kind === 'empty' ? '/>' : '>';
    edit = {
      start: calculation.start,
      end: calculation.end,
      text: `<${calculation.prefix}calcPr${attributes}${end}`,
    };
  } else {
    const at = children.filter(({ name }) => BEFORE_CALCULATION.has(name)).at(-1)!.outerEnd;
    edit = { start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` };
  }
  return splice(xml, [edit]);
}

/** What the standard wants to stand before calcPr (CT_Workbook), from the sheets on. */
const BEFORE_CALCULATION = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

function samePart(name: string | undefined, part: string): boolean {
  return name?.replace(/^\//, '').toLowerCase() === escapeXml(part).toLowerCase();
}

/** Parts are written as UTF-8, so a declaration of UTF-16 would be wrong from now on. */
function encode(xml: string): Uint8Array {
  return new TextEncoder().encode(
    xml.replace(/^(<\?xml [^>]*encoding=["'])utf-16(?:[bl]e)?(["'])/i, '$1UTF-8$2'),
  );
}
