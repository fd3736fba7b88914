export type { Profile, RuleSetting } from './schema';
