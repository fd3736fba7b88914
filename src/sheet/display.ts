import { format, isDateFormat, isPercentFormat } from 'numfmt';
import { isError, type Cell, type Snapshot } from './snapshot';

/**
 * What a person sees in the cell. It is computed from value and number format, because Excel's own text
 * says "####" when a column is narrow and changes with the language of the machine.
 */
export function displayText(cell: Cell | undefined, dateSystem: Snapshot['dateSystem'] = 1900): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const code = cell!.numberFormat;
  if (code === 'General' || code === '@') return plainNumber(value);
  try {
    return format(code, dateSystem === 1904 && isDateFormat(code) ? value + 1462 : value, { locale: 'zh-CN' }).trim();
  } catch {
    return plainNumber(value);
  }
}

export { isDateFormat, isPercentFormat };

/** 15 significant digits, as Excel keeps them: 97.59999999999999 → "97.6", never in exponents below 1e15. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}
