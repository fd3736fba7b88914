export { readData, writeData } from './patch/data-part';
export { identify, type FileKind } from './identify';
export { openSource, openWorkbook, type OpenOptions, type SourceFile } from './open';
export { writeSheet } from './patch/own-sheet';
export { patchWorkbook, type Patched } from './patch/patch';
export { openParts, readSheet, readWorkbook, type WorkbookParts, type WorkbookPicture } from './read/read';
