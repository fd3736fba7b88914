import {
  encloses,
  OWN_CHOICES_TITLE,
  OWN_NAME_PREFIX,
  OWN_PRINT_AREA,
  parseRange,
  type Range,
  type SheetSetting,
} from '../sheet';
import { rangeOf } from './cells';

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
  const lists = new Map(
    settings.flatMap((setting) => {
      if (setting.kind !== 'choices') return [];
      const { row, column } = setting.cell;
      const range = rangeOf(sheets.get(setting.sheetId)!.sheet, {
        top: row,
        bottom: row,
        left: column,
        right: column,
      });
      return [[setting, range.dataValidation.load('type,rule,prompt')] as const];
    }),
  );
  return {
    write: () =>
      settings
        .flatMap((setting) => {
          const asked = sheets.get(setting.sheetId)!;
          if (asked.sheet.protection.protected) return [];
          if (setting.kind === 'choices') return writeChoices(setting, lists.get(setting)!);
          return writeNamed(setting, asked.sheet, asked.names!);
        })
        .reverse(),
  };
}

function askSheet(context: Excel.RequestContext, sheetId: string, withNames: boolean) {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load('protection/protected');
  if (!withNames) return { sheet };
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load('address');
  return { sheet, names: { items: sheet.names.load('items/name,items/formula'), area } };
}

function writeChoices(
  setting: Extract<SheetSetting, { readonly kind: 'choices' }>,
  validation: Excel.DataValidation,
): SheetSetting[] {
  if (setting.choices === null) {
    if (validation.prompt?.title !== OWN_CHOICES_TITLE) return [];
    const source = String(validation.rule.list?.source ?? '');
    validation.clear();
    return [{ ...setting, choices: source.split(',') }];
  }
  if (validation.type !== 'None') return [];
  validation.rule = { list: { inCellDropDown: true, source: setting.choices.join(',') } };
  validation.errorAlert = { showAlert: true, style: 'Information', title: '', message: '' };
  validation.prompt = { showPrompt: true, title: OWN_CHOICES_TITLE, message: '' };
  return [{ ...setting, choices: null }];
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
