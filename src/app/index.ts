export * from './check';
export * from './fixes';
export * from './names';
export { reportDraft } from './report';
export * from './summary';
export * from './workbook';
