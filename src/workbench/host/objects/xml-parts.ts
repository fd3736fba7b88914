import type { MemoryWorkbook } from '../../model';
import { defineClass, type HostObject } from '../object';
import type { HostContext } from '../context';
import { HostError } from '../protocol';

/** Documented: parts are added as XML and found by the namespace of their root element. */
export const xmlPartsObject = defineClass<MemoryWorkbook>({
  name: 'CustomXmlPartCollection',
  items: (workbook, host) => partsOf(workbook, host),
  item: (workbook, id, host) => partOf(workbook, String(id), host),
  methods: {
    Add(workbook, [xml], host) {
      const id = freeId(workbook);
      workbook.xmlParts.set(id, checked(String(xml)));
      return partOf(workbook, id, host);
    },
    GetByNamespace: (workbook, [namespace], host) =>
      scopedObject({ workbook, namespace: String(namespace) }, host),
  },
});

interface Scope {
  readonly workbook: MemoryWorkbook;
  readonly namespace: string;
}

const scopedObject = defineClass<Scope>({
  name: 'CustomXmlPartScopedCollection',
  items: ({ workbook, namespace }, host) => partsOf(workbook, host, namespace),
  item: ({ workbook }, id, host) => partOf(workbook, String(id), host),
  methods: {
    // Documented: a null object unless the collection has exactly one item.
    GetOnlyItemOrNullObject({ workbook, namespace }, _args, host) {
      const [first, ...more] = partsOf(workbook, host, namespace);
      return first && more.length === 0 ? first : null;
    },
  },
});

const partObject = defineClass<{ readonly workbook: MemoryWorkbook; readonly id: string }>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id, NamespaceUri: ({ workbook, id }) => namespaceOf(workbook.xmlParts.get(id)!) },
  methods: {
    GetXml: ({ workbook, id }) => workbook.xmlParts.get(id)!,
    SetXml({ workbook, id }, [xml]) {
      workbook.xmlParts.set(id, checked(String(xml)));
      return null;
    },
    Delete({ workbook, id }) {
      workbook.xmlParts.delete(id);
      return null;
    },
  },
});

function partsOf(workbook: MemoryWorkbook, host: HostContext, namespace?: string): HostObject[] {
  return [...workbook.xmlParts]
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => partObject({ workbook, id }, host));
}

function partOf(workbook: MemoryWorkbook, id: string, host: HostContext): HostObject | null {
  return workbook.xmlParts.has(id) ? partObject({ workbook, id }, host) : null;
}

const ROOT = /^\s*(?:<\?xml\s[^>]*\?>\s*)?<(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*)?)>/;

/** Assumed: what is no XML is refused as an argument. */
function checked(xml: string): string {
  if (!ROOT.test(xml)) throw new HostError('InvalidArgument', 'The argument is no XML.', 'CustomXmlPart');
  return xml;
}

function namespaceOf(xml: string): string {
  const [, prefix, attributes = ''] = ROOT.exec(xml)!;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes)?.[2] ?? '';
}

function freeId(workbook: MemoryWorkbook): string {
  for (let number = workbook.xmlParts.size + 1; ; number++) {
    const id = `{xml-part-${number}}`;
    if (!workbook.xmlParts.has(id)) return id;
  }
}
