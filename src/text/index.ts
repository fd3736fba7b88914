export { fold, normalise } from './normalise';
export { containment, similarity } from './similarity';
export { splitClauses, splitSentences, type TextPiece } from './sentences';
export { readNumbering, type NumberedItem, type NumberingStyle } from './numbering';
