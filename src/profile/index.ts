export * from './defaults';
export * from './read';
export type { Profile } from './profile';
