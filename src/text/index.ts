export { withoutCode } from './codes';
export { matchingValue } from './owner-names';
export { fold, normalise, plainWords } from './normalise';
export { bigramsOf, containment, similarity, type Bigrams } from './similarity';
export { splitClauses, splitSentences, type TextPiece } from './sentences';
export { readNumbering, type NumberedItem, type NumberingStyle } from './numbering';
export { CHINESE_NUMERAL, readAboutNumber, readChineseNumber } from './numerals';
export { rememberBy, rememberFor, rememberForBoth, rememberText } from './remember';
