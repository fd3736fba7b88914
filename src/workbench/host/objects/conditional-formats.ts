import type { Highlight, ModelSheet } from '../../model';
import type { HostContext } from '../context';
import { defineClass, type HostClass } from '../object';
import { HostError } from '../protocol';
import type { RangeTarget } from './target';

/** A conditional format of a sheet, by its id. */
interface Target {
  readonly sheet: ModelSheet;
  readonly id: string;
}

/** The conditional formats of a block, or of several blocks of one sheet. Custom ones are all that this host has. */
export const conditionalFormatsObject = defineClass<readonly RangeTarget[]>({
  name: 'ConditionalFormatCollection',
  // Documented: those that intersect the range.
  items: (areas, host) =>
    areas[0]!.sheet.highlights
      .filter((highlight) => areas.some(({ range }) => highlight.areas.some((area) => overlap(area, range))))
      .map(({ id }) => conditionalFormatObject({ sheet: areas[0]!.sheet, id }, host)),
  item: ([area], id, host) =>
    find(area!.sheet, String(id))
      ? conditionalFormatObject({ sheet: area!.sheet, id: String(id) }, host)
      : null,
  methods: {
    /** Assumed: one format for all blocks, in front of those there are; refused under protection. */
    Add(areas, [type], host) {
      const { sheet } = areas[0]!;
      if (type !== 'Custom')
        throw new HostError('ApiNotFound', 'This host has custom formats only.', String(type));
      requireOpen(sheet);
      let number = sheet.highlights.length + 1;
      while (find(sheet, `{${number}}`)) number++;
      const added = { id: `{${number}}`, areas: areas.map(({ range }) => range), formula: '' };
      set(sheet, [added, ...sheet.highlights], host);
      return conditionalFormatObject({ sheet, id: added.id }, host);
    },
  },
});

const conditionalFormatObject = defineClass<Target>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id, Type: () => 'Custom' },
  objects: { Custom: (target, host) => customObject(target, host) },
  methods: {
    Delete({ sheet, id }, _args, host) {
      requireOpen(sheet);
      set(
        sheet,
        sheet.highlights.filter((highlight) => highlight.id !== id),
        host,
      );
      return null;
    },
  },
});

const customObject = defineClass<Target>({
  name: 'CustomConditionalFormat',
  objects: {
    Rule: (target, host) => ruleObject(target, host),
    Format: (target, host) => formatObject(target, host),
  },
});

const ruleObject = defineClass<Target>({
  name: 'ConditionalFormatRule',
  get: { Formula: ({ sheet, id }) => find(sheet, id)!.formula },
  set: { Formula: change((formula) => ({ formula })) },
});

const formatObject = defineClass<Target>({
  name: 'ConditionalRangeFormat',
  objects: { Fill: (target, host) => fillObject(target, host) },
});

const fillObject = defineClass<Target>({
  name: 'ConditionalRangeFill',
  set: { Color: change((fill) => ({ fill })) },
});

function change(edit: (value: string) => Partial<Highlight>): NonNullable<HostClass<Target>['set']>[string] {
  return ({ sheet, id }, value, host) =>
    set(
      sheet,
      sheet.highlights.map((one) => (one.id === id ? { ...one, ...edit(String(value)) } : one)),
      host,
    );
}

function set(sheet: ModelSheet, highlights: readonly Highlight[], host: HostContext): void {
  host.workbook.changeLayout(sheet.id, { highlights });
}

function find(sheet: ModelSheet, id: string): Highlight | undefined {
  return sheet.highlights.find((highlight) => highlight.id === id);
}

function requireOpen(sheet: ModelSheet): void {
  if (sheet.protected) throw new HostError('AccessDenied', 'The sheet is protected.', 'ConditionalFormat');
}

function overlap(a: RangeTarget['range'], b: RangeTarget['range']): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
