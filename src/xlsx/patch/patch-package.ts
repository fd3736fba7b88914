import { relationshipsPart, type Package } from '../package/package';
import { rewriteZip } from '../package/write-zip';
import {
  appendTo,
  attributeOf,
  childElements,
  elementAt,
  rootTag,
  splice,
  withAttribute,
  type Splice,
} from '../xml/tags';
import { escapeXml } from '../xml/text';

/** Gathers new contents of parts and writes them all at once. */
export class PackagePatch {
  readonly changes = new Map<string, Uint8Array | null>();
  readonly #texts = new Map<string, string>();

  constructor(readonly pack: Package) {}

  /** The file with all changes; the bytes as they were when there are none. Throws `too-large` for what could not be read again. */
  finish(): Uint8Array {
    const { pack, changes } = this;
    if (changes.size === 0) return pack.bytes;
    pack.checkSizes(changes);
    return rewriteZip(pack.bytes, pack.entries, changes);
  }

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

  /** Adds a part with its content type and the link to it, unless that is there already; gives the id of the link. */
  addPart(part: string, content: string | Uint8Array, linkedFrom: string, kind: PartKind): string {
    if (typeof content === 'string') this.set(part, content);
    else this.changes.set(part, content);
    this.#cut(CONTENT_TYPES, (attributes) => samePart(attributeOf(attributes, 'PartName'), part));
    this.#append(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${PART_TYPES[kind]}"/>`,
    );
    const known = this.pack.relationships(linkedFrom).find((link) => !link.external && link.target === part);
    if (known) return known.id;
    const links = relationshipsPart(linkedFrom);
    if (!this.pack.has(links) && !this.#texts.has(links)) this.set(links, NO_LINKS);
    const ids = new Set(this.#ids(links));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    this.#append(
      links,
      (prefix) =>
        `<${prefix}Relationship Id="rId${number}" Type="${OFFICE_LINKS}/${kind}" Target="/${escapeXml(part)}"/>`,
    );
    return `rId${number}`;
  }

  /** Takes a part away to which nothing links by name: a relationships part. */
  drop(part: string): void {
    if (this.pack.has(part) || this.#texts.has(part)) this.changes.set(this.pack.nameOf(part), null);
  }

  /** Empties a relationships part that the package has. */
  unlink(part: string): void {
    if (this.pack.has(part)) this.set(part, NO_LINKS);
  }

  /** The first name with a number that no part has: "xl/worksheets/sheet", ".xml" → "xl/worksheets/sheet4.xml". */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.pack.has(name) && !this.changes.has(name)) return name;
    }
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
const OFFICE_LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_LINKS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Content types of the parts that the product adds, by the last word of the type of the link to them. */
const PART_TYPES = {
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  customProperty: 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
  customXml: 'application/xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

type PartKind = keyof typeof PART_TYPES;

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

/** Parts are written as UTF-8, so a declaration of another encoding would be wrong from now on. */
function encode(xml: string): Uint8Array {
  return new TextEncoder().encode(
    xml.replace(/^(<\?xml\s[^>]*encoding\s*=\s*["'])(?!utf-8["'])[^"']*(["'])/i, '$1UTF-8$2'),
  );
}
