import type { ChangePlan, NewRows, Range, SheetFile } from '../../sheet';

/** One change of the file that saving makes, in the order in which they were made. Sheets are named by their ids in memory. */
export type FileStep =
  | { readonly kind: 'cells'; readonly plan: ChangePlan }
  /** A sheet of another file comes. */
  | { readonly kind: 'sheet'; readonly sheetId: string; readonly file: SheetFile; readonly name: string }
  | { readonly kind: 'sheet-gone'; readonly sheetId: string }
  /** Cells are merged in place of the merges that they overlap. */
  | { readonly kind: 'merges'; readonly sheetId: string; readonly merges: readonly Range[] }
  | RowStep;

export type RowStep =
  | { readonly kind: 'rows'; readonly rows: NewRows }
  | { readonly kind: 'rows-gone'; readonly rows: Omit<NewRows, 'merges'> };

/** The steps that are left when a sheet that came since the file was read is gone again. */
export function withoutSheet(steps: readonly FileStep[], sheetId: string): FileStep[] {
  return steps.flatMap((step): FileStep[] => {
    switch (step.kind) {
      case 'cells': {
        const { title, changes, settings } = step.plan;
        const plan = {
          title,
          changes: changes.filter((one) => one.sheetId !== sheetId),
          ...(settings && { settings: settings.filter((one) => one.sheetId !== sheetId) }),
        };
        return [{ kind: 'cells', plan }];
      }
      case 'rows':
      case 'rows-gone':
        return step.rows.sheetId === sheetId ? [] : [step];
      case 'sheet':
      case 'sheet-gone':
      case 'merges':
        return step.sheetId === sheetId ? [] : [step];
    }
  });
}
