import type { Look } from '../appearance/appearance';
import { builtinFormatId, FIRST_CUSTOM_FORMAT } from '../read/number-formats';
import type { Styles } from '../read/styles';
import {
  appendTo,
  attributeOf,
  childElements,
  retag,
  rootTag,
  splice,
  withAttribute,
  type Element,
  type Splice,
} from '../xml/tags';
import { escapeXml } from '../xml/text';
import { childOf, childrenOf, whole } from '../xml/xml';

/** What the sections of a styles part hold at least, in the order of the standard. */
const LEAST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};
/** A cell format as the part writes it, and its number format. */
interface Format {
  readonly attributes: string;
  readonly content: string;
  readonly code: string;
}

/** A cell format of another workbook: the elements that it names, written with the prefix of this part. */
export interface StyleElements {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  /** Attributes that say which of them count. */
  readonly flags: string;
  /** Alignment and protection. */
  readonly content: string;
  /** The number format. */
  readonly code: string;
}

/** The one that cells have by default. */
const DEFAULT_FORMAT: Format = {
  attributes: ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"',
  content: '',
  code: 'General',
};

/** A styles part for a workbook without one. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** Adds cell formats to a styles part; those that are there stay as they are. */
export class StylesPatch {
  readonly #xml: string;
  readonly #sections: Element[];
  readonly #formats: Format[];
  readonly #ids = new Map<string, number>();
  readonly #written: number;
  readonly #newCodes: [number, string][] = [];
  /** Elements of the sections that cell formats refer to by number, as written; new ones at the end. */
  readonly #elements = new Map<string, { readonly list: string[]; readonly written: number }>();

  /**
   * @param given the styles part, already found well-formed; `styles` what was read from it
   * @param taken style numbers that cells use although the part has no such formats; no new format gets one of them
   */
  constructor(
    given: string,
    styles: Styles,
    readonly taken: ReadonlySet<number> = new Set(),
  ) {
    const xml = opened(given);
    this.#xml = xml;
    this.#sections = childElements(xml, rootTag(xml));
    const section = this.#section('cellXfs');
    this.#formats = (section ? childElements(xml, section) : []).map((element, i) => ({
      attributes: element.name === 'xf' ? element.attributes : written(styles.formats[i]?.attributes),
      content: element.name === 'xf' ? xml.slice(element.end, element.innerEnd) : '',
      code: styles.numberFormats[i] ?? 'General',
    }));
    this.#written = this.#formats.length;
    for (const { attributes } of childrenOf(childOf(styles.root, 'numFmts'), 'numFmt'))
      this.#ids.set(attributes['formatCode'] ?? '', whole(attributes['numFmtId']) ?? 0);
    // The first format is the one that cells without format have.
    if (this.#written === 0) {
      for (const name of Object.keys(LEAST)) this.#listOf(name);
      this.#formats.push(DEFAULT_FORMAT);
    }
  }

  /** The number of a style that is as the given one but for its number format. */
  withNumberFormat(style: number, code: string): number {
    const base = this.#formats[style] ?? this.#formats[0]!;
    if (base.code === code) return style;
    const look = lookOf(base.attributes) + base.content;
    const same = this.#formats.findIndex(
      (format) => format.code === code && lookOf(format.attributes) + format.content === look,
    );
    if (same >= 0) return same;
    const attributes = withAttribute(
      withAttribute(base.attributes, 'numFmtId', String(this.#idOf(code))),
      'applyNumberFormat',
      '1',
    );
    return this.#add({ attributes: attributes.trimEnd(), content: base.content, code });
  }

  #add(format: Format): number {
    while (this.taken.has(this.#formats.length)) this.#formats.push(DEFAULT_FORMAT);
    return this.#formats.push(format) - 1;
  }

  /** The number of a style that looks so; what the look does not say is as in cells without format. */
  withLook(look: Look): number {
    const { prefix: p } = rootTag(this.#xml);
    const fill = look.fill
      ? this.#idIn(
          'fills',
          `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(look.fill)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        )
      : 0;
    const alignment = [
      look.horizontal && ` horizontal="${look.horizontal}"`,
      look.vertical && ` vertical="${look.vertical}"`,
      look.wrap && ' wrapText="1"',
      look.indent && ` indent="${look.indent}"`,
    ].filter(Boolean);
    const format = {
      attributes: ` numFmtId="0" fontId="${this.#font(look)}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"`,
      content: alignment.length > 0 ? `<${p}alignment${alignment.join('')}/>` : '',
      code: 'General',
    };
    return this.#numberOf(format);
  }

  /** The number of a style made of these elements. */
  withElements({ font, fill, border, flags, content, code }: StyleElements): number {
    const ids = `fontId="${this.#idIn('fonts', font)}" fillId="${this.#idIn('fills', fill)}" borderId="${this.#idIn('borders', border)}"`;
    const plain = { attributes: ` numFmtId="0" ${ids} xfId="0"${flags}`, content, code: 'General' };
    return this.withNumberFormat(this.#numberOf(plain), code);
  }

  /** The number of a look that conditional formats give, as written in another workbook. */
  withConditional(dxf: string): number {
    return this.#idIn('dxfs', dxf);
  }

  get prefix(): string {
    return rootTag(this.#xml).prefix;
  }

  #numberOf(format: Format): number {
    const same = this.#formats.findIndex(
      ({ attributes, content, code }) =>
        attributes === format.attributes && content === format.content && code === format.code,
    );
    return same >= 0 ? same : this.#add(format);
  }

  /** The workbook's first font, which its cells have by default, but for what the look says. */
  #font(look: Look): number {
    const { prefix: p } = rootTag(this.#xml);
    const [first = ''] = this.#listOf('fonts').list;
    const tag = first === '' ? undefined : rootTag(first);
    const given = tag ? childElements(first, tag) : [];
    const kept = (...names: string[]) =>
      given
        .filter(({ name }) => names.includes(name))
        .map(({ start, outerEnd }) => first.slice(start, outerEnd))
        .join('');
    return this.#idIn(
      'fonts',
      `<${p}font>` +
        (look.bold ? `<${p}b/>` : '') +
        (look.italic ? `<${p}i/>` : '') +
        (look.underline ? `<${p}u/>` : '') +
        (look.fontSize ? `<${p}sz val="${look.fontSize}"/>` : kept('sz')) +
        (look.color ? `<${p}color rgb="${argb(look.color)}"/>` : kept('color')) +
        (look.fontName
          ? `<${p}name val="${escapeXml(look.fontName)}"/>`
          : kept('name', 'family', 'charset', 'scheme')) +
        `</${p}font>`,
    );
  }

  #idIn(section: string, xml: string): number {
    const { list } = this.#listOf(section);
    const index = list.indexOf(xml);
    return index >= 0 ? index : list.push(xml) - 1;
  }

  #listOf(name: string): { readonly list: string[]; readonly written: number } {
    const { prefix } = rootTag(this.#xml);
    let known = this.#elements.get(name);
    if (!known) {
      const section = this.#section(name);
      const elements = section ? childElements(this.#xml, section) : [];
      const list = elements.map(({ start, outerEnd }) => this.#xml.slice(start, outerEnd));
      known = { list, written: list.length };
      for (const xml of LEAST[name]!.slice(list.length)) list.push(xml.replace(/<(\/?)/g, `<$1${prefix}`));
      this.#elements.set(name, known);
    }
    return known;
  }

  /** The patched part; undefined when nothing was added. */
  finish(): string | undefined {
    const added = this.#formats.slice(this.#written);
    const isGrown = [...this.#elements.values()].some(({ list, written }) => list.length > written);
    if (this.#formats.length <= Math.max(1, this.#written) && !(isGrown && this.#written > 0))
      return undefined;
    const { prefix } = rootTag(this.#xml);
    // In the order of the standard, in which missing sections then come.
    const splices: Splice[] = [];
    if (this.#newCodes.length > 0) {
      const formats = this.#newCodes.map(
        ([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
      );
      const section = this.#section('numFmts');
      const count = (section ? childElements(this.#xml, section).length : 0) + formats.length;
      splices.push(...this.#grow('numFmts', count, formats.join('')));
    }
    const grow = (name: string) => {
      const { list, written } = this.#elements.get(name) ?? { list: [], written: 0 };
      if (list.length > written) splices.push(...this.#grow(name, list.length, list.slice(written).join('')));
    };
    for (const name of Object.keys(LEAST)) if (name !== 'dxfs') grow(name);
    const xfs = added.map(({ attributes, content }) =>
      content === '' ? `<${prefix}xf${attributes}/>` : `<${prefix}xf${attributes}>${content}</${prefix}xf>`,
    );
    if (xfs.length > 0) splices.push(...this.#grow('cellXfs', this.#formats.length, xfs.join('')));
    grow('dxfs');
    return splice(this.#xml, splices);
  }

  #section(name: string): Element | undefined {
    return this.#sections.find((section) => section.name === name);
  }

  /** Adds content to a section and sets its count; a missing section is made where the standard wants it. */
  #grow(name: string, count: number, content: string): Splice[] {
    const section = this.#section(name);
    if (section) {
      const counted = withAttribute(section.attributes, 'count', String(count));
      if (section.kind !== 'empty') return [retag(section, counted), appendTo(section, content)];
      const tag = section.prefix + name;
      return [
        {
          start: section.start,
          end: section.outerEnd,
          text: `<${tag}${counted.trimEnd()}>${content}</${tag}>`,
        },
      ];
    }
    const root = rootTag(this.#xml);
    const tag = `${root.prefix}${name}`;
    const text = `<${tag} count="${count}">${content}</${tag}>`;
    const before = this.#sections
      .filter(({ name: other }) => ORDER.includes(other) && ORDER.indexOf(other) < ORDER.indexOf(name))
      .at(-1);
    const at = before?.outerEnd ?? root.end;
    return [{ start: at, end: at, text }];
  }

  #idOf(code: string): number {
    const known = this.#ids.get(code);
    if (known !== undefined) return known;
    const builtin = builtinFormatId(code);
    // Some files give a built-in number another meaning.
    if (builtin !== undefined && ![...this.#ids.values()].includes(builtin)) return builtin;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.#ids.values()) + 1;
    this.#ids.set(code, id);
    this.#newCodes.push([id, code]);
    return id;
  }
}

/** A part with nothing in it, so that something can be put there. */
function opened(xml: string): string {
  const root = rootTag(xml);
  if (root.kind !== 'empty') return xml;
  return splice(xml, [{ start: root.end - 2, end: root.end, text: `></${root.prefix}${root.name}>` }]);
}

/** "#DDEBF7" as a styles part writes it. */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** Sections that come before others in a styles part (CT_Stylesheet). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Attributes of an xf without those of the number format, in an order of their own. */
function lookOf(attributes: string): string {
  const names = [...attributes.matchAll(/([^\s=]+)\s*=/g)].map((match) => match[1]!);
  return names
    .filter((name) => name !== 'numFmtId' && name !== 'applyNumberFormat')
    .sort()
    .map((name) => `${name}=${attributeOf(attributes, name)}`)
    .join(' ');
}

function written(attributes: Readonly<Record<string, string>> = {}): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
