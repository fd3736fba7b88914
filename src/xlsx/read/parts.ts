import { WorkbookError, type FileWarning } from '../../sheet';
import { Package } from '../package/package';
import { readStrings, type SharedStrings } from './strings';
import { readStyles, type Styles } from './styles';
import { readWorkbookEntry, type WorkbookEntry } from './workbook';

/** The parts of a workbook file that its sheets share, read and checked. */
export interface WorkbookParts {
  readonly pack: Package;
  readonly workbook: WorkbookEntry;
  readonly styles: Styles;
  /** The shared strings; undefined when the workbook has no such part. */
  readonly strings: SharedStrings | undefined;
  /** What was passed over so far, and that a signature will not hold; what is so in a sheet comes with its picture. */
  readonly warnings: readonly FileWarning[];
}

/** Opens an .xlsx file and reads what its sheets share. Throws {@link WorkbookError}. */
export function openParts(bytes: Uint8Array): WorkbookParts {
  const { pack, workbook } = openPackage(bytes);
  const { stringsPart } = workbook;
  return withShared(pack, workbook, stringsPart === undefined ? undefined : pack.text(stringsPart));
}

/** The same with the platform's own means where these are quicker. */
export async function openPartsQuickly(bytes: Uint8Array): Promise<WorkbookParts> {
  const { pack, workbook } = openPackage(bytes);
  const { stringsPart } = workbook;
  return withShared(
    pack,
    workbook,
    stringsPart === undefined ? undefined : await quickText(pack, stringsPart),
  );
}

function openPackage(bytes: Uint8Array): Pick<WorkbookParts, 'pack' | 'workbook'> {
  const pack = new Package(bytes);
  const workbook = readWorkbookEntry(pack);
  const missing = workbook.sheets.find((sheet) => !pack.has(sheet.part));
  if (missing) throw new WorkbookError('damaged', { part: missing.part });
  return { pack, workbook };
}

function withShared(pack: Package, workbook: WorkbookEntry, strings: string | undefined): WorkbookParts {
  const styles = readStyles(pack, workbook.stylesPart);
  const warnings = [...workbook.warnings];
  if (pack.strayBytes > 0) warnings.push({ code: 'stray-bytes', details: { count: pack.strayBytes } });
  if (workbook.stylesPart !== undefined && styles.formats.length === 0)
    warnings.push({ code: 'styles-missing', details: {} });
  if (isSigned(pack)) warnings.push({ code: 'signed', details: {} });
  return {
    pack,
    workbook,
    styles,
    strings: strings === undefined ? undefined : readStrings(strings, workbook.stringsPart!),
    warnings,
  };
}

/** Signatures hang on a part of their own that the package links to (ECMA-376 part 2, 13). */
function isSigned(pack: Package): boolean {
  const origin = pack.relationships('').find(({ type, external }) => type === 'origin' && !external);
  try {
    return origin !== undefined && pack.relationships(origin.target).some(({ type }) => type === 'signature');
  } catch {
    return false; // What cannot be read is no signature that holds.
  }
}

async function quickText(pack: Package, part: string): Promise<string> {
  const texts: string[] = [];
  try {
    for await (const text of pack.nativeTextPieces(part) ?? [pack.text(part)]) texts.push(text);
    return texts.join('');
  } catch {
    // The thorough way says what is wrong, or that nothing is.
    return pack.text(part);
  }
}
