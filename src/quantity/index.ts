export type { QuantityContext } from './context';
export type { Mention } from './mention';
export type { Operator, Quantity, QuantityKind } from './quantity';
export { readCellQuantity } from './cell';
export { formatQuantity } from './format';
export { findMentions } from './mentions';
export { readOperator } from './operators';
export { readQuantity, splitPair } from './read';
export { convert, isKnownUnit, kindOfUnit, readUnit, sameUnit, unitFamily } from './units';
