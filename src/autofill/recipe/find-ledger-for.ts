import type { Ledger } from '../../ledger/ledger';
import { columnsOf, type LedgerRecipe } from './recipe';
import type { Source } from '../sources/source';

/** A list that grew by a sheet since (1月、2月 → 1月、2月、3月) is still the same list. */
function isSameSheet(ledger: Ledger, sheet: string): boolean {
  if (ledger.sheetName === sheet) return true;
  const first = sheet.split('、')[0]!;
  return ledger.parts.some(({ sheetName }) => sheetName === first);
}

/** A ledger and the source that it stands in. */
export interface Place {
  readonly source: Source;
  readonly ledger: Ledger;
}

/**
 * The ledger that a recipe speaks of: one with all its columns, in the sheet and file that it names, else in that sheet of
 * another file (next year's has another name), else the only one with these columns. Refused when several could be meant.
 */
export function findLedgerFor(
  recipe: LedgerRecipe,
  sources: readonly Source[],
  known?: { readonly sourceId: string; readonly sheet: string },
): Place | { readonly why: string } {
  const places = sources.flatMap((source) =>
    source.sheets.flatMap(({ ledger }): Place[] =>
      ledger && hasColumns(ledger, recipe) ? [{ source, ledger }] : [],
    ),
  );
  const ways: ((place: Place) => boolean)[] = [
    ({ source, ledger }) => source.id === known?.sourceId && ledger.sheetName === known.sheet,
    ({ source, ledger }) => source.name === recipe.file && isSameSheet(ledger, recipe.sheet),
    ({ ledger }) => isSameSheet(ledger, recipe.sheet),
    () => true,
  ];
  for (const fits of ways) {
    const found = places.filter(fits);
    if (found.length === 1) return found[0]!;
    if (found.length > 1)
      return { why: `有 ${found.length} 张台账都可能是「${recipe.sheet}」，请移除不用的` };
  }
  const from = recipe.file === null ? '' : `（原来取自 ${recipe.file}）`;
  return { why: `还没有选择「${recipe.sheet}」这张台账${from}` };
}

function hasColumns(ledger: Ledger, recipe: LedgerRecipe): boolean {
  const names = [...recipe.filters.map(({ column }) => column), ...columnsOf(recipe)];
  return names.every((name) => ledger.column(name) !== undefined);
}
