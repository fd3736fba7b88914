import { decodeXstring } from './text';
import type { Package } from './package';
import { parseXml, type XmlHandlers } from './xml';

/** Joins the text of a string item: plain or in rich text runs; phonetic readings (rPh) are left out. */
export class StringItem {
  text = '';
  #reading = false;
  #phonetic = false;

  open(name: string): void {
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

/** The texts that cells refer to by number, in their order. Throws `damaged` when the part cannot be read. */
export function readStrings(pack: Package, part: string): string[] {
  const strings: string[] = [];
  let item: StringItem | undefined;
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') item = new StringItem();
      else item?.open(name);
    },
    close(name) {
      if (name === 'si' && item) {
        strings.push(decodeXstring(item.text));
        item = undefined;
      } else item?.close(name);
    },
    text(text) {
      item?.add(text);
    },
  };
  parseXml(pack.text(part), part, handlers);
  return strings;
}
