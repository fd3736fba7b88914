export * from './check';
export * from './fixes';
export * from './names';
export { REPORT_SHEET, reportDraft } from './report';
export * from './summary';
export * from './workbook';
