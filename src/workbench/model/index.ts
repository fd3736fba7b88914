export type { Appearance, BorderSide } from './appearance';
export type { Calculator, FormulaResult } from './calculation';
export { entryText, parseEntry, type Entry } from './entry';
export { ModelSheet, type CellFormat, type ModelCell, type SheetSource } from './sheet';
export {
  MemoryWorkbook,
  type CellEdit,
  type ChangeSource,
  type LayoutEdit,
  type WorkbookEvent,
} from './workbook';
