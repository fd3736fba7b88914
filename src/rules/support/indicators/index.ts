/** What one row of the indicator table is about: its category, its values, units, reason. */
export * from './category';
export * from './copied';
export * from './indicator';
export * from './reason';
export * from './units';
