import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { WorkbookError, type Cell, type CellValue, type Range, type Snapshot } from '../../sheet';
import type { WorkbookPicture } from '../read/read';

/**
 * Reads an .xls file (Excel 5 to 2003) through SheetJS. Such a file can be checked but not patched.
 * Rejects with code "encrypted" or "damaged".
 */
export async function readLegacyWorkbook(bytes: Uint8Array): Promise<WorkbookPicture> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
      nodim: true,
      dense: true,
    });
  } catch (cause) {
    const locked = cause instanceof Error && /password/i.test(cause.message);
    throw new WorkbookError(locked ? 'encrypted' : 'damaged', locked ? {} : { part: 'Workbook' }, { cause });
  }
  const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const snapshots = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    // Sheets of charts and macros have another type.
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    return [
      snapshotOf(sheet, {
        id: String(i + 1),
        name,
        hidden: book.Workbook?.Sheets?.[i]?.Hidden ?? 0,
        dateSystem,
      }),
    ];
  });
  const shown = snapshots.find((snapshot) => snapshot.visibility === 'visible') ?? snapshots[0];
  return { snapshots, activeSheetId: shown?.sheetId ?? '', warnings: [] };
}

interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly hidden: number;
  readonly dateSystem: 1900 | 1904;
}

function snapshotOf(sheet: WorkSheet, facts: SheetFacts): Snapshot {
  const cells: (Cell | undefined)[][] = [];
  let used: Range | null = null;
  (sheet['!data'] ?? []).forEach((row, r) =>
    row?.forEach((source, c) => {
      const cell = source && cellOf(source);
      if (!cell) return;
      (cells[r] ??= [])[c] = cell;
      used = used
        ? { top: used.top, bottom: r, left: Math.min(used.left, c), right: Math.max(used.right, c) }
        : { top: r, left: c, bottom: r, right: c };
    }),
  );
  const block = used as Range | null;
  return {
    sheetId: facts.id,
    sheetName: facts.name,
    visibility: facts.hidden === 2 ? 'veryHidden' : facts.hidden === 1 ? 'hidden' : 'visible',
    protected: sheet['!protect'] !== undefined,
    dateSystem: facts.dateSystem,
    usedRange: block,
    cells,
    merges: (sheet['!merges'] ?? [])
      .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
      .filter((merge) => block && merge.top <= block.bottom && merge.left <= block.right)
      .sort((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: hiddenOf(sheet['!rows'], block && [block.top, block.bottom]),
    hiddenColumns: hiddenOf(sheet['!cols'], block && [block.left, block.right]),
  };
}

function cellOf(source: CellObject): Cell | undefined {
  const value = valueOf(source);
  const formula = source.f === undefined ? null : `=${source.f}`;
  if (formula === null && (value === null || value === '')) return undefined;
  return { value, formula, numberFormat: String(source.z ?? 'General') };
}

function valueOf({ t: type, v: value, w: shown }: CellObject): CellValue {
  if (value === undefined || type === 'z') return null;
  if (type === 'e') return { error: ERRORS[Number(value)] ?? shown ?? '#VALUE!' };
  return value instanceof Date ? null : value;
}

/** Error codes of BIFF cells. */
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function hiddenOf(
  lines: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  within: [number, number] | null,
): number[] {
  const hidden: number[] = [];
  lines?.forEach((line, i) => {
    if (line?.hidden && within && i >= within[0] && i <= within[1]) hidden.push(i);
  });
  return hidden;
}
