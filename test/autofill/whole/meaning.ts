import type { PlainFilter } from '../../../src/autofill/proposals/proposal';
import type { LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import { headingOf, type Entry, type GeneratedRecipe, type Kept } from './generate-ledger';

/** What a recipe gives by what the rows say, however they are written: the second opinion. Null for nothing certain. */
export function valueByMeaning({ entries }: Kept, { recipe, filters }: GeneratedRecipe): number | null {
  const rows = entries.filter((entry) => filters.every((filter) => passes(entry, filter)));
  if (rows.length === 0) return null;
  if (recipe.column === null) return rows.length;
  const heading = headingOf(recipe.column);
  const texts = rows.map((row) => String(row[heading] ?? '')).filter((text) => text !== '');
  if (recipe.aggregate === 'count-distinct') return new Set(texts).size;
  if (recipe.aggregate === 'share') {
    const yes = texts.filter((text) => recipe.counted!.includes(text)).length;
    return texts.length === 0 ? null : (yes / texts.length) * 100;
  }
  const numbered = rows.filter((row) => row[heading] !== null);
  const numbers = numbered.map((row) => row[heading] as number);
  return numbers.length === 0 ? null : ofNumbers(recipe, numbers, numbered);
}

function ofNumbers(recipe: LedgerRecipe, numbers: readonly number[], rows: readonly Entry[]): number | null {
  const sum = numbers.reduce((all, number) => all + number, 0);
  switch (recipe.aggregate) {
    case 'average':
      return sum / numbers.length;
    case 'max':
      return Math.max(...numbers);
    case 'latest': {
      const last = Math.max(...rows.map(({ 日期 }) => 日期 ?? 0));
      const latest = new Set(numbers.filter((_, index) => rows[index]!.日期 === last));
      return latest.size === 1 && last > 0 ? [...latest][0]! : null;
    }
    default:
      return sum;
  }
}

function passes(entry: Entry, filter: PlainFilter): boolean {
  const said = entry[headingOf(filter.column)];
  if ('equals' in filter) return said === filter.equals;
  if ('oneOf' in filter) return filter.oneOf.includes(String(said));
  if ('except' in filter) return !filter.except.includes(String(said));
  if ('contains' in filter) return String(said).includes(filter.contains);
  if (typeof said !== 'number') return false;
  if ('year' in filter) return Math.floor(said / 10_000) === filter.year;
  if ('atLeast' in filter) return said >= filter.atLeast;
  if ('atMost' in filter) return said <= filter.atMost;
  const day = (text: string) => Number(text.replaceAll('-', ''));
  return said >= day(filter.from) && said <= day(filter.to);
}
