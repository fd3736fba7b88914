import { WorkbookError, type ChangePlan } from '../../sheet';
import { shifted, type Shift } from '../../xlsx/structure/shift';
import { CannotShift, shiftReferences } from '../../xlsx/structure/shift-refs';
import type { ModelSheet } from './sheet';

/** Rows that came into a sheet (count above zero) or went, and how everything that names its rows follows. */
export class RowMove {
  readonly shift: Shift;

  constructor(
    readonly sheet: ModelSheet,
    at: number,
    count: number,
  ) {
    this.shift = { axis: 'row', at, count };
  }

  /** A formula that stands on the sheet named (null: in a name) as it reads afterwards. Throws WorkbookError "structure". */
  formula(text: string, home: string | null): string {
    try {
      return shiftReferences(text, home, this.sheet.name, this.shift);
    } catch (error) {
      if (error instanceof CannotShift) throw new WorkbookError('structure', { what: error.message });
      throw error;
    }
  }

  /** The formulas of these sheets that read otherwise afterwards; rows as they are before. */
  formulas(sheets: readonly ModelSheet[]): {
    readonly sheet: ModelSheet;
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[] {
    return sheets.flatMap((sheet) => {
      const changed: { sheet: ModelSheet; row: number; column: number; formula: string }[] = [];
      sheet.forEachCell(({ formula: before }, row, column) => {
        const formula = before === null ? null : this.formula(before, sheet.name);
        if (formula !== null && formula !== before) changed.push({ sheet, row, column, formula });
      });
      return changed;
    });
  }

  /** A step of the person as it is to be taken back afterwards; cells that are gone stay so. */
  step({ title, changes, ...rest }: ChangePlan, sheets: readonly ModelSheet[]): ChangePlan {
    const moved = changes.flatMap((change) => {
      const row = change.sheetId === this.sheet.id ? shifted(this.shift, change.row) : change.row;
      if (row === undefined) return [];
      const home = sheets.find(({ id }) => id === change.sheetId)?.name ?? '';
      const state = (one: typeof change.before) =>
        one.formula === null ? one : { ...one, formula: this.formula(one.formula, home) };
      return [{ ...change, row, before: state(change.before), after: state(change.after) }];
    });
    return { title, changes: moved, ...rest };
  }
}
