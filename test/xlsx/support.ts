import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { WorkbookError, type Snapshot, type WorkbookErrorCode } from '../../src/sheet';
import { readWorkbook } from '../../src/xlsx';
import { Package } from '../../src/xlsx/package/package';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook to build by hand; every part can be overridden or added by name in `parts`, null drops one. */
export interface Book {
  /** What stands in the worksheet around the rows. */
  readonly before?: string;
  readonly after?: string;
  /** Inside of sheetData. */
  readonly rows?: string;
  /** Items of the shared strings; none leaves the part out. */
  readonly strings?: readonly string[];
  /** Number formats of styles 1, 2, …; numbers are built-in ids. */
  readonly formats?: readonly (string | number)[];
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | null>>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook with one sheet "表" unless overridden. */
export function partsOf(book: Book): Record<string, string> {
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}${book.strings ? override('xl/sharedStrings.xml', 'sharedStrings') : ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      book.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>${book.strings ? `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
    'xl/styles.xml': stylesOf(book.formats ?? []),
    'xl/worksheets/sheet1.xml': `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.before ?? ''}<sheetData>${book.rows ?? ''}</sheetData>${book.after ?? ''}</worksheet>`,
    ...(book.strings && {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${book.strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    }),
    ...book.parts,
  };
  return Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function stylesOf(formats: readonly (string | number)[]): string {
  const custom = formats.flatMap((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${164 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : [],
  );
  const xfs = formats.map(
    (format, i) =>
      `<xf numFmtId="${typeof format === 'number' ? format : 164 + i}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return `<styleSheet xmlns="${MAIN}">${custom.length ? `<numFmts count="${custom.length}">${custom.join('')}</numFmts>` : ''}<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** Zips parts as they are. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: '2024-01-01T00:00:00' });
}

/** The bytes of a hand-made workbook. */
export function bookOf(book: Book): Uint8Array {
  return zipOf(partsOf(book));
}

/** The first sheet of a hand-made workbook. */
export function sheetOf(book: Book): Snapshot {
  return readWorkbook(bookOf(book)).snapshots[0]!;
}

/** "A1": value, and where they are not the usual ones "| formula" and "| format". */
export function contentOf(sheet: Snapshot): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  sheet.cells.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell)
        content[`R${r + 1}C${c + 1}`] = cell.formula === null ? cell.value : [cell.formula, cell.value];
    }),
  );
  return content;
}

/** Runs it and gives the WorkbookError that it throws; anything else thrown, or nothing, fails the test. */
export function errorOf(run: () => unknown): WorkbookError {
  try {
    run();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Code and damaged part of the error. */
export function refusalOf(run: () => unknown): [WorkbookErrorCode, unknown] {
  const { code, details } = errorOf(run);
  return [code, details['part']];
}

/** Every part of a file, inflated. */
export function contentsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const pack = new Package(bytes);
  return new Map([...pack.entries.keys()].map((name) => [name, pack.read(name)]));
}

const FORMS = join(__dirname, '../fixtures/forms');

/** The real tables, by file name. */
export const FIXTURES: readonly (readonly [string, Uint8Array])[] = readdirSync(FORMS)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => [name, new Uint8Array(readFileSync(join(FORMS, name)))]);
