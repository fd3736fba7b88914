import type { SourceStore } from '../../autofill/sources/source-info';
import type { Accepted } from '../../autofill/records/record';
import type { NamedRecipe } from '../../autofill/recipe/recipe';
import type { Slot } from '../../autofill/slots/slot';
import { plainWords } from '../../autofill/match/wording';

/** What confirmed recipes give now. */
export interface Refreshed {
  readonly taken: readonly Accepted[];
  /** Files that recipes took from and that were not picked. */
  readonly files: readonly string[];
  /** Indicators whose recipe cannot be used, and why, in Chinese. */
  readonly unusable: readonly { readonly label: string; readonly why: string }[];
}

/** Takes every value for which there is a confirmed recipe. `picked`: names of the files at hand. */
export async function refreshByRecipes(
  store: Pick<SourceStore, 'take'>,
  slots: readonly Slot[],
  recipes: readonly NamedRecipe[],
  picked: ReadonlySet<string>,
): Promise<Refreshed> {
  const taken: Accepted[] = [];
  const files = new Set<string>();
  const unusable: { label: string; why: string }[] = [];
  for (const slot of slots) {
    const named = recipeFor(slot, recipes);
    if (!named || slot.cell === null) continue;
    const proposal = await store.take(slot, named.recipe);
    const file = 'file' in named.recipe ? named.recipe.file : null;
    if (!('why' in proposal)) taken.push({ slot, proposal, asFormula: named.asFormula === true });
    else if (file !== null && !picked.has(file)) files.add(file);
    else unusable.push({ label: slot.label, why: proposal.why });
  }
  return { taken, files: [...files], unusable };
}

/** The confirmed recipe that is about the slot; undefined when there is none. */
export function recipeFor({ kind, label }: Slot, recipes: readonly NamedRecipe[]): NamedRecipe | undefined {
  const own = plainWords(label);
  return recipes.find(
    (one) => one.slot === kind && one.recipe.kind !== 'entry' && plainWords(one.label) === own,
  );
}
