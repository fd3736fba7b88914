/** An element of a small part. Names carry no prefix; attributes of another namespace keep theirs ("r:id"). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, pieces joined. */
  readonly text: string;
}

/** An element that is being read. */
export type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  children: OpenElement[];
};

/**
 * Namespaces whose elements and relationships are read, transitional and strict (ISO/IEC 29500-4 and -1).
 * Elements of any other namespace belong to extensions and are passed over with all they contain.
 */
export const MAIN: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
]);

/** Namespaces of attributes that name a relationship. */
export const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Whether an element only offers what it holds in an older way beside a newer one (ECMA-376 part 3): that is read. */
export function isOlderWay(uri: string, name: string): boolean {
  return uri === COMPATIBILITY && (name === 'AlternateContent' || name === 'Fallback');
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
