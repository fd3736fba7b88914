/** Everything in one; the pane takes what it needs from the files, so that the rules come later. */
export { checkSnapshots } from './check';
export * from './fixes';
export * from './formulas';
export { FORMULA_KIND_NAMES } from '../formulas';
export * from './ignored';
export * from './ignored-file';
export * from './names';
export { opinionText } from './opinion';
export { reportDraft } from './report';
export * from './result';
export * from './summary';
export * from './workbook';
