/**
 * The workbook of the workbench, in memory. One place that changes it, one stream of events:
 *
 *   const workbook = MemoryWorkbook.fromSnapshots(snapshots)      // or new MemoryWorkbook(sources)
 *   workbook.listen((event) => draw(event))                       // cells, activated, selection, sheets, layout
 *   workbook.enter(sheetId, { row, column }, '95%')               // what a person types; throws when locked
 *   workbook.apply(edits, { title, source: 'user' })              // cells as data; no check of protection
 *   workbook.undo()                                               // takes back the last step of the person
 *   workbook.changes()                                            // plan for the lossless patcher: saved file → now
 *   workbook.setCalculator(engine); await workbook.settled()      // formula results, when there is an engine
 */
import {
  freeSheetName,
  OWN_SHEET_KEY,
  sameContent,
  sameValue,
  WorkbookError,
  type CellChange,
  type CellRef,
  type ChangePlan,
  type NewRows,
  type Range,
  type SheetFile,
  type SheetSetting,
  type SheetVisibility,
  type Snapshot,
} from '../../sheet';
import { Calculation, type Calculator, type FormulaResult } from './calculation';
import { definedOf, edited, type CellEdit, type LayoutEdit } from './edits';
import { parseEntry } from './entry';
import type { ChangeSource, WorkbookEvent } from './events';
import type { FileStep, RowStep } from './file-steps';
import { RowMove } from './rows';
import { applySetting } from './settings';
import { emptySnapshot, formulasOf, ModelSheet, stateOf, type Sheets, type SheetSource } from './sheet';
import { sameState, Unsaved } from './unsaved';
import { XmlParts } from './xml-parts';

const FIRST_CELL: Range = { top: 0, left: 0, bottom: 0, right: 0 };

export class MemoryWorkbook implements Sheets {
  readonly #sheets: ModelSheet[];
  #active: ModelSheet;
  readonly #selections = new Map<string, Range>();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #calculation = new Calculation(this, {
    results: (results) => this.#show(results),
    failed: (error) => this.#emit({ kind: 'calculation-failed', error }),
  });
  /** Steps of the person that undo() takes back, the last one last. */
  readonly #steps: ChangePlan[] = [];
  readonly #unsaved = new Unsaved();

  constructor(sources: readonly SheetSource[], activeSheetId?: string) {
    if (sources.length === 0) throw new RangeError('A workbook has at least one sheet.');
    this.#sheets = sources.map((source) => new ModelSheet(source));
    this.#active =
      this.#sheets.find((sheet) => sheet.id === activeSheetId) ??
      this.#sheets.find((sheet) => sheet.visibility === 'visible') ??
      this.#sheets[0]!;
  }

  /** A workbook of these sheets, without formats and sizes. */
  static fromSnapshots(snapshots: readonly Snapshot[]): MemoryWorkbook {
    return new MemoryWorkbook(snapshots.map((snapshot) => ({ snapshot })));
  }

  get sheets(): readonly ModelSheet[] {
    return this.#sheets;
  }

  get active(): ModelSheet {
    return this.#active;
  }

  /** XML documents inside the workbook beside its sheets, by id: those of the product, not those of others. */
  readonly xmlParts: Map<string, string> = new XmlParts(() => this.#emit({ kind: 'kept' }));

  get dateSystem(): 1900 | 1904 {
    return this.#sheets[0]!.dateSystem;
  }

  /** The sheet with this id; throws WorkbookError "sheet-missing". */
  sheet(sheetId: string): ModelSheet {
    const sheet = this.#sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbookError('sheet-missing', { sheet: sheetId });
    return sheet;
  }

  /** The sheet with this name, in any case of letters as Excel has it. */
  sheetNamed(name: string): ModelSheet | undefined {
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Tells every change from now on; gives the way to stop. */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // ---- where the person is

  /** The selected block of the sheet in front, or of the one named. */
  selection(sheetId = this.#active.id): Range {
    return this.#selections.get(sheetId) ?? FIRST_CELL;
  }

  /** Brings a sheet to front; throws WorkbookError "sheet-hidden" for a hidden one. */
  activate(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    if (sheet.visibility !== 'visible') throw new WorkbookError('sheet-hidden', { sheet: sheet.name });
    if (sheet === this.#active) return;
    const previous = this.#active.id;
    this.#active = sheet;
    this.#emit({ kind: 'activated', sheetId, previous });
  }

  /** Brings the sheet to front and selects the block. */
  select(sheetId: string, range: Range): void {
    this.activate(sheetId);
    this.#selections.set(sheetId, range);
    this.#emit({ kind: 'selection', sheetId, range });
  }

  // ---- cells

  /** Enters a text as typed by a person; throws WorkbookError "protected" when protection locks the cell. */
  enter(sheetId: string, cell: CellRef, text: string): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.cell(cell.row, cell.column);
    if (sheet.protected && before.locked) throw new WorkbookError('protected', { sheet: sheet.name });
    const { numberFormat, ...content } = parseEntry(text, before.numberFormat, this.dateSystem);
    const format = numberFormat && before.numberFormat === 'General' ? { numberFormat } : {};
    this.apply([{ sheetId, row: cell.row, column: cell.column, ...content, ...format }], {
      title: '输入',
      source: 'user',
    });
  }

  /**
   * Changes cells, all in one step. A formula without value keeps no old result; the calculator gives the new one.
   * Does not look at protection. A step of the person can be undone.
   */
  apply(edits: readonly CellEdit[], how: { readonly title: string; readonly source: ChangeSource }): void {
    const changes: CellChange[] = [];
    for (const { sheetId, row, column, ...edit } of edits) {
      const sheet = this.sheet(sheetId);
      const before = sheet.cell(row, column);
      const after = edited(before, edit);
      sheet.put(row, column, after);
      const change = { sheetId, row, column, before: stateOf(before), after: stateOf(after) };
      if (sameState(change.before, change.after)) continue;
      changes.push(change);
      this.#unsaved.cell(change);
    }
    if (how.source === 'user' && changes.length > 0) this.#steps.push({ title: how.title, changes });
    const content = edits.some(({ value, formula }) => value !== undefined || formula !== undefined);
    this.#emitCells(edits, how.source, content);
    this.#calculation.request(changes);
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /**
   * Takes back the last step of the person and gives it, or undefined when there is none. Cells that the task pane wrote
   * since stay as they are.
   */
  undo(): ChangePlan | undefined {
    const step = this.#steps.pop();
    if (!step) return undefined;
    const edits = step.changes
      .filter(({ sheetId, row, column, after }) => {
        const sheet = this.#sheets.find(({ id }) => id === sheetId);
        return sheet !== undefined && sameContent(sheet.cell(row, column), after);
      })
      .map(({ sheetId, row, column, before }) => ({ sheetId, row, column, ...before }));
    this.apply(edits.reverse(), { title: step.title, source: 'undo' });
    return step;
  }

  // ---- saving

  /**
   * What differs in content or number format from the file as opened or last saved, since sheets or rows came or went last;
   * without sheets that were added or are written as a whole.
   */
  changes(): ChangePlan {
    return this.#unsaved.plan(this.#sheets);
  }

  /** What saving does to the file, in order; sheets that are written as a whole come after. */
  fileSteps(): FileStep[] {
    return this.#unsaved.steps(this.#sheets);
  }

  /** Makes settings of sheets, those of protected sheets left out; gives what takes them back. */
  applySettings(settings: readonly SheetSetting[]): SheetSetting[] {
    const undo = settings.flatMap((setting) => {
      const sheet = this.sheet(setting.sheetId);
      const back = sheet.protected ? [] : applySetting(sheet.settings, setting);
      if (back.length > 0) this.#unsaved.setting(setting);
      return back;
    });
    if (undo.length > 0) this.#emit({ kind: 'kept' });
    return undo.reverse();
  }

  /** Gives a cell the looks of another one of its sheet, or none (null). The file gets them when it is saved. */
  applyLooks(sheetId: string, cell: CellRef, looks: CellRef | null): void {
    const sheet = this.sheet(sheetId);
    const { numberFormat } = sheet.cell(cell.row, cell.column);
    const appearance = looks === null ? {} : (sheet.cell(looks.row, looks.column).appearance ?? {});
    this.apply([{ sheetId, ...cell, appearance, numberFormat }], { title: '', source: 'pane' });
    this.#unsaved.looks(sheetId, cell, looks);
  }

  /** Sheets of the product's own that are to be written as a whole, because the file has none or an older one. */
  get rewrittenSheets(): readonly ModelSheet[] {
    return this.#sheets.filter(({ id }) => this.#unsaved.isRewritten(id));
  }

  /** Whether the file lacks something that saving would write. */
  get isChanged(): boolean {
    return this.#unsaved.isChanged(this.#sheets, this.xmlParts);
  }

  /** Counts changes from the present content on: it is in bytes, though not in the file. */
  rebase(): void {
    this.#unsaved.clear(this.xmlParts);
    this.#emit({ kind: 'kept' });
  }

  /** The file has what changes are counted from. */
  markWritten(): void {
    this.#unsaved.written();
    this.#emit({ kind: 'kept' });
  }

  /** Takes the present content as what the file has. */
  markSaved(): void {
    this.rebase();
    this.markWritten();
  }

  // ---- sheets and layout

  /** Adds an empty visible sheet at the end; throws RangeError when the name is taken. */
  addSheet(name: string): ModelSheet {
    if (this.sheetNamed(name)) throw new RangeError(`A sheet named ${name} exists.`);
    const sheet = new ModelSheet({ snapshot: emptySnapshot(this.#freeId(), name, this.dateSystem) });
    this.#sheets.push(sheet);
    this.#unsaved.sheetAdded(sheet.id);
    this.#emit({ kind: 'sheets', sheetId: sheet.id, change: 'added' });
    return sheet;
  }

  /** Puts a sheet of a file behind the others, as `source` shows it; its formulas are computed anew. */
  insertSheet(source: SheetSource, file: SheetFile): ModelSheet {
    const name = freeSheetName(
      source.snapshot.sheetName,
      this.#sheets.map((one) => one.name),
    );
    const snapshot = { ...source.snapshot, sheetId: this.#freeId(), sheetName: name };
    const sheet = new ModelSheet({ ...source, snapshot });
    this.#unsaved.structure({ kind: 'sheet', sheetId: sheet.id, file, name }, this.#sheets);
    this.#sheets.push(sheet);
    this.#emit({ kind: 'sheets', sheetId: sheet.id, change: 'added' });
    this.#calculation.request(formulasOf(sheet));
    return sheet;
  }

  /** Puts rows into a sheet with the looks of the row above; whatever names rows of the sheet follows. */
  insertRows(rows: NewRows): void {
    const { sheetId, at, count, merges } = rows;
    this.#moveRows(sheetId, at, count, { kind: 'rows', rows });
    this.sheet(sheetId).merge(merges);
    this.#emit({ kind: 'rows', sheetId, at, count });
  }

  /** Merges cells, in place of merges that they overlap; the file gets it when it is saved. */
  mergeCells(sheetId: string, merges: readonly Range[]): void {
    this.#unsaved.structure({ kind: 'merges', sheetId, merges }, this.#sheets);
    this.sheet(sheetId).merge(merges);
    this.#emit({ kind: 'layout', sheetId });
  }

  /** Takes rows away, whatever they hold. */
  removeRows(rows: Omit<NewRows, 'merges'>): void {
    const { sheetId, at, count } = rows;
    this.#moveRows(sheetId, at, -count, { kind: 'rows-gone', rows });
    this.#emit({ kind: 'rows', sheetId, at, count: -count });
  }

  #moveRows(sheetId: string, at: number, count: number, step: RowStep): void {
    const move = new RowMove(this.sheet(sheetId), at, count);
    const formulas = move.formulas(this.#sheets);
    const steps = this.#steps.map((one) => move.step(one, this.#sheets));
    this.#unsaved.structure(step, this.#sheets);
    for (const { sheet, row, column, formula } of formulas)
      sheet.put(row, column, { ...sheet.cell(row, column), formula });
    move.sheet.shiftRows(move.shift);
    this.#steps.splice(0, this.#steps.length, ...steps);
  }

  /** Puts a note of the product's on a sheet. The note that marks a sheet as its own goes with writing it as a whole. */
  setProperty(sheetId: string, key: string, value: string): void {
    this.sheet(sheetId).properties.set(key, value);
    if (key === OWN_SHEET_KEY) this.#unsaved.sheetRewritten(sheetId);
  }

  /** Deletes a sheet; throws RangeError when no visible one would be left. */
  deleteSheet(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    const next = this.#sheets.find((other) => other !== sheet && other.visibility === 'visible');
    if (!next) throw new RangeError('The last visible sheet cannot be deleted.');
    if (sheet === this.#active) this.activate(next.id);
    this.#unsaved.sheetDeleted(sheetId, this.#sheets);
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#emit({ kind: 'sheets', sheetId, change: 'deleted' });
  }

  /** Renames, hides, shows or protects a sheet. */
  changeSheet(
    sheetId: string,
    change: { readonly name?: string; readonly visibility?: SheetVisibility; readonly protected?: boolean },
  ): void {
    const sheet = this.sheet(sheetId);
    Object.assign(sheet, definedOf(change));
    sheet.touch();
    this.#emit({ kind: 'sheets', sheetId, change: 'changed' });
  }

  /** Changes merges, sizes, hidden rows and columns and highlights of a sheet. */
  changeLayout(sheetId: string, edit: LayoutEdit): void {
    const sheet = this.sheet(sheetId);
    if (edit.merges) sheet.merges = edit.merges;
    if (edit.highlights) sheet.highlights = edit.highlights;
    for (const column of edit.columnWidth?.columns ?? [])
      sheet.columnWidths.set(column, edit.columnWidth!.width);
    for (const row of edit.rowHeight?.rows ?? []) sheet.rowHeights.set(row, edit.rowHeight!.height);
    sheet.hide(edit);
    sheet.touch();
    this.#emit({ kind: 'layout', sheetId });
  }

  // ---- formulas

  /** Plugs in the engine that computes formulas; without one they show the results that the file has. */
  setCalculator(calculator: Calculator | undefined): void {
    this.#calculation.use(calculator);
  }

  /** Resolves when no formula waits for its result. */
  settled(): Promise<void> {
    return this.#calculation.settled();
  }

  #show(results: readonly FormulaResult[]): void {
    const shown: FormulaResult[] = [];
    for (const result of results) {
      const sheet = this.#sheets.find(({ id }) => id === result.sheetId);
      const cell = sheet?.cell(result.row, result.column);
      // A result for a cell that holds no formula any more came too late.
      if (!sheet || !cell || cell.formula === null) continue;
      if (sameValue(cell.value, result.value)) continue;
      const { sheetId, row, column } = result;
      this.#unsaved.cell({ sheetId, row, column, before: stateOf(cell), after: stateOf(cell) });
      sheet.put(result.row, result.column, { ...cell, value: result.value });
      shown.push(result);
    }
    this.#emitCells(shown, 'calculation', true);
  }

  // ---- inside

  #emitCells(
    cells: readonly (CellRef & { readonly sheetId: string })[],
    source: ChangeSource,
    content: boolean,
  ): void {
    for (const sheetId of new Set(cells.map((cell) => cell.sheetId))) {
      const own = cells
        .filter((cell) => cell.sheetId === sheetId)
        .map(({ row, column }) => ({ row, column }));
      this.#emit({ kind: 'cells', sheetId, cells: own, source, content });
    }
  }

  #emit(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  #freeId(): string {
    let number = this.#sheets.length + 1;
    while (this.#sheets.some(({ id }) => id === `added-${number}`)) number++;
    return `added-${number}`;
  }
}
