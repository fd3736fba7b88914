export { writeData } from './patch/data-part';
export { identify, type FileKind } from './identify';
export { asXlsx, openSource, openWorkbook, type SourceFile, type XlsxFile } from './open';
export type { OpenOptions } from './open-options';
export { writeSheet } from './patch/own-sheet';
export { patchWorkbook, type Patched } from './patch/patch';
export { openParts, type WorkbookParts } from './read/parts';
export { readSheet, readWorkbook, type WorkbookPicture } from './read/read';
