import { recognise } from '../../../src/form';
import { NATIONAL } from '../../../src/profile';
import { checkForm, RULES } from '../../../src/rules';
import { formatCell } from '../../../src/sheet';
import { sheetOf } from '../../support/sheet';
import { EAST } from './frames/east';
import type { Frame } from './frames/frame';
import { NORTH } from './frames/north';
import { SOUTH } from './frames/south';
import { WEST } from './frames/west';

const FAMILIES = ['structure', 'money', 'scores', 'year'];

/** Severity, code and cells of all that the rules of these families say of the tables on the sheet. */
function reportsOf({ rows, merges = [] }: Frame): string[] {
  const sheet = sheetOf(rows, { merges });
  return recognise(sheet)
    .flatMap((form) =>
      checkForm(RULES, { form, sheet, profile: NATIONAL }).flatMap(({ findings }) => findings),
    )
    .filter(({ family }) => FAMILIES.includes(family))
    .map(({ severity, code, cells }) => `${severity} ${code} ${cells.map(formatCell).join(' ')}`)
    .sort();
}

describe('tables as different places write them', () => {
  it.each([...NORTH, ...EAST, ...SOUTH, ...WEST])('$name', (frame) => {
    expect(reportsOf(frame)).toEqual(frame.reports);
  });
});
