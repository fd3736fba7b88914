export type { Appearance, BorderSide } from './appearance';
export type { Calculator, FormulaResult } from './calculation';
export type { CellEdit } from './edits';
export { entryText, parseEntry } from './entry';
export type { FileStep } from './file-steps';
export type { ChangeSource, WorkbookEvent } from './events';
export { RowMove } from './rows';
export {
  ModelSheet,
  stateOf,
  type CellFormat,
  type Highlight,
  type ModelCell,
  type Sheets,
  type SheetSource,
} from './sheet';
export { MemoryWorkbook } from './workbook';
