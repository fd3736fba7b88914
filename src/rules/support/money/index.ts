/** The money block: totals with their sources, sums, the execution of the budget and how it is explained. */
export * from './amount-table';
export * from './amounts';
export * from './execution';
export * from './explained';
export * from './list-sums';
export * from './proven-sums';
export * from './side-sums';
export * from './sum-check';
