import { SaxesParser } from 'saxes';

/** What is told about the elements of a part, names without their prefix; `path` names the parents, outermost first. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string | undefined>>, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

/** Goes through an XML text in document order. Throws what the parser throws when the text is not well-formed. */
export function walkXml(text: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    visitor.open(name, tag.attributes as Record<string, string>, path);
    path.push(name);
  });
  parser.on('closetag', (tag) => {
    path.pop();
    visitor.close?.(localName(tag.name), path);
  });
  parser.write(text).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
