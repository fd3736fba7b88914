import {
  filterText,
  methodText,
  provenanceText,
  placeOf,
  recipeText,
  valueText,
  type Recipe,
  type PlainFilter,
  type Proposal,
  type Slot,
} from '../../../app/fill/fill-view';
import { formatQuantity } from '../../../quantity';

/** Where a proposal was taken and how it was made: 业务台账-2024.xlsx › 活动台账，9 行，活动类别=义诊，2024年，「场次」合计. */
export function evidenceOf({ provenance, recipe }: Pick<Proposal, 'provenance' | 'recipe'>): string {
  if (recipe.kind === 'carry' || recipe.kind === 'entry') return recipeText(recipe);
  const from = provenanceText({
    ...provenance,
    rowCount: recipe.kind === 'ledger' ? provenance.rows.length : 0,
  });
  return `${from}，${recipe.kind === 'ledger' ? methodText(recipe) : recipeText(recipe)}`;
}

/** How a value is made, without where: 活动类别=义诊，2024年，「场次」合计. */
export function wayOf({ recipe, filters }: { recipe: Recipe; filters: readonly PlainFilter[] }): string {
  return recipe.kind === 'ledger'
    ? [...filters.map(filterText), methodText(recipe)].join('，')
    : recipeText(recipe);
}

/** The target as people read it; null when there is none. */
export function targetOf({ target, kind }: Slot): string | null {
  if (!target || target.kind === 'blank' || kind === 'target') return null;
  return kind === 'executed' && target.value !== null
    ? valueText(target.value, target.unit)
    : formatQuantity(target);
}

/** Where a value stands in its table; null when it has no place. */
export const cellOf = (slot: Slot): string | null => placeOf(slot);
