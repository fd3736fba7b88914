import { isDateFormat, type Cell } from '../sheet';
import { fold } from '../text';

/** Longer numbers are those of persons, cards and accounts. */
const LONGEST_QUANTITY = 1e14;
const WRITTEN = /^[-+]?(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d{0,11})?(?:\.\d+)?%?$/;

/** The number that can be added in a cell, also written as text: 1,234.5, (12), ¥3, 4%; null for dates and codes. */
export function quantityOf(cell: Cell | undefined): number | null {
  if (!cell) return null;
  const { value, numberFormat } = cell;
  if (typeof value === 'number')
    return isDateFormat(numberFormat) || Math.abs(value) > LONGEST_QUANTITY ? null : value;
  return typeof value === 'string' && value.length <= 24 ? quantityIn(value) : null;
}

function quantityIn(text: string): number | null {
  const bare = fold(text)
    .replace(/\s+/g, '')
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^([-+]?)[¥￥$]/, '$1');
  if (!/\d/.test(bare) || !WRITTEN.test(bare)) return null;
  return Number(bare.replace(/[,%]/g, '')) / (bare.endsWith('%') ? 100 : 1);
}
