import type { Ledger } from '../../ledger/ledger';
import { rowsOf, statesOf } from '../../ledger/states';
import type { Filter, LedgerRecipe } from './recipe';

/**
 * A recipe that leaves out states follows what was said of them since: those that do not count are left out too, those
 * that do count. A recipe that names the states that count, or speaks of none, stays as it is.
 */
export function heedAnswers(recipe: LedgerRecipe, ledger: Ledger): LedgerRecipe {
  const filters = recipe.filters.map((filter): Filter => {
    const said = ledger.answers.states.find(({ column }) => column === filter.column);
    if (!said || !('except' in filter)) return filter;
    const kept = filter.except.filter((text) => !said.counts.includes(text));
    const added = said.not.filter((text) => !kept.includes(text));
    return added.length === 0 && kept.length === filter.except.length
      ? filter
      : { column: filter.column, except: [...kept, ...added] };
  });
  return filters.every((filter, at) => filter === recipe.filters[at]) ? recipe : { ...recipe, filters };
}

/** States that came since a recipe was made and that nobody told yet whether they count, in Chinese. */
export function newStates({ filters }: LedgerRecipe, ledger: Ledger): string[] {
  return statesOf(ledger).flatMap(({ column, unknown }) => {
    const left = filters.flatMap((filter) =>
      filter.column === column && 'except' in filter ? [filter.except] : [],
    );
    const open = unknown.filter(({ text }) => !left.some((texts) => texts.includes(text)));
    if (left.length === 0 || open.length === 0) return [];
    const words = open.map(({ text }) => `「${text}」`).join('、');
    return [`「${column}」里有${words}，这 ${rowsOf(open)} 行算不算，请先确认`];
  });
}
