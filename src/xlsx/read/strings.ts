import { FORBIDDEN, resolveText, Unusual, UNUSUAL_HEAD } from '../xml/plain-xml';
import { decodeXstring } from '../xml/text';
import { parseTree, parseXml } from '../xml/xml';

/** Joins the text of a string item: plain or in rich text runs; phonetic readings (rPh) are left out. */
export class StringItem {
  text = '';
  /** Whether it is one text without runs and readings. */
  plain = true;
  #reading = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'r' || name === 'rPh') this.plain = false;
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#reading = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#reading = false;
  }

  add(text: string): void {
    if (this.#reading) this.text += text;
  }
}

/** The texts that cells refer to by number. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Numbers of those with formatting or readings of their own. */
  readonly decorated: ReadonlySet<number>;
}

/**
 * Reads the shared strings. Throws `damaged` when the part cannot be read. Plain items are read quickly, the rest of
 * the part and any item of another writing by the XML parser.
 */
export function readStrings(xml: string, part: string): SharedStrings {
  const texts = readPlainItems(xml, part);
  return texts ? { texts, decorated: new Set() } : parseItems(xml, part);
}

const ITEM = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>\s*/y;

/** The texts when all items are plain, else undefined. */
function readPlainItems(xml: string, part: string): string[] | undefined {
  const start = xml.indexOf('<si>');
  if (start < 0 || UNUSUAL_HEAD.test(xml.slice(0, start))) return undefined;
  const texts: string[] = [];
  let end = start;
  ITEM.lastIndex = start;
  try {
    for (let item = ITEM.exec(xml); item; item = ITEM.exec(xml)) {
      const text = item[1]!;
      texts.push(decodeXstring(/[&\r]/.test(text) ? resolveText(text) : text));
      end = ITEM.lastIndex;
    }
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
  if (!xml.startsWith('</sst>', end) || FORBIDDEN.test(xml.slice(start, end))) return undefined;
  const around = parseTree(xml.slice(0, start) + xml.slice(end), part);
  return around.name === 'sst' && around.children.length === 0 ? texts : undefined;
}

function parseItems(xml: string, part: string): SharedStrings {
  const texts: string[] = [];
  const decorated = new Set<number>();
  let item: StringItem | undefined;
  parseXml(xml, part, {
    open(name) {
      if (name === 'si') item = new StringItem();
      else item?.open(name);
    },
    close(name) {
      if (name !== 'si' || !item) return item?.close(name);
      if (!item.plain) decorated.add(texts.length);
      texts.push(decodeXstring(item.text));
      item = undefined;
    },
    text(text) {
      item?.add(text);
    },
  });
  return { texts, decorated };
}
