import { readFileSync } from 'node:fs';
import { contains, MAX_ROWS, WorkbookError, type CellChange, type Snapshot } from '../../src/sheet';
import {
  asXlsx,
  identify,
  openParts,
  openWorkbook,
  patchWorkbook,
  type WorkbookPicture,
} from '../../src/xlsx';
import { Package } from '../../src/xlsx/package/package';
import { readSheetFacts } from '../../src/xlsx/read/sheet-facts';
import { agrees, differencesIn } from './compare';
import { readWithExcelJs, readWithSheetJs } from './readers';

/** What became of one file. */
export interface Outcome {
  /** Code of the refusal; null when the file was read. */
  readonly refused: string | null;
  readonly why: string;
  readonly warnings: readonly string[];
  /** Whether another reader read it too. */
  readonly compared: boolean;
  /** What no other reader says as we do. */
  readonly differences: readonly string[];
  readonly patched: boolean;
  /** Parts that a patch of one cell lost or changed, and that are none of its business. */
  readonly lost: readonly string[];
  /** What is wrong whatever others say: a crash, a file that does not open again or holds something else then. */
  readonly faults: readonly string[];
}

type Draft = {
  -readonly [Key in keyof Outcome]: Outcome[Key] extends readonly string[] ? string[] : Outcome[Key];
};

/** Cells of one file that are named when others say otherwise. */
const MOST_NAMED = 3;

/**
 * Whatever is thrown is a fault, but for the words in which a file is refused when it is opened.
 * @param converted the same workbook as LibreOffice makes it an .xlsx, for an .xls
 */
export async function judge(path: string, converted: string | undefined): Promise<Outcome> {
  const outcome: Draft = {
    refused: null,
    why: '',
    warnings: [],
    compared: false,
    differences: [],
    patched: false,
    lost: [],
    faults: [],
  };
  try {
    return await judgeInto(outcome, path, converted);
  } catch (error) {
    const said = error instanceof WorkbookError ? `${error.code} ${JSON.stringify(error.details)}` : '';
    const stack = String((error as Error).stack)
      .split('\n')
      .slice(0, 3)
      .join(' ');
    return { ...outcome, faults: [...outcome.faults, `${said} ${stack}`] };
  }
}

async function judgeInto(outcome: Draft, path: string, converted: string | undefined): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(path));
  let picture: WorkbookPicture;
  try {
    picture = await openWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ...outcome, refused: error.code, why: JSON.stringify(error.details) };
  }
  outcome.warnings.push(...picture.warnings.map(({ code }) => code));
  if (identify(bytes) === 'xlsx') await compareNew(bytes, picture, outcome);
  else if (converted !== undefined) compareOld(new Uint8Array(readFileSync(converted)), picture, outcome);
  await patch(bytes, outcome);
  return outcome;
}

/** Beside SheetJS; where that says otherwise, exceljs is asked too. */
async function compareNew(bytes: Uint8Array, picture: WorkbookPicture, outcome: Draft): Promise<void> {
  const first = readWithSheetJs(bytes);
  outcome.compared = first !== undefined;
  if (!first) return;
  const aspects = ['value', 'formula', 'format'] as const;
  const found = picture.snapshots.flatMap((snapshot) => differencesIn(snapshot, first, aspects, 1000));
  const names = new Set(picture.snapshots.map(({ sheetName }) => sheetName));
  outcome.differences.push(
    ...first.sheets.filter((sheet) => !names.has(sheet)).map((sheet) => `工作表「${sheet}」没有读`),
  );
  if (found.length === 0) return;
  const second = await readWithExcelJs(bytes);
  const byName = new Map(picture.snapshots.map((snapshot) => [snapshot.sheetName, snapshot]));
  const left = found.filter(({ sheet, row, column, aspect }) => {
    const own = byName.get(sheet)?.cells[row]?.[column];
    return !second || !agrees(own, second.cell(sheet, row, column), aspect);
  });
  outcome.differences.push(...left.slice(0, MOST_NAMED).map(({ text }) => text));
}

/** Beside LibreOffice: what stands there, not what is computed, which it does anew. */
function compareOld(converted: Uint8Array, picture: WorkbookPicture, outcome: Draft): void {
  const other = readWithSheetJs(converted);
  outcome.compared = other !== undefined;
  if (!other) return;
  const found = picture.snapshots
    .filter(({ sheetName }) => other.sheets.includes(sheetName))
    .flatMap((snapshot) =>
      differencesIn(snapshot, other, ['value'], 1000).filter(
        ({ sheet, row, column }) =>
          !isComputed(snapshot, row, column) && (other.cell(sheet, row, column)?.formula ?? null) === null,
      ),
    );
  outcome.differences.push(...found.slice(0, MOST_NAMED).map(({ text }) => text));
}

function isComputed({ cells }: Snapshot, row: number, column: number): boolean {
  const cell = cells[row]?.[column];
  return cell !== undefined && cell.formula !== null;
}

const BLANK = { value: null, formula: null, numberFormat: 'General' };
const WRITTEN = { value: 12.5, formula: null, numberFormat: '0.00' };

/** Parts that writing a number with a format of its own may change. */
const TOUCHED = new Set(['worksheet', 'styles', 'officeDocument']);

async function patch(given: Uint8Array, outcome: Draft): Promise<void> {
  const bytes = await changeable(given);
  if (!bytes) return;
  const before = await openWorkbook(bytes);
  const change = changeIn(bytes, before);
  if (!change) return;
  const { bytes: patched } = patchWorkbook(bytes, { title: 'corpus', changes: [change] });
  outcome.patched = true;
  outcome.lost.push(...lostParts(bytes, patched));
  const after = await openWorkbook(patched);
  const written = after.snapshots.find(({ sheetId }) => sheetId === change.sheetId)?.cells[change.row]?.[
    change.column
  ];
  if (written?.value !== WRITTEN.value || written.numberFormat !== WRITTEN.numberFormat)
    outcome.faults.push('what was written is not there');
  if (contentOf(before, change) !== contentOf(after, change)) outcome.faults.push('another cell changed');
}

/** The file in the kind that can be changed; undefined for .xls from before Excel 5. */
async function changeable(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return (await asXlsx(bytes)).bytes;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'legacy-xls') return undefined;
    throw error;
  }
}

/** Two rows below the first sheet that can be written, in a cell that no merge covers. */
function changeIn(bytes: Uint8Array, { snapshots }: WorkbookPicture): CellChange | undefined {
  const sheet = snapshots.find((one) => !one.protected);
  if (!sheet) return undefined;
  const { sheetId, usedRange } = sheet;
  const parts = openParts(bytes);
  // A picture has only the merges that reach into what is used.
  const entry = parts.workbook.sheets.find(({ id }) => id === sheetId)!;
  const { merges } = readSheetFacts(parts, entry, new Set());
  const column = usedRange?.left ?? 0;
  let row = Math.min((usedRange?.bottom ?? 0) + 2, MAX_ROWS - 1);
  for (let merge; (merge = merges.find((one) => contains(one, { row, column })));) row = merge.bottom + 1;
  return row < MAX_ROWS ? { sheetId, row, column, before: BLANK, after: WRITTEN } : undefined;
}

function lostParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, made] = [new Package(before), new Package(after)];
  const main =
    old.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const links = [{ type: 'officeDocument', target: main }, ...old.relationships(main)];
  const may = new Set(
    links.filter(({ type }) => TOUCHED.has(type)).map(({ target }) => target.toLowerCase()),
  );
  // A workbook without styles gets some, and lists them.
  const isStyled = links.some(({ type, target }) => type === 'styles' && old.has(target));
  if (!isStyled) for (const part of ['[content_types].xml', linksOf(main)]) may.add(part.toLowerCase());
  return [...old.entries].flatMap(([key, entry]) => {
    const now = made.entries.get(key);
    const same = now?.crc === entry.crc && now.size === entry.size;
    return same || may.has(entry.name.toLowerCase()) ? [] : [entry.name];
  });
}

function linksOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** All that stands in the workbook but in the cell that was changed. */
function contentOf({ snapshots }: WorkbookPicture, { sheetId, row, column }: CellChange): string {
  return JSON.stringify(
    snapshots.map((sheet) => {
      const filled = sheet.cells.flatMap((cells, r) => (cells ?? []).map((cell, c) => ({ r, c, cell })));
      const kept = filled.filter(({ r, c }) => sheet.sheetId !== sheetId || r !== row || c !== column);
      return [sheet.sheetName, sheet.visibility, kept];
    }),
  );
}
