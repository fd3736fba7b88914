/** What texts and indicators speak of, and which of them speak of the same thing. */
export * from './counterpart';
export * from './facts';
export * from './partner';
export * from './topic';
export * from './unnamed-goals';
