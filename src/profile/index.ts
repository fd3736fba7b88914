export * from './defaults';
export type { Profile } from './profile';
