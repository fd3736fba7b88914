import type { CellChange } from '../../sheet';
import { RowMove, type Calculator, type MemoryWorkbook } from '../model';
import type { DefinedName } from './univer';

export type { DefinedName };

/**
 * Has the formulas of the workbook computed from now on. The engine is loaded only when there is a formula, at once
 * or later; formulas for which the file holds no result are computed then. `report` is told when the engine cannot be
 * loaded. Gives the way to stop.
 */
export function computeFormulas(
  workbook: MemoryWorkbook,
  names: readonly DefinedName[],
  report: (error: unknown) => void,
): () => void {
  let stopped = false;
  const isStopped = () => stopped;
  let loading = false;

  let known = names;
  let make: ((names: readonly DefinedName[]) => Calculator) | undefined;

  async function load(): Promise<void> {
    if (loading) return;
    loading = true;
    const { univerCalculator } = await import('./univer');
    if (isStopped()) return;
    const calculator = univerCalculator(known);
    const missing = formulasWithoutResult(workbook);
    if (missing.length > 0) {
      const results = await calculator.calculate(workbook, missing);
      if (isStopped()) return;
      // What the file left out is no change of the person's.
      const untouched = !workbook.isChanged;
      workbook.apply(
        results.map((result) => ({
          ...result,
          formula: workbook.sheet(result.sheetId).cell(result.row, result.column).formula,
        })),
        { title: '计算', source: 'calculation' },
      );
      if (untouched) workbook.markSaved();
    }
    make = univerCalculator;
    workbook.setCalculator(calculator);
  }

  const stop = workbook.listen((event) => {
    if (event.kind === 'rows') {
      const move = new RowMove(workbook.sheet(event.sheetId), event.at, event.count);
      known = known.map((one) => ({ ...one, refersTo: move.formula(one.refersTo, null) }));
      // The copy that the engine has is of the rows before.
      if (make) workbook.setCalculator(make(known));
    } else if (event.kind === 'sheets' && event.change === 'added' && hasFormulas(workbook))
      load().catch(report);
    if (event.kind !== 'cells' || loading) return;
    const sheet = workbook.sheet(event.sheetId);
    if (event.cells.some(({ row, column }) => sheet.cell(row, column).formula !== null)) load().catch(report);
  });
  if (hasFormulas(workbook)) load().catch(report);
  return () => {
    stopped = true;
    stop();
    workbook.setCalculator(undefined);
  };
}

function hasFormulas(workbook: MemoryWorkbook): boolean {
  let found = false;
  for (const sheet of workbook.sheets) sheet.forEachCell((cell) => (found ||= cell.formula !== null));
  return found;
}

/** As changes, which is what the engine takes for cells to compute. */
function formulasWithoutResult(workbook: MemoryWorkbook): CellChange[] {
  const missing: CellChange[] = [];
  for (const sheet of workbook.sheets) {
    sheet.forEachCell((cell, row, column) => {
      if (cell.formula === null || cell.value !== null) return;
      missing.push({ sheetId: sheet.id, row, column, before: cell, after: cell });
    });
  }
  return missing;
}
