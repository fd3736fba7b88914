import type { Field, Indicator, IndicatorSum } from '../../model/form';
import { aggregatesOf, type SummedRow } from '../../../table';
import { rateField } from '../../parts/numbers';
import type { RowView } from './row-view';

/** A row that is a sum, before it is known of what. */
export type SumDraft = Omit<IndicatorSum, 'kind' | 'of'>;

/** Weight and score of a row that is a sum. */
export function sumDraft(view: RowView, row: number, label: Field<string> | null): SumDraft {
  const field = (column: 'weight' | 'score'): Field<number | null> | null => {
    const block = view.block(column, row);
    const own = block !== undefined && block.range.left >= view.column(column)!.left;
    return own ? rateField(view.grid, block, view.column(column)!.cell) : null;
  };
  return { row, label, weight: field('weight'), score: field('score') };
}

/** The sums of an indicator table, each with the indicators that it sums up. */
export function sumsOf(
  drafts: readonly SumDraft[],
  summed: readonly SummedRow[],
  indicators: readonly Indicator[],
): IndicatorSum[] {
  return aggregatesOf(summed).flatMap(({ row, kind, of }) => {
    const draft = drafts.find((one) => one.row === row);
    if (!draft) return [];
    const places = indicators.flatMap((indicator, place) => (of.includes(indicator.row) ? [place] : []));
    return [{ ...draft, kind, of: places }];
  });
}
