import {
  CellValueType,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IUnitRange,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  ICalculateFormulaService,
  IDefinedNamesService,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import { isError, type CellChange, type CellValue } from '../../sheet';
import type { Calculator, FormulaResult, ModelCell, ModelSheet, Sheets } from '../model';

/** The engine's index of a column takes "2024.03" for a number and "" for a blank cell, so cells are compared without it. */
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

/** A name that formulas may use; `sheetId` when it counts on that sheet only. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, without "=". */
  readonly refersTo: string;
  readonly sheetId?: string | undefined;
}

/** The engine's caches outlive a workbook and go by its id, so no id is used twice. */
let copies = 0;
/** Room for cells that are filled later; whole-column references end there. */
const SPARE_ROWS = 1000;
const SPARE_COLUMNS = 50;
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/**
 * Computes formulas with Univer's engine. It keeps a copy of the workbook, brought up to date by the changes of each
 * run; when sheets came, went or were renamed, or the copy is too small, the copy is made anew.
 */
export function univerCalculator(names: readonly DefinedName[]): Calculator {
  let copy: Copy | undefined;
  return {
    async calculate(workbook, changes) {
      if (!copy?.holds(workbook, changes)) {
        copy?.dispose();
        copy = new Copy(workbook, names);
      }
      return copy.run(workbook, changes);
    },
  };
}

class Copy {
  readonly #id = `workbook-${++copies}`;
  readonly #univer: Univer;
  readonly #unit: Workbook;
  readonly #service: ICalculateFormulaService;
  readonly #formulas: FormulaDataModel;
  readonly #shape: string;

  constructor(workbook: Sheets, names: readonly DefinedName[]) {
    this.#univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.#univer.registerPlugin(UniverFormulaEnginePlugin);
    this.#unit = this.#univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      unitData(this.#id, workbook),
    );
    const injector = this.#univer.__getInjector();
    this.#service = injector.get(ICalculateFormulaService);
    this.#formulas = injector.get(FormulaDataModel);
    this.#shape = shapeOf(workbook);
    const known = injector.get(IDefinedNamesService);
    names.forEach(({ name, refersTo, sheetId }, i) => {
      known.registerDefinedName(this.#id, {
        id: `name-${i}`,
        name,
        formulaOrRefString: refersTo,
        localSheetId: sheetId ?? 'AllDefaultWorkbook',
      });
    });
  }

  /** Whether the copy is of this workbook, with room for the changes. */
  holds(workbook: Sheets, changes: readonly CellChange[]): boolean {
    return (
      this.#shape === shapeOf(workbook) &&
      changes.every(({ sheetId, row, column }) => {
        const sheet = this.#unit.getSheetBySheetId(sheetId);
        return sheet && row < sheet.getRowCount() && column < sheet.getColumnCount();
      })
    );
  }

  /** Takes the changed cells over and gives the results of the formulas that they touch. */
  async run(workbook: Sheets, changes: readonly CellChange[]): Promise<FormulaResult[]> {
    for (const { sheetId, row, column } of changes) {
      const data = cellData(workbook.sheet(sheetId).cell(row, column));
      this.#put(sheetId, row, column, data);
      this.#formulas.updateFormulaData(this.#id, sheetId, { [row]: { [column]: data } });
    }
    const computed = await this.#execute(changes.map((change) => rangeOf(this.#id, change)));
    const results: FormulaResult[] = [];
    for (const [sheetId, cells] of Object.entries(computed.unitData[this.#id] ?? {})) {
      const sheet = workbook.sheet(sheetId);
      cells.forValue((row, column, cell) => {
        const { formula } = sheet.cell(row, column);
        if (!cell || formula === null) return;
        results.push({ sheetId, row, column, value: valueOf(cell) });
        // The next run reads the results of this one from the copy.
        this.#put(sheetId, row, column, { ...cell, f: formula });
      });
    }
    return results;
  }

  dispose(): void {
    this.#univer.dispose();
  }

  #put(sheetId: string, row: number, column: number, data: ICellData): void {
    this.#unit.getSheetBySheetId(sheetId)?.getCellMatrix().setValue(row, column, data);
  }

  #execute(dirtyRanges: IUnitRange[]): Promise<IAllRuntimeData> {
    const dataset: IFormulaDatasetConfig = {
      formulaData: this.#formulas.getFormulaData(),
      arrayFormulaCellData: this.#formulas.getArrayFormulaCellData(),
      arrayFormulaRange: this.#formulas.getArrayFormulaRange(),
      forceCalculate: false,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      maxIteration: 1,
    };
    return new Promise((resolve, reject) => {
      const subscription = this.#service.executionCompleteListener$.subscribe((data) => {
        subscription.unsubscribe();
        resolve(data);
      });
      this.#service.execute(dataset).catch(reject);
    });
  }
}

function rangeOf(unitId: string, { sheetId, row, column }: CellChange): IUnitRange {
  return {
    unitId,
    sheetId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
  };
}

/** Changes whenever the copy cannot be kept in step cell by cell. */
function shapeOf(workbook: Sheets): string {
  return workbook.sheets.map((sheet) => `${sheet.id}:${sheet.name}`).join('\n');
}

function unitData(id: string, workbook: Sheets): Partial<IWorkbookData> {
  return {
    id,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
  };
}

function sheetData(sheet: ModelSheet): IWorkbookData['sheets'][string] {
  const used = sheet.usedRange();
  const rows: Record<number, Record<number, ICellData>> = {};
  sheet.forEachCell((cell, row, column) => {
    if (cell.value !== null || cell.formula !== null) (rows[row] ??= {})[column] = cellData(cell);
  });
  return {
    id: sheet.id,
    name: sheet.name,
    rowCount: (used?.bottom ?? 0) + SPARE_ROWS,
    columnCount: (used?.right ?? 0) + SPARE_COLUMNS,
    cellData: rows,
  };
}

function cellData({ value, formula }: ModelCell): ICellData {
  return { ...(formula !== null && { f: formula }), ...plainData(value) };
}

function plainData(value: CellValue): ICellData {
  if (value === null) return { v: null, t: null };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function valueOf({ v, t }: ICellData): CellValue {
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return Boolean(v);
  if (typeof v === 'string' && ERRORS.has(v)) return { error: v };
  return v;
}
