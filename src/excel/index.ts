export { connectExcel, ExcelUnavailable, type ColourScheme, type ExcelConnection } from './connect';
export { excelWorkbook } from './workbook';
