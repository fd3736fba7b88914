import type { Cell } from '../../sheet';
import { fold } from '../../text';
import { isFilled, type Heading } from '../heading';

/** 甲 乙 1 2 3 below the heading: the columns are numbered. */
export function numbersColumns(line: readonly (Cell | undefined)[], columns: Heading['columns']): boolean {
  const texts = columns.flatMap(({ index }) => {
    const value = line[index]?.value;
    return isFilled(value) ? [String(value).trim()] : [];
  });
  const told = texts.filter((text) => !/^[-—–]+$/.test(text));
  const numbers = told.flatMap((text) => (/^\d{1,2}$/.test(text) ? [Number(text)] : []));
  return (
    texts.length >= 3 &&
    told.length >= 2 &&
    told.every((text) => COLUMN_NUMBER.test(fold(text).replace(/\s+/g, ''))) &&
    numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  );
}

/** 甲, 3, (3), G=C+D+E+F, (3)=(1)×(2): the number of a column, or how it is made of others. */
const COLUMN_NUMBER = /^(?:[甲乙丙丁戊己庚辛壬癸A-Z]|\(?\d{1,2}\)?)(?:=[A-Z\d()+\-×÷*/%.]+)?$/;
