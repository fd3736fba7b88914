import fc from 'fast-check';
import { Package } from '../../../src/xlsx/package/package';
import { readPlainTree } from '../../../src/xlsx/xml/plain-tree';
import { parseAnyTree } from '../../../src/xlsx/xml/xml';
import { FIXTURES, MAIN, OFFICE } from '../support';

const MARKUP = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const book = (inside: string, more = '') => `<workbook xmlns="${MAIN}"${more}>${inside}</workbook>`;

/** What the XML parser makes of it; undefined when it refuses. */
function parsed(xml: string) {
  try {
    return parseAnyTree(xml, 'part');
  } catch {
    return undefined;
  }
}

test.each([
  ['attributes', book('<sheet name="表" sheetId=\'7\'/>')],
  ['references', book('<a b="&lt;&#10;&#x4e2d;">&amp;&gt;\r\n</a>')],
  ['a declaration', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${book('')}\n`],
  ['prefixes', `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:sheet q="1" r:id="rId1"/></x:workbook>`],
  ['another prefix of relationships', book('<sheet s:id="rId1"/>', ` xmlns:s="${OFFICE}"`)],
  ['extensions', book('<extLst><ext xmlns:y="urn:y" uri="u"><y:a>1<workbook/></y:a></ext></extLst>')],
  ['a default namespace inside', book('<a xmlns="urn:y"><b/></a><c/>')],
  [
    'an older way',
    book(
      '<mc:AlternateContent><mc:Choice Requires="z"><a/></mc:Choice><mc:Fallback><b>1</b></mc:Fallback></mc:AlternateContent>',
      ` xmlns:mc="${MARKUP}" mc:Ignorable="z"`,
    ),
  ],
])('%s are read as the XML parser reads them', (_, xml) => {
  const tree = readPlainTree(xml);
  expect(tree).toBeDefined();
  expect(tree?.root).toEqual(parsed(xml));
});

test.each([
  ['no root', ''],
  ['two roots', book('') + book('')],
  ['text around the root', `${book('')}1`],
  ['an open element', `<workbook xmlns="${MAIN}"><a></workbook>`],
  ['an element closed twice', `<workbook xmlns="${MAIN}"></a></workbook>`],
  ['an attribute twice', book('<a b="1" b="2"/>')],
  ['a prefix that nobody declared', book('<a y:b="1"/>')],
  ['an entity that nobody declared', book('&x;')],
  ['another namespace', '<workbook xmlns="urn:y"/>'],
  ['a document type', `<!DOCTYPE a>${book('')}`],
  ['a character that XML has not', book('\u0001')],
])('%s is left to the XML parser, which refuses it', (_, xml) => {
  expect(readPlainTree(xml)).toBeUndefined();
  expect(parsed(xml)).toBeUndefined();
});

test('the prefixes that the root declares', () => {
  const tree = readPlainTree(book('<a xmlns:z="urn:z"/>', ` xmlns:r="${OFFICE}"`));
  expect(tree?.prefixes).toEqual(new Set(['', 'r']));
});

test('all parts that applications wrote', () => {
  let quick = 0;
  for (const [, bytes] of FIXTURES) {
    const pack = new Package(bytes);
    const parts = [...pack.entries.values()].filter(({ name }) => /\.(?:rels|xml)$/.test(name));
    for (const { name, size } of parts) {
      if (size > 100_000) continue;
      const xml = pack.text(name);
      const tree = readPlainTree(xml);
      if (!tree) continue;
      quick++;
      expect(tree.root).toEqual(parsed(xml));
    }
  }
  expect(quick).toBeGreaterThan(FIXTURES.length * 4);
});

test('any change of one character is read as the XML parser reads it, or not at all', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${book(
    '<a b="1" r:id="2">t &amp; u<x:c x:d=\'3\'><e/></x:c></a><mc:Fallback><f> </f></mc:Fallback>',
    ` xmlns:r="${OFFICE}" xmlns:x="urn:x" xmlns:mc="${MARKUP}"`,
  )}`;
  const character = fc.constantFrom(...'<>/="\' &;:?!-[]xrmabc019\r\n\t\u0001中#');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: xml.length }),
      character,
      fc.integer({ min: 0, max: 2 }),
      (at, put, cut) => {
        const changed = xml.slice(0, at) + put + xml.slice(at + cut);
        const tree = readPlainTree(changed);
        if (tree) expect(tree.root).toEqual(parsed(changed));
      },
    ),
    { numRuns: 3000 },
  );
});
