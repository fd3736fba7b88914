export * from './engine';
export { RULES } from './index.generated';
export type { Finding } from './rule';
