import { warningText, type ErrorDetails, type FileWarning, type FileWarningCode } from '../../sheet';
import type { Language } from '../text/texts';

/** What the warning says to a person. The warning itself speaks Chinese. */
export function describeWarning(language: Language, warning: FileWarning): string {
  return language === 'zh' ? warningText(warning) : ENGLISH[warning.code](warning.details);
}

/** The names that the warning has, and how many there are when it does not name all. */
function listed(value: ErrorDetails[string] | undefined, count: ErrorDetails[string] | undefined): string {
  const names = [value ?? ''].flat();
  return Number(count ?? 0) > names.length ? `${names.join(', ')} … (${count})` : names.join(', ');
}

const ENGLISH: Readonly<Record<FileWarningCode, (details: ErrorDetails) => string>> = {
  'stray-bytes': (d) =>
    `Bytes around the file that do not belong to it were passed over (${d['count']}, often left by a download). Its contents are whole.`,
  'sheet-left-out': (d) =>
    `The sheet “${d['sheet']}” has no cells (an old macro sheet or dialog) and was not read.`,
  'sheet-state': (d) =>
    `Whether the sheet “${d['sheet']}” is hidden could not be read; it is taken as visible.`,
  'rows-unsorted': (d) =>
    `The rows of “${d['sheet']}” were not in order. They are read by their numbers and will be written in order.`,
  'style-unknown': (d) =>
    `Cells of “${d['sheet']}” have a style that the file does not define and are read as General: ${listed(d['cells'], d['count'])}. Have a look whether they are percentages or dates.`,
  'styles-missing': () =>
    'The file has no cell styles, so all numbers are read as General. Have a look whether they are percentages or dates.',
  'merge-left-out': (d) =>
    `Merged areas of “${d['sheet']}” that are no areas were not read: ${listed(d['ranges'], d['count'])}.`,
  'columns-left-out': (d) =>
    `Some column widths of “${d['sheet']}” could not be read. Have a look whether columns are hidden.`,
  'formula-unknown': (d) =>
    `Formulas of “${d['sheet']}” that could not be read are taken by their results: ${listed(d['cells'], d['count'])}.`,
  'code-page-assumed': () =>
    'The .xls file does not name its encoding and is read as simplified Chinese (GBK). Have a look at its texts.',
  'code-page-unknown': (d) =>
    `The encoding of the .xls file (code page ${d['page']}) is not known. It is read as western text, other text will be garbled; save it as .xlsx with Excel or WPS and try again.`,
  signed: () =>
    'The file has a digital signature. Checking leaves it alone; once something is written and saved it no longer holds, and the file has to be signed again.',
  'kept-as-xlsx': () =>
    'This is an old .xls file. It can be checked and filled as usual; it is saved as .xlsx and the original stays as it is.',
  'not-kept': (d) =>
    `An .xlsx made of it will not have: ${listed(d['what'], undefined)}. Use Excel or WPS to save it if you need them.`,
};
