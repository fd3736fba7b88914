/**
 * The words of the trade as plain data: each list with a sentence on what it is for. A word is added here, once; the
 * patterns that look for it are made with {@link anyOf} and {@link wholly}.
 */
export { anyOf, wholly } from './pattern';
export { patternOf, type Phrases } from './phrase';
export * from './labels';
export * from './rows';
export * from './units';
export * from './source-headings';
export * from './states';
export * from './vague';
export * from './measures';
export * from './years';
export * from './categories';
export * from './people';
