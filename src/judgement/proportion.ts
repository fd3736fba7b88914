import type { Quantity } from '../quantity';

/** Whether it is a proportion 1∶15; 48/48 is a percentage. */
export function isProportion({ kind, unit }: Quantity): boolean {
  return kind === 'ratio' && unit !== '%';
}

/** The one number of a quantity; of a proportion a∶b how many b come to one a. */
export function numberOf(quantity: Quantity): number | null {
  if (!isProportion(quantity)) return quantity.value;
  const [a, b] = quantity.parts?.map(({ value }) => value) ?? [];
  return a && b ? b / a : null;
}
