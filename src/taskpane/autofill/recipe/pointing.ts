import type { LedgerRecipe, Slot } from '../../../app/fill/fill-view';
import type { ColumnInfo } from '../../../app/fill/source-store';
import {
  columnsFor,
  conditionOn,
  filterOf,
  isOfTime,
  recipeOf,
  type Condition,
  type LedgerDraft,
} from './recipe-draft';

/** What is done with a column that was clicked. */
export type Pointed =
  | 'values' // some of its values count
  | 'number' // it is summed up, or averaged
  | 'distinct' // its different texts are counted
  | 'date'; // rows of the table's year count

/** What a click on a column does. */
export function pointedAs(column: ColumnInfo): Pointed {
  if (isOfTime(column)) return 'date';
  if (columnsFor('sum', { columns: [column] }).length > 0) return 'number';
  return column.values.length > 0 && column.kind !== 'id' ? 'values' : 'distinct';
}

type Wanted = Pick<Slot, 'unit'>;

/** The draft after a click on a column: a number is computed of it; clicked again it is counted in rows as before. */
export function withPointed(draft: LedgerDraft, column: ColumnInfo, { unit }: Wanted): LedgerDraft {
  const { name } = column;
  const isOwn = draft.column === name;
  switch (pointedAs(column)) {
    case 'values':
      return draft;
    case 'number':
      return isOwn ? counting(draft) : computing(draft, name, unit === '%' ? 'average' : 'sum');
    case 'distinct':
      return isOwn ? counting(draft) : computing(draft, name, 'count-distinct');
    case 'date': {
      const isYear = ({ how }: Condition) => how === 'same-year';
      const others = draft.conditions.filter((one) => !isYear(one) && one.column !== name);
      const wasOwn = draft.conditions.some((one) => isYear(one) && one.column === name);
      const own = { ...conditionOn(column), how: 'same-year' as const };
      return { ...draft, conditions: wasOwn ? others : [...others, own] };
    }
  }
}

function counting(draft: LedgerDraft): LedgerDraft {
  return computing(draft, null, 'count');
}

function computing(
  draft: LedgerDraft,
  column: string | null,
  aggregate: LedgerDraft['aggregate'],
): LedgerDraft {
  return { ...draft, aggregate, column, counted: [], unit: null, outOf: null };
}

/** The values of a column that count now: of a share its answers, else what a condition lets through; null: all. */
export function countedValues(draft: LedgerDraft, { name, values }: ColumnInfo): readonly string[] | null {
  if (draft.aggregate === 'share' && draft.column === name) return draft.counted;
  const condition = draft.conditions.find((one) => one.column === name);
  switch (condition?.how) {
    case 'equals':
      return [condition.text];
    case 'oneOf':
      return condition.texts;
    case 'except':
      return values.flatMap(({ text }) => (condition.texts.includes(text) ? [] : [text]));
    default:
      return null;
  }
}

/** The draft in which exactly these values of a column count; none: all do. A rate is the share of these answers. */
export function withValues(
  draft: LedgerDraft,
  column: ColumnInfo,
  texts: readonly string[],
  { unit }: Wanted,
): LedgerDraft {
  const others = draft.conditions.filter((one) => one.column !== column.name);
  const isShare = unit === '%' && (draft.aggregate !== 'share' || draft.column === column.name);
  if (isShare && texts.length > 0)
    return { ...computing(draft, column.name, 'share'), counted: texts, conditions: others };
  const cleared = draft.column === column.name ? counting(draft) : draft;
  const own = { ...conditionOn(column), how: 'oneOf' as const, texts };
  return { ...cleared, conditions: texts.length === 0 ? others : [...others, own] };
}

/** The rows that the draft speaks of, also while what is computed of them is open; null without a list. */
export function rowsOf(draft: LedgerDraft): LedgerRecipe | null {
  const whole = recipeOf(draft);
  if (whole || draft.sheet === '') return whole;
  const filters = draft.conditions.map(filterOf).filter((filter) => filter !== null);
  return { kind: 'ledger', file: draft.file, sheet: draft.sheet, aggregate: 'count', column: null, filters };
}
