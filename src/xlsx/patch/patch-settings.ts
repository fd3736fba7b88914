import {
  encloses,
  formatCell,
  OWN_CHOICES_TITLE,
  OWN_NAME_PREFIX,
  OWN_PRINT_AREA,
  parseRange,
  contains,
  type CellRef,
  type Range,
  type SheetSetting,
} from '../../sheet';
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

type Setting<K extends SheetSetting['kind']> = Extract<SheetSetting, { readonly kind: K }>;

/** A patched part, and what takes the patch back. */
export interface SettingsPatch {
  readonly xml: string;
  readonly undo: readonly SheetSetting[];
}

// ---- lists to choose from

/** Gives cells of a worksheet their lists, or takes the product's own away. Cells with a rule of another kind keep it. */
export function patchChoices(xml: string, settings: readonly Setting<'choices'>[]): SettingsPatch {
  const undo: SheetSetting[] = [];
  let text = xml;
  const added = new Map<string, Setting<'choices'>[]>();
  for (const setting of settings) {
    if (setting.choices === null) {
      const removed = withoutChoices(text, setting.cell);
      if (!removed) continue;
      text = removed.xml;
      undo.push({ ...setting, choices: removed.choices });
    } else if (!hasValidation(text, setting.cell)) {
      const list = setting.choices.join(',');
      added.set(list, [...(added.get(list) ?? []), setting]);
      undo.push({ ...setting, choices: null });
    }
  }
  for (const [list, cells] of added) text = withChoices(text, list, cells);
  return { xml: text, undo: undo.reverse() };
}

function withChoices(xml: string, list: string, settings: readonly Setting<'choices'>[]): string {
  const root = rootTag(xml);
  const p = root.prefix;
  const cells = settings.map(({ cell }) => formatCell(cell)).join(' ');
  const rule =
    `<${p}dataValidation type="list" errorStyle="information" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    ` promptTitle="${OWN_CHOICES_TITLE}" sqref="${cells}"><${p}formula1>"${escapeXml(list)}"</${p}formula1></${p}dataValidation>`;
  const children = childElements(xml, root);
  const section = children.find(({ name }) => name === 'dataValidations');
  if (section) return splice(xml, grown(section, childElements(xml, section).length + 1, rule));
  const before = children.filter(({ name }) => BEFORE_VALIDATIONS.has(name)).at(-1)!;
  const at = before.outerEnd;
  return splice(xml, [
    { start: at, end: at, text: `<${p}dataValidations count="1">${rule}</${p}dataValidations>` },
  ]);
}

function withoutChoices(xml: string, cell: CellRef): { xml: string; choices: string[] } | undefined {
  const section = childElements(xml, rootTag(xml)).find(({ name }) => name === 'dataValidations');
  const rules = section ? childElements(xml, section) : [];
  const rule = rules.find(
    ({ attributes }) =>
      attributeOf(attributes, 'promptTitle') === OWN_CHOICES_TITLE && rangesOf(attributes).some(isCell(cell)),
  );
  if (!section || !rule) return undefined;
  const content = xml.slice(rule.end, rule.innerEnd);
  const choices = (/formula1>"([^"]*)"</.exec(content)?.[1] ?? '').split(',');
  const cells = (attributeOf(rule.attributes, 'sqref') ?? '')
    .split(/\s+/)
    .filter((text) => text !== formatCell(cell));
  let cuts: Splice[];
  if (cells.length > 0) cuts = [retag(rule, withAttribute(rule.attributes, 'sqref', cells.join(' ')))];
  else if (rules.length === 1) cuts = [cut(section)];
  else
    cuts = [cut(rule), retag(section, withAttribute(section.attributes, 'count', String(rules.length - 1)))];
  return { xml: splice(xml, cuts), choices };
}

function hasValidation(xml: string, cell: CellRef): boolean {
  const section = childElements(xml, rootTag(xml)).find(({ name }) => name === 'dataValidations');
  const rules = section ? childElements(xml, section) : [];
  const extended = [...xml.matchAll(/<xm:sqref>([^<]*)<\/xm:sqref>/g)].flatMap(([, text]) =>
    readRanges(text!),
  );
  const ranges = [...rules.flatMap(({ attributes }) => rangesOf(attributes)), ...extended];
  return ranges.some((range) => contains(range, cell));
}

function rangesOf(attributes: string): Range[] {
  return readRanges(attributeOf(attributes, 'sqref') ?? '');
}

function readRanges(text: string): Range[] {
  return text.split(/\s+/).flatMap((part) => parseRange(part) ?? []);
}

function isCell({ row, column }: CellRef): (range: Range) => boolean {
  return ({ top, left, bottom, right }) =>
    top === row && bottom === row && left === column && right === column;
}

/** What the standard wants to stand before dataValidations (CT_Worksheet), from the cells on. */
const BEFORE_VALIDATIONS = new Set([
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

// ---- names and print areas

const PRINT_AREA = '_xlnm.Print_Area';

/** Sets and takes away names and print areas in the workbook part; what a person has set stays. */
export function patchNames(
  xml: string,
  settings: readonly (Setting<'name'> | Setting<'print-area'>)[],
): SettingsPatch {
  const undo: SheetSetting[] = [];
  let text = xml;
  for (const setting of settings) {
    const { sheetId } = setting;
    const names = new SheetNames(text, sheetId);
    if (!names.known) continue;
    if (setting.kind === 'name') {
      const { name, range } = setting;
      if (name === null) {
        for (const own of names.ownWithin(range)) undo.push({ kind: 'name', sheetId, ...own });
        text = names.without(({ name: other }) => names.ownWithin(range).some((own) => own.name === other));
      } else if (!names.has(name)) {
        text = names.with([[name, range]]);
        undo.push({ kind: 'name', sheetId, name: null, range });
      }
    } else if (setting.range === null) {
      const range = names.rangeOf(OWN_PRINT_AREA);
      if (!range) continue;
      text = names.without(({ name }) => name === OWN_PRINT_AREA || name === PRINT_AREA);
      undo.push({ kind: 'print-area', sheetId, range });
    } else if (!names.has(PRINT_AREA)) {
      const { range } = setting;
      text = names.with([
        [PRINT_AREA, range],
        [OWN_PRINT_AREA, range],
      ]);
      undo.push({ kind: 'print-area', sheetId, range: null });
    }
  }
  return { xml: text, undo: undo.reverse() };
}

interface SheetName {
  readonly name: string;
  readonly range: Range | undefined;
  readonly element: Element;
}

/** The names that count on one sheet. */
class SheetNames {
  readonly #section: Element | undefined;
  readonly #names: SheetName[];
  readonly #index: number;
  readonly #sheetName: string;

  constructor(
    readonly xml: string,
    sheetId: string,
  ) {
    const children = childElements(xml, rootTag(xml));
    const sheets = children.find(({ name }) => name === 'sheets')!;
    const listed = childElements(xml, sheets);
    this.#index = listed.findIndex(({ attributes }) => attributeOf(attributes, 'sheetId') === sheetId);
    this.#sheetName = attributeOf(listed[this.#index]?.attributes ?? '', 'name') ?? '';
    this.#section = children.find(({ name }) => name === 'definedNames');
    this.#names = (this.#section ? childElements(xml, this.#section) : [])
      .filter(({ attributes }) => attributeOf(attributes, 'localSheetId') === String(this.#index))
      .map((element) => ({
        name: attributeOf(element.attributes, 'name') ?? '',
        range: parseRange(/!([^!]*)$/.exec(xml.slice(element.end, element.innerEnd))?.[1] ?? ''),
        element,
      }));
  }

  get known(): boolean {
    return this.#index >= 0;
  }

  has(name: string): boolean {
    return this.#names.some((other) => other.name.toLowerCase() === name.toLowerCase());
  }

  rangeOf(name: string): Range | undefined {
    return this.#names.find((other) => other.name === name)?.range;
  }

  /** The product's names of blocks inside of this one. */
  ownWithin(block: Range): { name: string; range: Range }[] {
    return this.#names.flatMap(({ name, range }) => {
      const own = name.startsWith(OWN_NAME_PREFIX) && name !== OWN_PRINT_AREA && range;
      return own && encloses(block, range) ? [{ name, range }] : [];
    });
  }

  with(names: readonly (readonly [string, Range])[]): string {
    const p = rootTag(this.xml).prefix;
    // The sheet's name is as the part writes it, entities included; only the quote is the formula's.
    const sheet = `'${this.#sheetName.replaceAll("'", "''").replaceAll('&apos;', '&apos;&apos;')}'`;
    const content = names
      .map(
        ([name, range]) =>
          `<${p}definedName name="${escapeXml(name)}" localSheetId="${this.#index}">${sheet}!${absolute(range)}</${p}definedName>`,
      )
      .join('');
    return withNames(this.xml, content);
  }

  without(isGone: (name: SheetName) => boolean): string {
    const gone = this.#names.filter(isGone);
    const all = this.#section ? childElements(this.xml, this.#section).length : 0;
    if (gone.length === 0) return this.xml;
    if (gone.length === all) return splice(this.xml, [cut(this.#section!)]);
    return splice(
      this.xml,
      gone.map(({ element }) => cut(element)),
    );
  }
}

/** Names that count on one sheet, put into the workbook part as they are written elsewhere. */
export function appendNames(
  xml: string,
  names: readonly { readonly attributes: string; readonly text: string; readonly sheetIndex: number }[],
): string {
  const p = rootTag(xml).prefix;
  const content = names.map(({ attributes, text, sheetIndex }) => {
    const own = withAttribute(attributes, 'localSheetId', String(sheetIndex));
    return `<${p}definedName${own}>${text}</${p}definedName>`;
  });
  return names.length === 0 ? xml : withNames(xml, content.join(''));
}

function withNames(xml: string, content: string): string {
  const { prefix } = rootTag(xml);
  const children = childElements(xml, rootTag(xml));
  const section = children.find(({ name }) => name === 'definedNames');
  if (section) return splice(xml, [appendTo(section, content)]);
  const at = children.filter(({ name }) => BEFORE_NAMES.has(name)).at(-1)!.outerEnd;
  const text = `<${prefix}definedNames>${content}</${prefix}definedNames>`;
  return splice(xml, [{ start: at, end: at, text }]);
}

/** What the standard wants to stand before definedNames (CT_Workbook), from the sheets on. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

function absolute({ top, left, bottom, right }: Range): string {
  const cell = (row: number, column: number) =>
    formatCell({ row, column }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${cell(top, left)}:${cell(bottom, right)}`;
}

function cut({ start, outerEnd }: Element): Splice {
  return { start, end: outerEnd, text: '' };
}

function grown(section: Element, count: number, content: string): Splice[] {
  return [
    retag(section, withAttribute(section.attributes, 'count', String(count))),
    appendTo(section, content),
  ];
}
