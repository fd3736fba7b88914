import { decodeXstring } from './text';
import { parseXml } from './xml';

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

/** Reads the shared strings. Throws `damaged` when the part cannot be read. */
export function readStrings(xml: string, part: string): SharedStrings {
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
