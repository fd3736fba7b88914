export { identify, type FileKind } from './identify';
export { openWorkbook, type OpenOptions } from './open';
export { openParts, readSheet, readWorkbook, type WorkbookParts, type WorkbookPicture } from './read';
