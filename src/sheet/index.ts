export * from './address';
export * from './change';
export * from './display';
export * from './draft';
export * from './errors';
export * from './sheet';
export * from './snapshot';
export * from './workbook';
