import {
  documentOf,
  drawNewSheet,
  formatCell,
  invert,
  isConflict,
  isDataPart,
  isMarkFormula,
  MARK_FILLS,
  MARK_FORMULA,
  marksBySheet,
  OWN_SHEET_KEY,
  ownSheetName,
  withDocument,
  WorkbookError,
  type CellChange,
  type ChangePlan,
  type Mark,
  type NewRows,
  type Receipt,
  type NewSheet,
  type Workbook,
} from '../sheet';
import { sourceOfFile } from './sheet-source';
import { stateOf, type CellEdit, type MemoryWorkbook, type ModelCell, type ModelSheet } from './model';

export interface DirectOptions {
  /** Opens a file beside this workbook; without it, opening is refused. */
  readonly onOpen?: (bytes: Uint8Array, name: string) => void | Promise<void>;
}

/** The port straight on the workbook in memory, for where Excel's client is not there. */
export function directWorkbook(workbook: MemoryWorkbook, options: DirectOptions = {}): Workbook {
  return {
    async read(scope, signal) {
      if (signal?.aborted) throw new WorkbookError('cancelled');
      await workbook.settled();
      if (signal?.aborted) throw new WorkbookError('cancelled');
      if (scope === 'all') return workbook.sheets.map((sheet) => sheet.snapshot());
      return [(scope === 'active' ? workbook.active : workbook.sheet(scope.sheetId)).snapshot()];
    },
    commit: (plan) => commit(workbook, plan),
    async select(sheetId, range) {
      workbook.select(sheetId, range);
    },
    async selection() {
      return { sheetId: workbook.active.id, range: workbook.selection() };
    },
    async onChange(listener) {
      return workbook.listen((event) => {
        if (event.kind === 'activated') listener({ sheetId: event.sheetId, kind: 'activated' });
        else if (
          event.kind === 'rows' ||
          (event.kind === 'cells' && event.content && event.source !== 'calculation')
        )
          listener({ sheetId: event.sheetId, kind: 'cells' });
      });
    },
    async writeSheet(newSheet) {
      write(workbook, newSheet);
    },
    async insertSheet(file) {
      const { id: sheetId, name: sheetName } = workbook.insertSheet(sourceOfFile(file), file);
      workbook.activate(sheetId);
      await workbook.settled();
      return { sheetId, sheetName };
    },
    async removeSheet(sheetId) {
      workbook.deleteSheet(sheetId);
    },
    async insertRows(rows) {
      refuseProtected(workbook, rows);
      for (const one of rows) workbook.insertRows(one);
    },
    async removeRows(rows) {
      refuseProtected(workbook, rows);
      for (const one of rows) refuseFilled(workbook.sheet(one.sheetId), one);
      for (const one of rows) workbook.removeRows(one);
    },
    async mark(marks) {
      return mark(workbook, marks);
    },
    async readData(key) {
      return documentOf(dataOf(workbook)?.[1], key);
    },
    async writeData(key, data) {
      const [id, before] = dataOf(workbook) ?? ['data', null];
      const after = withDocument(before, key, data);
      if (after === null) workbook.xmlParts.delete(id);
      else workbook.xmlParts.set(id, after);
    },
    async open(bytes, name) {
      if (!options.onOpen) throw new WorkbookError('unknown');
      await options.onOpen(bytes, name);
    },
  };
}

function refuseProtected(workbook: MemoryWorkbook, rows: readonly { readonly sheetId: string }[]): void {
  const locked = rows.map(({ sheetId }) => workbook.sheet(sheetId)).find((sheet) => sheet.protected);
  if (locked) throw new WorkbookError('protected', { sheet: locked.name });
}

function refuseFilled(sheet: ModelSheet, { at, count }: Pick<NewRows, 'at' | 'count'>): void {
  const filled: string[] = [];
  sheet.forEachCell(({ value, formula }, row, column) => {
    if (row >= at && row < at + count && (formula !== null || (value !== null && value !== '')))
      filled.push(`${sheet.name}!${formatCell({ row, column })}`);
  });
  if (filled.length > 0) throw new WorkbookError('conflict', { cells: filled });
}

function mark(workbook: MemoryWorkbook, marks: readonly Mark[]): string[] {
  const others = new Map(
    workbook.sheets.map((sheet) => [
      sheet,
      sheet.highlights.filter(({ formula }) => !isMarkFormula(formula)),
    ]),
  );
  const locked = [...others].find(
    ([sheet, rest]) => sheet.protected && rest.length < sheet.highlights.length,
  );
  if (locked) throw new WorkbookError('protected', { sheet: locked[0].name });
  const wanted = marksBySheet(marks);
  for (const [sheet, rest] of others) {
    const groups = sheet.protected ? [] : (wanted.get(sheet.id) ?? []);
    if (groups.length === 0 && rest.length === sheet.highlights.length) continue;
    const added = groups.map(([severity, cells]) => ({
      id: `mark-${severity}`,
      areas: cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
      formula: MARK_FORMULA,
      fill: MARK_FILLS[severity],
    }));
    workbook.changeLayout(sheet.id, { highlights: [...added, ...rest] });
  }
  return workbook.sheets.filter((sheet) => sheet.protected && wanted.has(sheet.id)).map(({ name }) => name);
}

/** Id and XML of the part that holds the product's documents. */
function dataOf(workbook: MemoryWorkbook): [string, string] | undefined {
  return [...workbook.xmlParts].find(([, xml]) => isDataPart(xml));
}

async function commit(workbook: MemoryWorkbook, plan: ChangePlan): Promise<Receipt> {
  if (plan.changes.length === 0 && !plan.settings) return { undo: invert(plan), skipped: [] };
  const targets = plan.changes.map((change) => {
    const sheet = workbook.sheet(change.sheetId);
    const current = sheet.cell(change.row, change.column);
    const dressed = change.looks === null || (change.looks !== undefined && isBare(current));
    return { change, sheet, current, dressed, locked: sheet.protected && current.locked };
  });
  const conflicts = targets.filter(({ change, current }) => isConflict(change, current));
  if (conflicts.length > 0) {
    const cells = conflicts.map(({ sheet, change }) => `${sheet.name}!${formatCell(change)}`);
    throw new WorkbookError('conflict', { cells });
  }
  const written = targets.filter(({ locked }) => !locked);
  workbook.apply(
    written.map(({ change }) => editOf(change)),
    { title: plan.title, source: 'pane' },
  );
  for (const { change, dressed } of written)
    if (dressed) workbook.applyLooks(change.sheetId, change, change.looks ?? null);
  const settings = workbook.applySettings(plan.settings ?? []);
  await workbook.settled();
  return {
    undo: {
      title: plan.title,
      ...(settings.length > 0 && { settings }),
      changes: written
        .map(({ change: { looks: _, ...change }, dressed, sheet, current }) => ({
          ...change,
          ...(dressed && { looks: null }),
          before: stateOf(sheet.cell(change.row, change.column)),
          after: stateOf(current),
        }))
        .reverse(),
    },
    skipped: targets.filter(({ locked }) => locked).map(({ change }) => ({ change, reason: 'locked' })),
  };
}

/** Whether the cell has no looks of its own. */
function isBare({ appearance = {} }: ModelCell): boolean {
  return Object.keys(appearance).length === 0;
}

function editOf({ sheetId, row, column, before, after }: CellChange): CellEdit {
  const { numberFormat } = after;
  return {
    sheetId,
    row,
    column,
    // The result of a formula comes from the engine, as in Excel; the plan's stands until then.
    value: after.value,
    formula: after.formula,
    ...(before.numberFormat === numberFormat ? {} : { numberFormat }),
  };
}

/** A sheet of somebody else with the same name is left alone. */
function write(workbook: MemoryWorkbook, newSheet: NewSheet): void {
  const taken = new Map(
    workbook.sheets.map((sheet) => [sheet.name, { own: sheet.properties.has(OWN_SHEET_KEY) }]),
  );
  const name = ownSheetName(newSheet.name, taken);
  const sheet = workbook.sheetNamed(name) ?? workbook.addSheet(name);
  if (sheet.protected) throw new WorkbookError('protected', { sheet: sheet.name });
  workbook.setProperty(sheet.id, OWN_SHEET_KEY, '1');
  if (sheet.visibility !== 'visible') workbook.changeSheet(sheet.id, { visibility: 'visible' });
  const edits = new Map<string, CellEdit>();
  const put = (edit: CellEdit) => edits.set(formatCell(edit), edit);
  sheet.forEachCell((_cell, row, column) => put({ ...blank(sheet, row, column) }));
  for (const { row, column, text, look } of drawNewSheet(newSheet))
    put({ ...blank(sheet, row, column), value: text, appearance: look });
  workbook.apply([...edits.values()], { title: name, source: 'pane' });
  newSheet.columnWidths.forEach((width, column) =>
    workbook.changeLayout(sheet.id, { columnWidth: { columns: [column], width } }),
  );
  workbook.activate(sheet.id);
}

function blank(sheet: ModelSheet, row: number, column: number): CellEdit {
  return {
    sheetId: sheet.id,
    row,
    column,
    value: null,
    formula: null,
    numberFormat: 'General',
    appearance: {},
  };
}
