import { WorkbookError } from './errors';
import type { DataKey } from './workbook';

/** Namespace of the one XML part in which the product keeps its documents inside a workbook. */
export const DATA_NAMESPACE = 'urn:jixiao-table-assistant:workbook';

/** Characters of the whole part: room for thousands of remarks, too little to make a workbook slow. */
const MAX_LENGTH = 1_000_000;

const ROOT = /^\uFEFF?\s*(?:<\?xml\s[^>]*\?>\s*)?<(?:[\w.-]+:)?workbook-data\s([^>]*)>/;
const DOCUMENT =
  /<(?:[\w.-]+:)?document\s+key\s*=\s*(["'])([\w-]{1,40})\1\s*>([^<]*)<\/(?:[\w.-]+:)?document\s*>/g;

/** Whether the XML is the product's own part. */
export function isDataPart(xml: string): boolean {
  const attributes = ROOT.exec(xml)?.[1] ?? '';
  return attributes.includes(`"${DATA_NAMESPACE}"`) || attributes.includes(`'${DATA_NAMESPACE}'`);
}

/** A document in the product's part; null when there is none. Foreign, damaged and oversized parts hold none. */
export function documentOf(xml: string | null | undefined, key: DataKey): unknown {
  const text = textsOf(xml).get(key);
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * The part with this document in place of the one before, or without it (null); null when the part then holds nothing.
 * Documents of other kinds stay as they are, also those that a newer version wrote. Throws "data-too-large".
 */
export function withDocument(xml: string | null | undefined, key: DataKey, data: unknown): string | null {
  const texts = textsOf(xml);
  if (data === null) texts.delete(key);
  else texts.set(key, JSON.stringify(data));
  if (texts.size === 0) return null;
  const documents = [...texts].map(([name, text]) => `<document key="${name}">${escape(text)}</document>`);
  const whole = `<workbook-data xmlns="${DATA_NAMESPACE}">${documents.join('')}</workbook-data>`;
  if (whole.length > MAX_LENGTH) throw new WorkbookError('data-too-large', { limit: '100 万字符' });
  return whole;
}

/** JSON texts by key. */
function textsOf(xml: string | null | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  // An application may write it longer than it was, with a declaration and other escapes.
  if (!xml || xml.length > 2 * MAX_LENGTH || !isDataPart(xml)) return texts;
  for (const [, , key, text] of xml.matchAll(DOCUMENT)) texts.set(key!, unescape(text!));
  return texts;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // No XML may hold these; inside JSON they can be written so.
  '\ufffe': '\\ufffe',
  '\uffff': '\\uffff',
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escape(text: string): string {
  return text.replace(/[&<>\ufffe\uffff]/g, (character) => ESCAPES[character]!);
}

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (match, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? match;
    const point = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : match;
  });
}
