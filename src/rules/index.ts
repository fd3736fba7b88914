import type { RuleCatalogue } from '../profile';
import { RULES } from './index.generated';

export * from './engine';
export { RULES };
export type { Finding } from './rule';

/** Every rule with the options that it declares, by code: what settings of single rules are checked against. */
export const RULE_CATALOGUE: RuleCatalogue = new Map(RULES.map(({ code, options }) => [code, options]));
