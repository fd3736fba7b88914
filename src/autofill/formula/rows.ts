import { isTotalLabel } from '../../ledger/cell-values';
import type { Refusal } from '../recipe/taken';
import type { FormulaLedger, FormulaSheet, Stretch } from './cells';
import { isNoneOf, type Condition } from './condition';

/** Rows of one sheet that formulas look at, and what a row has to meet to count. */
export interface FormulaRows {
  readonly sheet: FormulaSheet;
  readonly conditions: readonly Condition[];
  /** As a recipe one; several where rows between them would count that are no data. */
  readonly stretches: readonly Stretch[];
}

/** More ranges than this make no formula that a person could read. */
const MOST_STRETCHES = 8;

/** What the rows of a sheet have to meet, and what a row that meets it adds. */
export interface Wanted {
  readonly conditions: readonly Condition[];
  /** Positions in the whole ledger that count. */
  readonly positions: readonly number[];
  /** Whether the row at a place would add something if it counted; absent: every row does. */
  readonly adds?: (sheet: FormulaSheet, place: number) => boolean;
}

/**
 * The rows of each sheet that meet the conditions, without those that are no data. A total that would be counted is kept
 * out by its label, or by a column that is blank in it, else by leaving its row out of the ranges.
 */
export function rowsFor(from: FormulaLedger, wanted: Wanted): FormulaRows[] | Refusal {
  const { conditions, adds = () => true } = wanted;
  const all: FormulaRows[] = [];
  for (const sheet of from.sheets) {
    const wrong = sheet.gaps.filter(
      (place) => conditions.every((one) => passes(one, sheet, place)) && adds(sheet, place),
    );
    const guard =
      wrong.length > 0
        ? (labelGuard(from, sheet, wrong) ?? guardFor(from, sheet, wanted.positions, wrong))
        : undefined;
    const whole = wrong.length === 0 || guard !== undefined;
    const stretches = whole ? [sheet] : stretchesAround(sheet, wrong);
    if (stretches.length > MOST_STRETCHES)
      return { why: '台账中间的合计行太多，公式会把它们算进去，只能按数值写入' };
    all.push({ sheet, conditions: guard ? [...conditions, guard] : conditions, stretches });
  }
  return all;
}

function passes({ name, holds }: Condition, { values }: FormulaSheet, place: number): boolean {
  return holds(values(name)[place]!) === true;
}

/** So many labels are told apart from data: 小计, 合计. */
const MOST_LABELS = 3;

/** A column in which the wrong rows say something that no row of data says; best that they are totals. */
function labelGuard(
  from: FormulaLedger,
  { ledger, places, values }: FormulaSheet,
  wrong: readonly number[],
): Condition | undefined {
  for (const isLabel of [isTotalLabel, (text: string) => text.trim() !== '']) {
    for (const { name } of ledger.columns) {
      const all = values(name);
      const labels = [...new Set(wrong.map((place) => all[place]!))].filter(
        (label) => typeof label === 'string',
      );
      const isLabelled = wrong.every((place) => typeof all[place] === 'string') && labels.every(isLabel);
      if (!isLabelled || labels.length > MOST_LABELS || from.column(name).problem !== null) continue;
      const guard = isNoneOf(from.column(name), labels);
      if (places.every((place) => guard.holds(all[place]!) === true)) return guard;
    }
  }
  return undefined;
}

/** A column that is filled in all rows of data, or at least in those that count, and blank in the wrong rows. */
export function guardFor(
  from: FormulaLedger,
  { ledger, start, places, values }: FormulaSheet,
  positions: readonly number[],
  wrong: readonly number[],
): Condition | undefined {
  const counting = positions.flatMap((position) => places[position - start] ?? []);
  for (const filled of [places, counting]) {
    for (const { name } of ledger.columns) {
      const { problem, emptyTexts } = from.column(name);
      if (problem !== null || emptyTexts) continue;
      const all = values(name);
      if (filled.every((place) => all[place] !== null) && wrong.every((place) => all[place] === null))
        return isNoneOf(from.column(name), ['']);
    }
  }
  return undefined;
}

function stretchesAround({ places, top }: FormulaSheet, wrong: readonly number[]): Stretch[] {
  const stretches: { top: number; bottom: number }[] = [];
  let next = 0;
  for (const place of places) {
    const isApart = next < wrong.length && wrong[next]! < place;
    while (next < wrong.length && wrong[next]! < place) next++;
    if (stretches.length === 0 || isApart) stretches.push({ top: top + place, bottom: top + place });
    stretches.at(-1)!.bottom = top + place;
  }
  return stretches;
}
