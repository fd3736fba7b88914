import type { CellRef, Range } from '../../sheet';
import type { Appearance } from './appearance';
import type { Highlight, ModelCell } from './sheet';

/** New content or format of a cell; what is absent stays. */
export interface CellEdit extends CellRef {
  readonly sheetId: string;
  readonly value?: ModelCell['value'];
  readonly formula?: string | null;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly appearance?: Appearance;
}

/** Layout of a sheet that can be changed; what is absent stays. Sizes: characters for columns, points for rows. */
export interface LayoutEdit {
  readonly merges?: readonly Range[];
  readonly columnWidth?: { readonly columns: readonly number[]; readonly width: number };
  readonly rowHeight?: { readonly rows: readonly number[]; readonly height: number };
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly highlights?: readonly Highlight[];
}

/** The cell with the edit. A formula starts without result unless one is given; an empty text is a blank. */
export function edited(before: ModelCell, edit: Omit<CellEdit, 'sheetId' | 'row' | 'column'>): ModelCell {
  const content = edit.value === undefined && edit.formula === undefined ? {} : contentOf(edit);
  return { ...before, ...definedOf(edit), ...content };
}

function contentOf({
  value = null,
  formula = null,
}: Pick<CellEdit, 'value' | 'formula'>): Pick<ModelCell, 'value' | 'formula'> {
  return { value: value === '' && formula === null ? null : value, formula };
}

/** What of an edit is there. */
export function definedOf<T extends object>(edit: T): Partial<T> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<T>;
}
