import { MAX_COLUMNS, MAX_ROWS, parseRange, type Range, type SheetVisibility } from '../../../sheet';
import type { MemoryWorkbook, ModelSheet } from '../../model';
import { eventMethods } from '../events';
import type { HostContext } from '../context';
import { defineClass, type Argument, type HostObject } from '../object';
import { HostError, type Json } from '../protocol';
import { areasObject, rangeObject } from './range';
import { namesObject, printMethods } from './settings';

const VISIBILITY: Record<SheetVisibility, string> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

export const worksheetObject = defineClass<ModelSheet>({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Visibility: ({ visibility }) => VISIBILITY[visibility],
    Position: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
  },
  set: {
    Name(sheet, name, { workbook }) {
      checkSheetName(workbook, name, sheet);
      workbook.changeSheet(sheet.id, { name: name as string });
    },
    Visibility(sheet, value, { workbook }) {
      const found = Object.entries(VISIBILITY).find(([, name]) => name === value);
      if (!found) throw new HostError('InvalidArgument', 'The argument is invalid.', 'Worksheet.visibility');
      workbook.changeSheet(sheet.id, { visibility: found[0] as SheetVisibility });
    },
  },
  objects: {
    Protection: (sheet, host) => protectionObject(sheet, host),
    PageLayout: (sheet, host) => pageLayoutObject(sheet, host),
    Names: (sheet, host) => namesObject(sheet, host),
    CustomProperties: (sheet, host) => customPropertiesObject(sheet, host),
  },
  methods: {
    ...eventMethods<ModelSheet>(({ id }) => id),
    Activate(sheet, _args, { workbook }) {
      // Assumed: a hidden sheet cannot be activated.
      if (sheet.visibility !== 'visible')
        throw new HostError('InvalidOperation', 'The sheet is hidden.', 'Worksheet.activate');
      workbook.activate(sheet.id);
      return null;
    },
    Delete(sheet, _args, { workbook }) {
      // Documented: the last visible sheet stays.
      if (sheet.visibility === 'visible' && visibleCount(workbook) === 1) {
        throw new HostError(
          'GeneralException',
          'The last visible worksheet cannot be deleted.',
          'Worksheet.delete',
        );
      }
      workbook.deleteSheet(sheet.id);
      return null;
    },
    GetRange: (sheet, [address], host) => rangeOf(sheet, addressed(sheet, address), host),
    // Documented: addresses apart by commas; above 8,192 characters the list is cut off.
    GetRanges: (sheet, [addresses], host) =>
      areasObject(
        String(addresses)
          .slice(0, 8192)
          .split(',')
          .map((address) => ({ sheet, range: addressed(sheet, address) })),
        host,
      ),
    GetRangeByIndexes: (sheet, [row, column, rows, columns], host) =>
      rangeOf(sheet, indexed(Number(row), Number(column), Number(rows), Number(columns)), host),
    GetCell: (sheet, [row, column], host) => rangeOf(sheet, indexed(Number(row), Number(column), 1, 1), host),
    // Documented: without anything in it, the used range is the first cell.
    GetUsedRange: (sheet, [valuesOnly], host) =>
      rangeOf(sheet, sheet.usedRange(!valuesOnly) ?? indexed(0, 0, 1, 1), host),
    GetUsedRangeOrNullObject(sheet, [valuesOnly], host) {
      const used = sheet.usedRange(!valuesOnly);
      return used && rangeOf(sheet, used, host);
    },
  },
});

const protectionObject = defineClass<ModelSheet>({
  name: 'WorksheetProtection',
  get: { Protected: (sheet) => sheet.protected },
});

/** Nothing is printed here; how a sheet would be is kept for those who ask. */
const pageLayoutObject = defineClass<ModelSheet>({
  name: 'PageLayout',
  set: Object.fromEntries(
    ['Orientation', 'PaperSize', 'Zoom'].map((name) => [
      name,
      ({ pageLayout }: ModelSheet, value: Json) => void pageLayout.set(name, value),
    ]),
  ),
  methods: printMethods,
});

const customPropertiesObject = defineClass<ModelSheet>({
  name: 'WorksheetCustomPropertyCollection',
  methods: {
    Add(sheet, [key, value], host) {
      host.workbook.setProperty(sheet.id, String(key), String(value));
      return customPropertyObject({ sheet, key: String(key) }, host);
    },
    // Documented: keys are compared without regard to case.
    GetItemOrNullObject(sheet, [key], host) {
      const found = [...sheet.properties.keys()].find(
        (own) => own.toLowerCase() === String(key).toLowerCase(),
      );
      return found === undefined ? null : customPropertyObject({ sheet, key: found }, host);
    },
  },
});

const customPropertyObject = defineClass<{ sheet: ModelSheet; key: string }>({
  name: 'WorksheetCustomProperty',
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.properties.get(key) },
});

/** Documented: 1 to 31 characters, none of : \ / ? * [ ], not taken by another sheet. */
export function checkSheetName(workbook: MemoryWorkbook, name: Json, own?: ModelSheet): void {
  if (typeof name !== 'string' || !/^[^:\\/?*[\]]{1,31}$/.test(name)) {
    throw new HostError('InvalidArgument', 'The name of the sheet is not allowed.', 'Worksheet.name');
  }
  const holder = workbook.sheetNamed(name);
  if (holder && holder !== own) throw new HostError('ItemAlreadyExists', 'A sheet has this name.', name);
}

function rangeOf(sheet: ModelSheet, range: Range, host: HostContext): HostObject {
  return rangeObject({ sheet, range }, host);
}

function visibleCount(workbook: MemoryWorkbook): number {
  return workbook.sheets.filter(({ visibility }) => visibility === 'visible').length;
}

/** Documented: an A1 address, with or without the name of this sheet; without an address, the whole sheet. */
function addressed(sheet: ModelSheet, address: Argument): Range {
  if (address === null || address === undefined) return indexed(0, 0, MAX_ROWS, MAX_COLUMNS);
  const text = String(address);
  const [, quoted, plain, local] = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?(.+)$/.exec(text) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const range = parseRange(local ?? '');
  if (!range || (sheetName !== undefined && sheetName.toLowerCase() !== sheet.name.toLowerCase())) {
    throw new HostError('InvalidArgument', 'The address is not one of this sheet.', text);
  }
  return range;
}

function indexed(row: number, column: number, rows: number, columns: number): Range {
  const range = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    range.bottom < MAX_ROWS &&
    range.right < MAX_COLUMNS;
  if (!inside)
    throw new HostError(
      'InvalidArgument',
      'The range lies outside the sheet.',
      'Worksheet.getRangeByIndexes',
    );
  return range;
}
