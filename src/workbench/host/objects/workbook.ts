import type { MemoryWorkbook, ModelSheet } from '../../model';
import { sourceOfFile } from '../../sheet-source';
import { eventMethods, WORKBOOK_TARGET } from '../events';
import type { HostContext } from '../context';
import { defineClass, missing, type Argument, type HostObject } from '../object';
import { HostError, type Json } from '../protocol';
import { rangeObject } from './range';
import { xmlPartsObject } from './xml-parts';
import { checkSheetName, worksheetObject } from './worksheet';

/** The global object of a request. */
export const workbookObject = defineClass<MemoryWorkbook>({
  name: 'Workbook',
  objects: {
    Worksheets: (workbook, host) => worksheetsObject(workbook, host),
    CustomXmlParts: (workbook, host) => xmlPartsObject(workbook, host),
    Application: (workbook, host) => applicationObject(workbook, host),
    Functions: (workbook, host) => functionsObject(workbook, host),
  },
  methods: {
    // Documented: inserts the sheets of that name, "End" behind the others; gives their ids.
    InsertWorksheetsFromBase64(workbook, [base64, options]) {
      const { sheetNamesToInsert: names = [], positionType } = options as {
        sheetNamesToInsert?: readonly string[];
        positionType?: string;
      };
      if (names.length !== 1 || positionType !== 'End')
        throw missing('Workbook.insertWorksheetsFromBase64 of several sheets, or elsewhere than at the end');
      const bytes = Uint8Array.from(atob(String(base64)), (char) => char.charCodeAt(0));
      const file = { bytes, sheetName: names[0]! };
      return [workbook.insertSheet(sourceOfFile(file), file).id];
    },
    GetSelectedRange: (workbook, _args, host) =>
      rangeObject({ sheet: workbook.active, range: workbook.selection() }, host),
  },
});

const applicationObject = defineClass<MemoryWorkbook>({
  name: 'Application',
  methods: {
    // Documented: until the next sync the screen is not drawn. There is nothing to hold back here.
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_workbook, [base64], host) => createdObject(String(base64), host),
  },
});

const createdObject = defineClass<string>({
  name: 'WorkbookCreated',
  methods: {
    Open(base64, _args, host) {
      if (!host.options.onOpen) throw new HostError('AccessDenied', 'This host opens no second workbook.');
      host.options.onOpen(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
      return null;
    },
  },
});

/** Worksheet functions; only what the date system can be told by. */
const functionsObject = defineClass<MemoryWorkbook>({
  name: 'Functions',
  methods: {
    Year: (workbook, [serial], host) => functionResult(yearOf(Number(serial), workbook.dateSystem), host),
  },
});

const functionResult = defineClass<number>({
  name: 'FunctionResult',
  get: { Value: (value) => value, Error: () => null },
});

/** Documented for YEAR: serial 0 is in 1900, or in 1904 in a workbook with that date system. */
function yearOf(serial: number, dateSystem: 1900 | 1904): number {
  const epoch = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return Math.max(dateSystem, new Date(epoch + Math.floor(serial) * 86_400_000).getUTCFullYear());
}

const worksheetsObject = defineClass<MemoryWorkbook>({
  name: 'WorksheetCollection',
  items: ({ sheets }, host) => sheets.map((sheet) => worksheetObject(sheet, host)),
  item: (workbook, key, host) => objectOf(find(workbook, key), host),
  methods: {
    ...eventMethods<MemoryWorkbook>(() => WORKBOOK_TARGET),
    GetActiveWorksheet: (workbook, _args, host) => worksheetObject(workbook.active, host),
    GetItemOrNullObject: (workbook, [key], host) => objectOf(find(workbook, key), host),
    Add: (workbook, [name], host) => worksheetObject(addSheet(workbook, name), host),
  },
});

function objectOf(sheet: ModelSheet | undefined, host: HostContext): HostObject | null {
  return sheet ? worksheetObject(sheet, host) : null;
}

/** Documented: a worksheet is found by its name or its id. */
function find(workbook: MemoryWorkbook, key: Argument): ModelSheet | undefined {
  return workbook.sheets.find(({ id }) => id === key) ?? workbook.sheetNamed(String(key));
}

/** Documented: added at the end; without a name Excel chooses one. */
function addSheet(workbook: MemoryWorkbook, name: Argument): ModelSheet {
  if (name === null || name === undefined) return workbook.addSheet(freeName(workbook));
  checkSheetName(workbook, name as Json);
  return workbook.addSheet(String(name));
}

function freeName(workbook: MemoryWorkbook): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (!workbook.sheetNamed(name)) return name;
  }
}
