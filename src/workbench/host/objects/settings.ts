import { formatRange, type Range } from '../../../sheet';
import type { HostContext } from '../context';
import { defineClass, targetOf, type Argument, type Outcome } from '../object';
import { HostError } from '../protocol';
import type { ModelSheet } from '../../model';
import { areasObject } from './range';
import type { RangeTarget } from './target';

/** The names that count on one sheet. */
export const namesObject = defineClass<ModelSheet>({
  name: 'NamedItemCollection',
  items: (sheet, host) => namesOn(sheet).map((name) => nameObject({ sheet, name }, host)),
  item: (sheet, name, host) =>
    namesOn(sheet).includes(String(name)) ? nameObject({ sheet, name: String(name) }, host) : null,
  methods: {
    Add(sheet, [name, range], host) {
      const { range: block } = targetOf<RangeTarget>(range, 'Range');
      const present = sheet.settings.names.get(String(name));
      if (present && formatRange(present) !== formatRange(block))
        throw new HostError('ItemAlreadyExists', 'The name exists.', 'NamedItemCollection.add');
      host.workbook.applySettings([{ kind: 'name', sheetId: sheet.id, name: String(name), range: block }]);
      return nameObject({ sheet, name: String(name) }, host);
    },
  },
});

/** Assumed: the print area is one of the names, called Print_Area. */
const PRINT_AREA = 'Print_Area';

function namesOn({ settings }: ModelSheet): string[] {
  return [...settings.names.keys(), ...(settings.printArea ? [PRINT_AREA] : [])];
}

const nameObject = defineClass<{ sheet: ModelSheet; name: string }>({
  name: 'NamedItem',
  get: {
    Name: ({ name }) => name,
    Formula: ({ sheet, name }) =>
      `='${sheet.name.replaceAll("'", "''")}'!${absolute(name === PRINT_AREA ? sheet.settings.printArea! : sheet.settings.names.get(name)!)}`,
  },
  methods: {
    Delete({ sheet, name }, _args, { workbook }) {
      const sheetId = sheet.id;
      const range = sheet.settings.names.get(name);
      if (name === PRINT_AREA) workbook.applySettings([{ kind: 'print-area', sheetId, range: null }]);
      else if (range) workbook.applySettings([{ kind: 'name', sheetId, name: null, range }]);
      return null;
    },
  },
});

function absolute(range: Range): string {
  return formatRange(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** How a sheet is printed: nothing is printed here, the print area is kept. */
export const printMethods = {
  GetPrintAreaOrNullObject: (sheet: ModelSheet, _args: readonly unknown[], host: HostContext): Outcome =>
    sheet.settings.printArea && areasObject([{ sheet, range: sheet.settings.printArea }], host),
  SetPrintArea(sheet: ModelSheet, [range]: readonly Argument[], { workbook }: HostContext): Outcome {
    const { range: block } = targetOf<RangeTarget>(range ?? null, 'Range');
    workbook.applySettings([{ kind: 'print-area', sheetId: sheet.id, range: block }]);
    return null;
  },
};
