/** Everything in one; the pane takes what it needs from the files, so that the rules come later. */
export { checkSnapshots } from './check';
export * from './fixes';
export * from './names';
export { reportDraft } from './report';
export * from './result';
export * from './summary';
export * from './workbook';
