import type { StylesPatch } from '../patch/patch-styles';
import type { WorkbookParts } from '../read/parts';
import { attributeOf, childElements, rootTag, type Element } from '../xml/tags';

/** Attributes of a cell format that say which of its parts count. */
const FLAGS = [
  'quotePrefix',
  'applyFont',
  'applyFill',
  'applyBorder',
  'applyAlignment',
  'applyProtection',
] as const;

/** The cell formats of one workbook as those of another: each is added there once, when it is asked for. */
export class ForeignStyles {
  readonly #xml: string;
  readonly #numbers = new Map<number, number>();
  readonly #sections: readonly Element[];

  constructor(
    readonly from: WorkbookParts,
    readonly to: StylesPatch,
  ) {
    const { stylesPart } = from.workbook;
    this.#xml = stylesPart !== undefined && from.pack.has(stylesPart) ? from.pack.text(stylesPart) : '';
    this.#sections = this.#xml === '' ? [] : childElements(this.#xml, rootTag(this.#xml));
  }

  /** The number there of the format with this number here. */
  style(number: number): number {
    const known = this.#numbers.get(number);
    if (known !== undefined) return known;
    const added = this.#add(number);
    this.#numbers.set(number, added);
    return added;
  }

  /** The same for the looks of conditional formats. */
  conditional(number: number): number {
    const dxf = this.#element('dxfs', number);
    return dxf === undefined ? number : this.to.withConditional(dxf);
  }

  #add(number: number): number {
    const xf = this.#list('cellXfs')[number];
    if (!xf) return 0;
    const part = (section: string, attribute: string) =>
      this.#element(section, Number(attributeOf(xf.attributes, attribute) ?? 0)) ??
      this.#element(section, 0) ??
      '';
    const flags = FLAGS.flatMap((name) => {
      const value = attributeOf(xf.attributes, name);
      return value === undefined ? [] : [` ${name}="${value}"`];
    });
    const content = childElements(this.#xml, xf).filter(({ name }) =>
      ['alignment', 'protection'].includes(name),
    );
    return this.to.withElements({
      font: part('fonts', 'fontId'),
      fill: part('fills', 'fillId'),
      border: part('borders', 'borderId'),
      flags: flags.join(''),
      content: content.map((element) => this.#written(element)).join(''),
      code: this.from.styles.numberFormats[number] ?? 'General',
    });
  }

  #list(section: string): readonly Element[] {
    const found = this.#sections.find(({ name }) => name === section);
    return found ? childElements(this.#xml, found) : [];
  }

  #element(section: string, number: number): string | undefined {
    const element = this.#list(section)[number];
    return element && this.#written(element);
  }

  #written({ start, outerEnd }: Element): string {
    return reprefixed(this.#xml.slice(start, outerEnd), rootTag(this.#xml).prefix, this.to.prefix);
  }
}

/** XML whose elements have another prefix ("x:", or none) for the same namespace. */
export function reprefixed(xml: string, from: string, to: string): string {
  if (from === to) return xml;
  return xml.replace(/<(\/?)((?:[\w.-]+:)?)(?=[\w.-]+[\s/>])/g, (tag, slash: string, prefix: string) =>
    prefix === from ? `<${slash}${to}` : tag,
  );
}
