import {
  contains,
  WorkbookError,
  type Cell,
  type CellValue,
  type FileWarning,
  type Range,
  type Snapshot,
} from '../../sheet';
import { readRange } from '../xml/refs';
import { decodeXstring } from '../xml/text';
import { childOf, flag, whole, type XmlElement } from '../xml/xml';
import { readColumns, readMerges, type ColumnSettings } from './layout';
import { NamedCells } from './named-cells';
import type { WorkbookParts } from './parts';
import { shiftFormula } from './shared-formula';
import type { RawCell, RawFormula, SheetVisitor } from './visitor';
import type { SheetEntry } from './workbook';

interface FormulaHome {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Picture of one sheet. */
export interface SheetPicture {
  readonly snapshot: Snapshot;
  readonly warnings: readonly FileWarning[];
  /** Style numbers that the sheet uses and the file does not have. */
  readonly unknownStyles: ReadonlySet<number>;
}

/** Gathers a sheet's rows and cells into a Snapshot. */
export class SnapshotBuilder implements SheetVisitor {
  readonly #cells: (Cell | undefined)[][] = [];
  readonly #hiddenRows: number[] = [];
  /** Blocks of rows that the file does not write, up to the last that it does. */
  readonly #gaps: { from: number; to: number }[] = [];
  #lastRow = -1;
  /** Rows mostly share their attributes with the one before. */
  #rowAttributes: Readonly<Record<string, string>> = {};
  #isRowHidden = false;
  /** Equal texts of equal format are one object: ledgers repeat them thousands of times. */
  readonly #textCells = new Map<string, Cell[]>();
  readonly #shared = new Map<string, FormulaHome>();
  readonly #waiting: { row: number; column: number; group: string }[] = [];
  readonly #arrays: { range: Range; formula: string }[] = [];
  #top = -1;
  #bottom = -1;
  #left = Infinity;
  #right = -1;
  readonly #unknownStyles = new Set<number>();
  readonly #unstyledCells = new NamedCells();
  readonly #unknownFormulas = new NamedCells();

  constructor(
    readonly parts: Pick<WorkbookParts, 'styles' | 'strings' | 'workbook'>,
    readonly sheet: SheetEntry,
  ) {}

  row(row: number, attributes: Readonly<Record<string, string>>): void {
    if (row > this.#lastRow + 1) this.#gaps.push({ from: this.#lastRow + 1, to: row - 1 });
    this.#lastRow = row;
    if (attributes !== this.#rowAttributes) {
      this.#rowAttributes = attributes;
      this.#isRowHidden = flag(attributes['hidden']) === true || Number(attributes['ht'] ?? 1) === 0;
      if (attributes['s'] !== undefined) this.#noteStyle(Number(attributes['s']));
    }
    if (this.#isRowHidden) this.#hiddenRows.push(row);
  }

  cell(row: number, column: number, raw: RawCell): void {
    const numberFormat = this.parts.styles.numberFormats[raw.style] ?? this.#unknownFormat(row, column, raw);
    if (raw.type === 's' && raw.formula === undefined && raw.value) {
      this.#put(row, column, this.#sharedText(raw.value, numberFormat));
      return;
    }
    const value = this.#value(raw);
    const formula = raw.formula ? this.#formula(row, column, raw.formula, raw.dynamic) : null;
    if (formula !== null) this.#put(row, column, { value, formula, numberFormat });
    else if ((value !== null && value !== '') || this.#isInArray(row, column))
      this.#put(row, column, { value, formula: null, numberFormat });
  }

  /** Whether an array formula fills the cell, which may have no result yet. */
  #isInArray(row: number, column: number): boolean {
    return this.#arrays.some(({ range }) => contains(range, { row, column }));
  }

  /** @param rest the worksheet part's root without its rows */
  finish(rest: XmlElement): SheetPicture {
    this.#fillFormulas();
    const { name } = this.sheet;
    const used =
      this.#bottom < 0
        ? null
        : { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right };
    const merges = readMerges(rest, name);
    const columns = readColumns(rest, name);
    for (const { style } of columns.found) this.#noteStyle(style);
    return {
      snapshot: {
        sheetId: this.sheet.id,
        sheetName: name,
        visibility: this.sheet.visibility,
        protected: flag(childOf(rest, 'sheetProtection')?.attributes['sheet']) ?? false,
        dateSystem: this.parts.workbook.dateSystem,
        usedRange: used,
        cells: this.#cells,
        merges: merges.found
          .filter(({ top, left }) => used && top <= used.bottom && left <= used.right)
          .sort((a, b) => a.top - b.top || a.left - b.left),
        hiddenRows: this.#rowsHidden(rest, used),
        hiddenColumns: columnsHidden(columns.found, used),
      },
      warnings: [
        ...this.#unstyledCells.warning('style-unknown', name),
        ...this.#unknownFormulas.warning('formula-unknown', name),
        ...merges.warnings,
        ...columns.warnings,
      ],
      unknownStyles: this.#unknownStyles,
    };
  }

  #put(row: number, column: number, cell: Cell | undefined): void {
    if (!cell) return;
    if (row !== this.#bottom) this.#cells[row] = [];
    this.#cells[row]![column] = cell;
    if (this.#top < 0) this.#top = row;
    this.#bottom = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  /** Of a style that the file lacks. A file without any styles is told of as a whole. */
  #unknownFormat(row: number, column: number, { style, value, formula, inline }: RawCell): string {
    this.#noteStyle(style);
    const holds = value !== undefined || formula !== undefined || inline !== undefined;
    if (holds && this.parts.styles.formats.length > 0) this.#unstyledCells.add(row, column);
    return 'General';
  }

  #noteStyle(style: number): void {
    if (style >= this.parts.styles.numberFormats.length) this.#unknownStyles.add(style);
  }

  /** A cell with the shared text of that number; undefined for an empty text. */
  #sharedText(index: string, numberFormat: string): Cell | undefined {
    const number = Number(index);
    if (number === 0 && index.trim() === '') return undefined;
    let cells = this.#textCells.get(numberFormat);
    if (!cells) this.#textCells.set(numberFormat, (cells = []));
    const cell = cells[number];
    if (cell) return cell;
    const value = this.#string(index);
    if (value === '') return undefined;
    const made: Cell = { value, formula: null, numberFormat };
    if (number <= cells.length + 1000) cells[number] = made;
    return made;
  }

  #string(index: string): string {
    const text = whole(index) === undefined ? undefined : this.parts.strings?.texts[Number(index)];
    if (text === undefined) throw this.#damaged(this.parts.strings ? undefined : 'xl/sharedStrings.xml');
    return text;
  }

  #value(raw: RawCell): CellValue {
    const inline = raw.type === 'inlineStr' || raw.value === undefined ? raw.inline : undefined;
    if (inline !== undefined) return decodeXstring(inline);
    const text = raw.value;
    if (text === undefined) return null;
    switch (raw.type) {
      case 'n':
        return text.trim() === '' ? null : this.#number(text);
      case 's':
        return text.trim() === '' ? null : this.#string(text);
      case 'str':
      case 'inlineStr':
        return decodeXstring(text);
      case 'b':
        return this.#boolean(text.trim());
      case 'e':
        return text.trim() === '' ? null : { error: text.trim() };
      case 'd':
        return text.trim() === '' ? null : this.#date(text.trim());
      default:
        throw this.#damaged();
    }
  }

  #number(text: string): number {
    const number = Number(text);
    // Number() also takes other bases (0x10), which are no xsd:double.
    const odd = text.charCodeAt(0) <= 32 || text.charCodeAt(1) > 64;
    if (!Number.isFinite(number) || (odd && /[xob]/i.test(text))) throw this.#damaged();
    return number;
  }

  #boolean(text: string): boolean | null {
    if (text === '') return null;
    const value = flag(text.toLowerCase());
    if (value === undefined) throw this.#damaged();
    return value;
  }

  /** ISO 8601 (strict files) to the serial number that Excel shows; times of day alone are fractions. */
  #date(text: string): number {
    const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
      text,
    );
    if (!match || text === '' || text === 'Z') throw this.#damaged();
    const [, year, month, day, hours, minutes, seconds] = match.map((group: string | undefined) =>
      Number(group ?? 0),
    );
    const time = (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
    if (match[1] === undefined) return time;
    const days = Date.UTC(year!, month! - 1, day) / 86_400_000;
    if (this.parts.workbook.dateSystem === 1904) return days + 24_107 + time;
    // Day 60 of the 1900 system is a 29 February that never was.
    const serial = days + 25_569;
    return (serial < 61 ? serial - 1 : serial) + time;
  }

  #formula(row: number, column: number, raw: RawFormula, dynamic: boolean): string | null {
    const { t: kind = 'normal', si: group, ref } = raw.attributes;
    // Joined before it is searched: a copy, where a slice would hold on to the text of the whole part.
    const formula = decodeXstring(`=${raw.text}`);
    const blank = formula === '=';
    if (kind === 'dataTable') return null;
    if (kind === 'shared') {
      if (group === undefined) throw this.#damaged();
      if (!blank) {
        if (ref !== undefined || !this.#shared.has(group))
          this.#shared.set(group, { row, column, text: formula.slice(1) });
        return formula;
      }
      const home = this.#shared.get(group);
      if (home) return `=${shiftFormula(home.text, row - home.row, column - home.column)}`;
      this.#waiting.push({ row, column, group });
      return '';
    }
    if (kind === 'array' && !dynamic) {
      const range = readRange(ref ?? '');
      if (range && (range.top !== range.bottom || range.left !== range.right))
        this.#arrays.push({ range, formula });
    }
    return blank ? null : formula;
  }

  /** Formulas that stand elsewhere: shared ones whose home came later, and the cells of array formulas. */
  #fillFormulas(): void {
    for (const { row, column, group } of this.#waiting) {
      const home = this.#shared.get(group);
      const formula = home ? `=${shiftFormula(home.text, row - home.row, column - home.column)}` : null;
      if (!home) this.#unknownFormulas.add(row, column);
      this.#cells[row]![column] = { ...this.#cells[row]![column]!, formula };
    }
    for (const { range, formula } of this.#arrays) {
      for (let row = range.top; row <= Math.min(range.bottom, this.#bottom); row++) {
        this.#cells[row]?.forEach((cell, column, cells) => {
          if (cell && contains(range, { row, column })) cells[column] = { ...cell, formula };
        });
      }
    }
  }

  #rowsHidden(rest: XmlElement, used: Range | null): number[] {
    if (!used) return [];
    const hidden = this.#hiddenRows.filter((row) => row >= used.top && row <= used.bottom);
    if (!flag(childOf(rest, 'sheetFormatPr')?.attributes['zeroHeight'])) return hidden;
    // Rows that the file does not write are hidden by default in such a sheet.
    for (const { from, to } of this.#gaps) {
      for (let row = Math.max(from, used.top); row <= Math.min(to, used.bottom); row++) hidden.push(row);
    }
    return hidden.sort((a, b) => a - b);
  }

  #damaged(part = this.sheet.part): WorkbookError {
    return new WorkbookError('damaged', { part });
  }
}

function columnsHidden(columns: readonly ColumnSettings[], used: Range | null): number[] {
  if (!used) return [];
  const hidden = new Set<number>();
  for (const { first, last, width, hidden: isHidden } of columns) {
    if (!isHidden && width !== 0) continue;
    for (let column = Math.max(first, used.left); column <= Math.min(last, used.right); column++)
      hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}
