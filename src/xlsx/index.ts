export { readWorkbook, type WorkbookPicture } from './read';
