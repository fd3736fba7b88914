/**
 * The words of the trade as plain data: each list with a sentence on what it is for. A word is added here, once; the
 * patterns that look for it are made with {@link anyOf} and {@link wholly}.
 */
export { anyOf, wholly } from './pattern';
export { patternOf, readerOf, type Meaning, type Phrases } from './phrase';
export * from './blanks';
export * from './calendar';
export * from './categories';
export * from './cell-errors';
export * from './columns';
export * from './endings';
export * from './form-text';
export * from './goals';
export * from './labels';
export * from './measures';
export * from './money';
export * from './money-labels';
export * from './names';
export * from './numerals';
export * from './operators';
export * from './people';
export * from './progress';
export * from './rates';
export * from './reasons';
export * from './results';
export * from './rows';
export * from './signs';
export * from './source-headings';
export * from './states';
export * from './subjects';
export * from './titles';
export * from './traditional';
export * from './typos';
export * from './units';
export * from './vague';
export * from './years';
