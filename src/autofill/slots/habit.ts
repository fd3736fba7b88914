import type { Form } from '../../form/model/form';
import { readUnit } from '../../quantity';
import { isPercentFormat, type Sheet } from '../../sheet';
import type { Habit } from './slot';

/**
 * How the table writes numbers that were reached, learnt from the filled cells of the column; of an empty column from
 * the targets, and from whether units have a column of their own.
 */
export function habitOf(form: Form, sheet: Sheet): Habit {
  const filled = habitIn(form, sheet, 'actual');
  if (filled) return filled;
  const hasUnits = form.indicators.some(({ unit }) => readUnit(unit?.value) !== null);
  if (hasUnits) return { as: 'number', withUnit: false };
  return habitIn(form, sheet, 'target') ?? { as: 'text', withUnit: true };
}

/** What most cells with a number do; null when there are none. */
function habitIn(form: Form, sheet: Sheet, column: 'actual' | 'target'): Habit | null {
  const habits = form.indicators.flatMap((indicator): Habit[] => {
    const field = indicator[column];
    if (!field || field.value.value === null || field.line !== undefined) return [];
    const cell = sheet.cell(field.cell.row, field.cell.column);
    if (cell?.formula) return [];
    const isNumber = typeof cell?.value === 'number';
    const withUnit = isNumber
      ? isPercentFormat(cell.numberFormat) || /"[^"]+"/.test(cell.numberFormat)
      : hasUnit(field.text);
    return [{ as: isNumber ? 'number' : 'text', withUnit }];
  });
  if (habits.length === 0) return null;
  const most = (test: (habit: Habit) => boolean) => habits.filter(test).length * 2 >= habits.length;
  return {
    as: most(({ as }) => as === 'text') ? 'text' : 'number',
    withUnit: most((habit) => habit.withUnit),
  };
}

function hasUnit(text: string): boolean {
  return /[^\d.,\s≥≤<>=＝≧≦约-]/.test(text);
}
