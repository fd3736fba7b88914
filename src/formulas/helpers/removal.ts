import type { Form } from '../../form';
import {
  BLANK,
  contains,
  isError,
  type CellChange,
  type ChangePlan,
  type Range,
  type Sheet,
  type SheetSetting,
} from '../../sheet';
import { ownColumns, presentHelpers } from './columns';
import { refersTo } from './references';

/** How the helper columns beside a table are taken away. */
export interface HelperRemoval {
  readonly plan: ChangePlan;
  readonly columns: readonly number[];
  /**
   * How many formulas outside of the columns (scores, say) are taken from them. The plan puts the values that they show now
   * in their place, so that nothing goes blank; they are not computed again from then on.
   */
  readonly kept: number;
}

/** Takes the helper columns of tables away, which all stand on one of these sheets; no change where there are none. */
export function planHelperRemoval(form: Form, sheet: Sheet, others: readonly Sheet[] = []): HelperRemoval {
  const helpers = [...presentHelpers(form, sheet).values()];
  const blocks = helpers.map(({ range }) => range);
  const plan = { title: '删去辅助列', changes: [] };
  if (helpers.length === 0) return { plan, columns: [], kept: 0 };
  const values = [sheet, ...others].flatMap((one) => asValues(one, sheet, blocks));
  const settings: SheetSetting[] = blocks.map((range) => ({
    kind: 'name',
    sheetId: form.sheetId,
    name: null,
    range,
  }));
  // The print area goes with the last of them.
  if (ownColumns(sheet, helpers)) settings.push({ kind: 'print-area', sheetId: form.sheetId, range: null });
  const changes = [...values, ...blocks.flatMap((block) => cleared(sheet, block))];
  const columns = blocks.map(({ left }) => left);
  return { plan: { ...plan, changes, settings }, columns, kept: values.length };
}

function cleared({ snapshot }: Sheet, { top, bottom, left: column }: Range): CellChange[] {
  const changes: CellChange[] = [];
  for (let row = top; row <= bottom; row++) {
    const before = snapshot.cells[row]?.[column];
    if (before) changes.push({ sheetId: snapshot.sheetId, row, column, before, after: BLANK, looks: null });
  }
  return changes;
}

/** The values of the formulas on a sheet that are taken from these blocks, in place of the formulas. */
function asValues({ snapshot }: Sheet, of: Sheet, blocks: readonly Range[]): CellChange[] {
  const isSame = snapshot.sheetId === of.snapshot.sheetId;
  return snapshot.cells.flatMap((cells, row) =>
    (cells ?? []).flatMap((before, column): CellChange[] => {
      const { formula = null, value = null } = before ?? {};
      if (!before || formula === null || (isSame && blocks.some((block) => contains(block, { row, column }))))
        return [];
      if (!refersTo(formula, snapshot.sheetName, of.snapshot.sheetName, blocks)) return [];
      const stays = value === '' || isError(value) ? null : value;
      return [
        {
          sheetId: snapshot.sheetId,
          row,
          column,
          before,
          after: { value: stays, formula: null, numberFormat: before.numberFormat },
        },
      ];
    }),
  );
}
