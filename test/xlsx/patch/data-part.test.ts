import { DATA_NAMESPACE, withDocument } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import { withDataXml } from '../../../src/xlsx/patch/data-part';
import { richBook } from '../rich-book';
import { bookOf, contentsOf, FIXTURES, OFFICE, partsOf, zipOf } from '../support';
import { readData } from '../../support/stored';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const xmlOf = (data: unknown) => withDocument(null, 'profile', data)!;

/** Names of the parts that are not the same in both. */
function differences(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (part) => !a.has(part) || !b.has(part) || Buffer.compare(a.get(part)!, b.get(part)!) !== 0,
  );
}

/** A workbook with these parts linked as custom XML. */
function bookWith(items: Readonly<Record<string, string>>): Uint8Array {
  const parts = partsOf({});
  const links = Object.keys(items).map(
    (name, index) => `<Relationship Id="x${index}" Type="${OFFICE}/customXml" Target="../${name}"/>`,
  );
  const rels = parts['xl/_rels/workbook.xml.rels']!.replace('</Rel', `${links.join('')}</Rel`);
  return zipOf({ ...parts, ...items, 'xl/_rels/workbook.xml.rels': rels });
}

test.each([...FIXTURES, ['with everything', richBook()] as const])(
  'adding, replacing and removing touches nothing else: %s',
  (_name, bytes) => {
    const before = contentsOf(bytes);
    const added = withDataXml(bytes, xmlOf({ a: '甲' }));
    expect(readData(added, 'profile')).toEqual({ a: '甲' });
    const after = contentsOf(added);
    expect(differences(before, after).sort()).toEqual([
      '[Content_Types].xml',
      expect.stringMatching(/^customXml\/_rels\/item\d\.xml\.rels$/),
      expect.stringMatching(/^customXml\/item\d\.xml$/),
      expect.stringMatching(/^customXml\/itemProps\d\.xml$/),
      'xl/_rels/workbook.xml.rels',
    ]);

    const replaced = withDataXml(added, xmlOf({ a: '乙' }));
    expect(readData(replaced, 'profile')).toEqual({ a: '乙' });
    expect(differences(contentsOf(replaced), after)).toEqual([
      expect.stringMatching(/^customXml\/item\d\.xml$/),
    ]);
    expect(withDataXml(replaced, xmlOf({ a: '乙' }))).toBe(replaced);

    const removed = withDataXml(replaced, null);
    expect(differences(contentsOf(removed), before)).toEqual([]);
    expect(withDataXml(bytes, null)).toBe(bytes);
  },
);

test('the part is described as the standard wants it', () => {
  const parts = contentsOf(withDataXml(richBook(), xmlOf(1)));
  // Item 1 is of somebody else.
  expect(text(parts.get('customXml/item2.xml'))).toContain(`<workbook-data xmlns="${DATA_NAMESPACE}">`);
  expect(text(parts.get('customXml/itemProps1.xml'))).toContain(`<ds:schemaRef ds:uri="${DATA_NAMESPACE}"/>`);
  expect(text(parts.get('customXml/_rels/item2.xml.rels'))).toContain('Target="/customXml/itemProps1.xml"');
  expect(text(parts.get('[Content_Types].xml'))).toContain(
    'PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
  );
});

test('parts of others, damaged parts and links to nothing are passed over', () => {
  const bytes = bookWith({
    'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"/>',
    'customXml/item2.xml': 'no xml',
    'customXml/item3.xml': `<other xmlns="${DATA_NAMESPACE}"/>`,
    'customXml/item4.xml': '<?xml version="1.0"?>\n' + xmlOf({ a: 1 }),
  });
  expect(readData(bytes, 'profile')).toEqual({ a: 1 });
  expect(readData(bytes, 'ignored')).toBeNull();
  expect(readData(bookOf({}), 'profile')).toBeNull();
  const removed = contentsOf(withDataXml(bytes, null));
  expect(removed.has('customXml/item4.xml')).toBe(false);
  expect(removed.has('customXml/item3.xml')).toBe(true);
});

test('of several parts of the product one is left, and only what belongs to it goes', () => {
  const files = { 'customXml/item1.xml': xmlOf(1), 'customXml/item2.xml': xmlOf(2) };
  const bytes = bookWith({
    ...files,
    'customXml/_rels/item2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="../xl/workbook.xml"/></Relationships>`,
  });
  const xml = readWorkbook(bytes).dataXml!;
  const written = withDataXml(bytes, withDocument(xml, 'ignored', [3]));
  expect([readData(written, 'profile'), readData(written, 'ignored')]).toEqual([1, [3]]);
  expect(contentsOf(written).has('customXml/item2.xml')).toBe(false);
  expect(readData(withDataXml(written, null), 'profile')).toBeNull();
});
