import { WorkbookError, type FileWarning } from '../sheet';
import { identify, type FileKind } from './identify';
import type { OpenOptions } from './open-options';
import { openPartsQuickly } from './read/parts';
import { pictureOf, readSheetQuickly, type WorkbookPicture } from './read/read';
import type { SheetPicture } from './read/snapshot-builder';

/**
 * Reads a workbook of any kind that can be read: .xlsx, and .xls through a library that is loaded only then.
 * Rejects with a {@link WorkbookError} whose code says what the file is instead, or what is wrong with it.
 */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<WorkbookPicture> {
  return openKind(identify(bytes), bytes, options);
}

/** A workbook file in the kind that can be changed and kept. */
export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** What a person should know before it is kept, besides what reading it says. */
  readonly warnings: readonly FileWarning[];
}

/**
 * The workbook as .xlsx: one that is so as it is, an .xls made anew, which the warnings say. Rejects as
 * {@link openWorkbook}, and with "legacy-xls" for files before Excel 5 and for such without a worksheet.
 */
export async function asXlsx(bytes: Uint8Array): Promise<XlsxFile> {
  if (identify(bytes) !== 'legacy-xls') return { bytes, warnings: [] };
  const [{ readXls }, { toXlsx }] = await Promise.all([
    import('./foreign/xls/read-xls'),
    import('./foreign/xls/to-xlsx'),
  ]);
  const book = await readXls(bytes);
  if (!book.globals || book.sheets.length === 0) throw new WorkbookError('legacy-xls');
  const { bytes: made, warnings } = toXlsx(book);
  return { bytes: made, warnings: [...warnings, ...book.picture.warnings] };
}

/** A file that is read for what stands in it, never written. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Most bytes of an .xls file; its sheets have 65,536 rows at most. */
const MAX_LEGACY_BYTES = 100 * 1024 * 1024;

/**
 * {@link openWorkbook} for a file that numbers are taken from: reads text with separators too (.csv, .txt, whatever its
 * name says), into one sheet that is named after the file.
 */
export async function openSource(
  { name, bytes }: SourceFile,
  options: OpenOptions = {},
): Promise<WorkbookPicture> {
  if (options.signal?.aborted) throw new WorkbookError('cancelled');
  const kind = identify(bytes);
  if (kind === 'csv') return (await import('./foreign/csv')).readCsv(bytes, sheetNameOf(name), options);
  if (kind === 'not-a-workbook' || kind === 'xlsb')
    throw new WorkbookError('not-a-workbook', { kinds: '.xlsx、.xls 或 .csv' });
  if (kind === 'legacy-xls' && bytes.length > MAX_LEGACY_BYTES)
    throw new WorkbookError('too-large', { limit: '100 MB' });
  return openKind(kind, bytes, options);
}

async function openKind(
  kind: FileKind,
  bytes: Uint8Array,
  { signal, onProgress }: OpenOptions,
): Promise<WorkbookPicture> {
  if (kind === 'legacy-xls') return (await (await import('./foreign/xls/read-xls')).readXls(bytes)).picture;
  if (kind === 'xlsb') throw new WorkbookError('not-a-workbook');
  if (kind !== 'xlsx') throw new WorkbookError(kind);
  const parts = await openPartsQuickly(bytes);
  const { sheets } = parts.workbook;
  const pictures: SheetPicture[] = [];
  for (const sheet of sheets) {
    if (signal?.aborted) throw new WorkbookError('cancelled');
    const before = pictures.length;
    const onPart = (part: number) => onProgress?.((before + part) / sheets.length);
    pictures.push(await readSheetQuickly(parts, sheet, { signal, onPart }));
    onProgress?.(pictures.length / sheets.length);
    // Lets a waiting window draw; a form with one sheet is read too fast to need it.
    if (sheets.length > pictures.length) await new Promise((resolve) => setTimeout(resolve));
  }
  return pictureOf(parts, pictures);
}

/** As Excel names the sheet of a text file: without folder and ending, cut to what a sheet's name may be. */
function sheetNameOf(fileName: string): string {
  return (
    fileName
      .replace(/^.*[\\/]/, '')
      .replace(/\.[a-z]{1,5}$/i, '')
      .replace(/[[\]:*?\x00-\x1f]/g, '_')
      .trim()
      .slice(0, 31)
      // Half of a character beyond the usual ones.
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet1'
  );
}
