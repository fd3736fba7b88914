/** The table as a whole: its kind, how far the year is, the formulas written into it. */
export * from './errors';
export * from './kinds';
export * from './period';
export * from './progress';
export * from './unread';
export * from './written-formula';
