/** What somebody wrote in words: which texts there are, how they end, what they say in figures, how they are rewritten. */
export * from './blank';
export * from './cells';
export * from './ending';
export * from './equations';
export * from './hints';
export * from './loose';
export * from './prose';
export * from './rewrite';
export * from './traditional';
