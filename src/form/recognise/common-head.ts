import { patternOf, UNIT_LINES } from '../../lexicon';
import type { Block, Grid } from '../grid';
import type { Field, Form } from '../model/form';
import { isOrganisation } from '../parts/owner';
import { withoutCode } from '../../text';
import { isAnnexLine } from './title';

const UNIT_LINE = patternOf(UNIT_LINES);

/** What a table without a title of its own has from the one above it, below whose title it stands. */
type Common = Pick<Form, 'year' | 'organisation' | 'moneyUnit'>;

/** The year, the organisation and the unit of money of a table, those that it does not state itself from the one above. */
export function withCommonHead(own: Common, above: Common | undefined): Common {
  return {
    year: own.year ?? above?.year ?? null,
    organisation: own.organisation ?? above?.organisation ?? null,
    moneyUnit: own.moneyUnit ?? above?.moneyUnit ?? null,
  };
}

/**
 * The name of an organisation that stands over a table without a label: 207101某市某区人民法院, alone in its row or beside
 * the unit of money.
 */
export function namedAbove(grid: Grid, top: number, bottom: number): Field<string> | null {
  for (let row = top; row <= bottom; row++) {
    const name = ownerIn(grid.starting(row));
    if (name) return { value: withoutCode(name.text.trim()).trim(), text: name.text, cell: name.cell };
  }
  return null;
}

/** Whether a row only says whose the table below it is, and in which unit its money is. */
export function isOwnerLine(grid: Grid, row: number): boolean {
  const boxes = grid.starting(row);
  return boxes.length > 0 && boxes.every((box) => isUnitLine(box) || box === ownerIn(boxes));
}

function ownerIn(boxes: readonly Block[]): Block | undefined {
  const [owner, ...others] = boxes.filter((box) => !isUnitLine(box) && !isAnnexLine(box));
  return owner && others.length === 0 && isOrganisation(owner.text) ? owner : undefined;
}

function isUnitLine({ label }: Block): boolean {
  return UNIT_LINE.test(label.full);
}
