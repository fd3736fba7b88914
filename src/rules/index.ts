export * from './engine';
export { RULES } from './index.generated';
export type { Finding, Rule, RuleFamily, RuleInput, Severity } from './rule';
