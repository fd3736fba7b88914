export { readData, writeData } from './data-part';
export { identify, type FileKind } from './identify';
export { openSource, openWorkbook, type OpenOptions, type SourceFile } from './open';
export { writeSheet } from './own-sheet';
export { patchWorkbook, type Patched } from './patch';
export { openParts, readSheet, readWorkbook, type WorkbookParts, type WorkbookPicture } from './read';
