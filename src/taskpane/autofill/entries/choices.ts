import type { Recipe, Proposal, Slot } from '../../../app/fill/fill-view';

/** What a person decided about one value; what is absent follows from the proposal. */
export interface Choice {
  /** Whether it is written together with the others. */
  readonly selected?: boolean;
  /** Which way of taking it, by {@link wayKey}. */
  readonly way?: string;
  /** The way that the person made. */
  readonly edited?: Recipe;
  /** Whether a formula is written. */
  readonly asFormula?: boolean;
  readonly skipped?: boolean;
}

/** By {@link choiceKey}. */
export type Choices = ReadonlyMap<string, Choice>;

/** What a choice is remembered by: it holds as long as the cell holds what the person saw. */
export function choiceKey({ id, before, lines, line }: Slot): string {
  return JSON.stringify([id, lines ? (lines[line!] ?? '') : (before.formula ?? before.value)]);
}

/** What a way of taking a value is remembered by. */
export function wayKey({ recipe }: Pick<Proposal, 'recipe'>): string {
  return JSON.stringify(recipe);
}

export function withChoice(choices: Choices, key: string, change: Choice): Choices {
  return new Map([...choices, [key, { ...choices.get(key), ...change }]]);
}
