/**
 * The use cases, a folder each: `check` the tables of a workbook, `fix` findings, `ignore` them with a reason, `report`
 * them to a sheet or as an opinion, write `formulas`, `fill` values from sources, correct the `reading` of a table, keep a
 * `profile`. This file gives everything in one; the pane takes what it needs from the files, so that the rules come later.
 */
export { checkSnapshots } from './check/check';
export * from './fix/fixes';
export * from './formulas/formulas';
export { FORMULA_KIND_NAMES } from '../formulas';
export * from './ignore/ignored';
export * from './ignore/ignored-file';
export * from './check/names';
export { opinionText } from './report/opinion';
export { reportSheet } from './report/report';
export * from './check/result';
export * from './check/summary';
export * from './workbook';
