export type { Appearance, BorderSide } from './appearance';
export type { Calculator, FormulaResult } from './calculation';
export { entryText, parseEntry } from './entry';
export { ModelSheet, type CellFormat, type Highlight, type ModelCell, type SheetSource } from './sheet';
export { MemoryWorkbook, type CellEdit, type ChangeSource, type WorkbookEvent } from './workbook';
