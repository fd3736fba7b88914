import {
  encloses,
  OWN_CHOICES_TITLE,
  OWN_NAME_PREFIX,
  OWN_PRINT_AREA,
  formatCell,
  parseRange,
  type Range,
  type SheetSetting,
} from '../sheet';
import { rangeOf } from './cells';

type Choices = Extract<SheetSetting, { readonly kind: 'choices' }>;
type Named = Extract<SheetSetting, { readonly kind: 'name' | 'print-area' }>;

/** What there is of the settings before they are made. */
export interface SettingsAsked {
  /** Queues those that nothing else stands against; gives what takes them back. Call it after a sync. */
  readonly write: () => SheetSetting[];
}

/** Queues the questions that have to be answered before the settings can be made. */
export function askSettings(context: Excel.RequestContext, settings: readonly SheetSetting[]): SettingsAsked {
  const sheets = new Map<string, ReturnType<typeof askSheet>>();
  for (const { sheetId, kind } of settings) {
    const withNames = kind !== 'choices' || sheets.get(sheetId)?.names !== undefined;
    if (!sheets.has(sheetId) || (withNames && !sheets.get(sheetId)!.names))
      sheets.set(sheetId, askSheet(context, sheetId, withNames));
  }
  const lists = groupsOf(settings).map((group) => {
    const areas = areasOf(sheets.get(group[0]!.sheetId)!.sheet, group);
    return { group, validation: areas.dataValidation.load('type,rule,prompt') };
  });
  return {
    write: () => {
      const open = (sheetId: string) => sheets.get(sheetId)!.sheet.protection.protected === false;
      const choices = lists
        .filter(({ group }) => open(group[0]!.sheetId))
        .flatMap(({ group, validation }) =>
          writeChoices(group, sheets.get(group[0]!.sheetId)!.sheet, validation),
        );
      const named = settings.flatMap((setting) => {
        if (setting.kind === 'choices' || !open(setting.sheetId)) return [];
        const { sheet, names } = sheets.get(setting.sheetId)!;
        return writeNamed(setting, sheet, names!);
      });
      return [...choices, ...named].reverse();
    },
  };
}

/** Cells of one sheet with the same list go together. An address list of Excel has at most 8,192 characters. */
function groupsOf(settings: readonly SheetSetting[]): Choices[][] {
  const groups = new Map<string, Choices[]>();
  let count = 0;
  for (const setting of settings) {
    if (setting.kind !== 'choices') continue;
    const key = `${setting.sheetId} ${Math.floor(count++ / 500)} ${setting.choices?.join() ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), setting]);
  }
  return [...groups.values()];
}

function areasOf(sheet: Excel.Worksheet, group: readonly Choices[]): Excel.RangeAreas {
  return sheet.getRanges(group.map(({ cell }) => formatCell(cell)).join());
}

function askSheet(context: Excel.RequestContext, sheetId: string, withNames: boolean) {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load('protection/protected');
  if (!withNames) return { sheet };
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load('areaCount');
  return { sheet, names: { items: sheet.names.load('items/name,items/formula'), area } };
}

/** Where one of the cells has a rule of somebody else, none of them is touched. */
type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

function writeChoices(
  group: readonly Choices[],
  sheet: Excel.Worksheet,
  present: Excel.DataValidation,
): SheetSetting[] {
  // Ranges live for one sync.
  const validation = areasOf(sheet, group).dataValidation;
  const { choices } = group[0]!;
  if (choices === null) {
    // Excel gives null where cells differ.
    const { prompt, rule } = present as Nullable<Pick<Excel.DataValidation, 'prompt' | 'rule'>>;
    if (prompt?.title !== OWN_CHOICES_TITLE) return [];
    const source = String(rule?.list?.source ?? '');
    validation.clear();
    return group.map((setting) => ({ ...setting, choices: source.split(',') }));
  }
  if (present.type !== 'None') return [];
  validation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  validation.errorAlert = { showAlert: true, style: 'Information', title: '', message: '' };
  validation.prompt = { showPrompt: true, title: OWN_CHOICES_TITLE, message: '' };
  return group.map((setting) => ({ ...setting, choices: null }));
}

interface AskedNames {
  readonly items: Excel.NamedItemCollection;
  readonly area: Excel.RangeAreas;
}

/** Excel keeps the print area of a sheet as a name of the sheet; deleting it is the only way to take it away. */
const PRINT_AREA = 'Print_Area';

function writeNamed(setting: Named, sheet: Excel.Worksheet, { items, area }: AskedNames): SheetSetting[] {
  const { sheetId } = setting;
  const ranges = new Map(items.items.map(({ name, formula }) => [name, rangeIn(String(formula))]));
  if (setting.kind === 'name') {
    const { name, range } = setting;
    if (name === null) return removeNames(sheet, sheetId, ranges, range);
    if (ranges.has(name)) return [];
    items.add(name, rangeOf(sheet, range));
    return [{ kind: 'name', sheetId, name: null, range }];
  }
  if (setting.range === null) {
    const own = ranges.get(OWN_PRINT_AREA);
    if (!own) return [];
    const names = [PRINT_AREA, OWN_PRINT_AREA].filter((name) => ranges.has(name));
    for (const name of names.map((one) => sheet.names.getItem(one))) name.delete();
    return [{ kind: 'print-area', sheetId, range: own }];
  }
  if (!area.isNullObject) return [];
  sheet.pageLayout.setPrintArea(rangeOf(sheet, setting.range));
  items.add(OWN_PRINT_AREA, rangeOf(sheet, setting.range));
  return [{ kind: 'print-area', sheetId, range: null }];
}

function removeNames(
  sheet: Excel.Worksheet,
  sheetId: string,
  ranges: ReadonlyMap<string, Range | undefined>,
  outer: Range,
): SheetSetting[] {
  return [...ranges].flatMap(([name, range]): SheetSetting[] => {
    const own = name.startsWith(OWN_NAME_PREFIX) && name !== OWN_PRINT_AREA;
    if (!own || !range || !encloses(outer, range)) return [];
    sheet.names.getItem(name).delete();
    return [{ kind: 'name', sheetId, name, range }];
  });
}

/** The block of ='Sheet'!$A$1:$B$2; undefined for anything else. */
function rangeIn(formula: string): Range | undefined {
  return parseRange(formula.slice(formula.lastIndexOf('!') + 1));
}
