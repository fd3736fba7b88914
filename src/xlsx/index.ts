export { readData } from './data-part';
export { identify, type FileKind } from './identify';
export { openWorkbook, type OpenOptions } from './open';
export { writeSheet } from './own-sheet';
export { patchWorkbook, type Patched } from './patch';
export { openParts, readSheet, readWorkbook, type WorkbookParts, type WorkbookPicture } from './read';
