import { candidates, saidOf } from './candidates';
import type { Scope } from './limit';
import { measuresFor } from './measures';
import type { Belonging, Proposal } from '../proposals/proposal';
import type { Filter } from '../recipe/recipe';
import type { Ledger } from '../../ledger/ledger';
import { isOfOthers, isOfOwn, namedDate, scopeOf, UNDATED, undatedDoubt, wholeDate } from './scope';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { topicsFor } from './topics';

/** Everything that one ledger may say of a slot; best first. `whys` gets the reasons why something that fits is none. */
export function proposeFrom(slot: Slot, source: Source, ledger: Ledger, whys: Set<string>): Proposal[] {
  if (!slot.wantsNumber) return [];
  const measures = measuresFor(slot, ledger);
  const topics = topicsFor(slot, ledger, measures);
  if (topics.length === 0) return [];
  const scope = asNamed(withinSource(scopeOf(ledger, slot.table), source, ledger, slot), ledger, slot);
  if ('why' in scope) {
    whys.add(scope.why);
    return [];
  }
  if (measures.length === 0) whys.add(whyNoMeasure(slot, ledger));
  return topics
    .flatMap((topic) =>
      measures.flatMap((measure) => candidates(slot, source, ledger, { topic, scope, measure }, whys)),
    )
    .sort((a, b) => b.confidence - a.confidence);
}

/** The date that the indicator names tells the year. */
function asNamed(scope: ReturnType<typeof scopeOf>, ledger: Ledger, slot: Slot): ReturnType<typeof scopeOf> {
  if ('why' in scope) return scope;
  const { unit, table } = slot;
  const label = saidOf(slot);
  // A rate asks of all rows how many have that date; money is spent on what goes on too.
  const asksAll = unit === '%' || unit?.endsWith('元') === true || table.year === null;
  const date = unit === '%' ? wholeDate(scope, ledger) : asksAll ? undefined : namedDate(ledger, label);
  if (!date) return scope;
  const isYear = (filter: Filter) => 'same' in filter && filter.same === 'year';
  const others = scope.filters.filter((filter) => !isYear(filter));
  return { ...scope, filters: [...others, { column: date.name, same: 'year' }] };
}

const OF_OTHERS = '同一文件的其他台账是别的单位的';

/** A list without organisations beside lists of other organisations is likely theirs too. */
function withinSource(
  scope: ReturnType<typeof scopeOf>,
  { sheets }: Source,
  ledger: Ledger,
  { table }: Slot,
): ReturnType<typeof scopeOf> {
  if ('why' in scope) return scope;
  const beside = sheets.flatMap(({ ledger: one }) => (one && one !== ledger ? [one] : []));
  const dated = isDatedBy(beside, table.year) ? datedScope(scope, table.year!) : scope;
  const ofOthers = beside.some((one) => isOfOthers(one, table));
  const isOwn = sheets.some((one) => one.ledger && isOfOwn(one.ledger, table));
  return ofOthers && !isOwn
    ? {
        ...dated,
        certainty: dated.certainty * 0.6,
        doubts: [OF_OTHERS, ...dated.doubts],
        belonging: {
          certainty: dated.belonging.certainty * 0.6,
          doubts: [OF_OTHERS, ...dated.belonging.doubts],
        },
      }
    : dated;
}

/** Whether the lists beside one in a file that say a year all say this one. */
function isDatedBy(beside: readonly Ledger[], year: number | null): boolean {
  const years = beside.flatMap((one) => one.year ?? []);
  return year !== null && years.length > 0 && years.every((one) => one === year);
}

/** The scope without the doubt about the year. */
function datedScope(scope: Scope, year: number): Scope {
  const doubt = undatedDoubt(year);
  if (!scope.doubts.includes(doubt)) return scope;
  const without = (one: Belonging): Belonging => ({
    certainty: one.certainty / UNDATED,
    doubts: one.doubts.filter((other) => other !== doubt),
  });
  return { ...scope, ...without(scope), belonging: without(scope.belonging) };
}

function whyNoMeasure(slot: Slot, ledger: Ledger): string {
  const units = [
    ...new Set(
      ledger.columns.flatMap(({ kind, unit }) => (kind === 'count' || kind === 'money' ? (unit ?? []) : [])),
    ),
  ];
  return units.length === 0
    ? `「${ledger.sheetName}」里没有能得出「${slot.unit}」的栏目`
    : `「${ledger.sheetName}」按${units.join('、')}记，不能换算成「${slot.unit}」`;
}
