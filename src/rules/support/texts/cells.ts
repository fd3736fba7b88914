import type { Form } from '../../../form';
import type { CellRef, Sheet } from '../../../sheet';
import { rememberForBoth } from '../../../text';

/** A cell that holds a text, as it was typed. */
export interface TextCell {
  readonly text: string;
  readonly cell: CellRef;
}

/** The cells of the table that hold a text, row by row, whatever they are in the table. */
export const textCells = rememberForBoth(({ range }: Form, { snapshot }: Sheet): readonly TextCell[] => {
  const found: TextCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const text = snapshot.cells[row]?.[column]?.value;
      if (typeof text === 'string') found.push({ text, cell: { row, column } });
    }
  }
  return found;
});
