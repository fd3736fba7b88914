/**
 * The structure of any table on a sheet, whatever it means: its boxes and labels, what kind of row each row is, and
 * which numbers are sums of which.
 */
export { gridSums, sumCells, type GridHints, type GridSum } from './aggregates';
export { quantityOf } from './cell-number';
export { columnContent, contentOf, holds, type ColumnContent, type Content } from './content';
export { Grid, isBlank, type Box } from './grid';
export { nestedSums, type NestedSum, type NumberLine } from './nested-sums';
export { readLabel, splitInline, splitLabels, type Label } from './label';
export { carries, isNote, isPart, sumWord, withoutPart, type RowKind, type SumWord } from './row-kinds';
export { aggregatesOf, type Aggregate, type SummedRow } from './sums';
export { readTables, type TableReading } from './tables';
export { byColumn, byRow, type UnreadBlock } from './unread';
