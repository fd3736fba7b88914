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
  const code = cell!.numberFormat === SHORT_DATE ? 'yyyy/m/d' : withBackslashes(cell!.numberFormat);
  if (code === 'General' || code === '@') return plainNumber(value);
  try {
    return format(code, dateSystem === 1904 && isDateFormat(code) ? value + 1462 : value, {
      locale: 'zh-CN',
    }).trim();
  } catch {
    return plainNumber(value);
  }
}

export { isDateFormat, isPercentFormat };

/** Built-in format 14: en-US in the file, shown in the order of the machine's language. */
const SHORT_DATE = 'm/d/yyyy';

/** Excel in Chinese writes 0!.0,"万": "!" shows the next character as it is, which numfmt knows only as "\\". */
function withBackslashes(code: string): string {
  return code.includes('!')
    ? code.replace(/"[^"]*"|!(.)/g, (whole, shown) => (shown ? `\\${shown}` : whole))
    : code;
}

/** 15 significant digits, as Excel keeps them: 97.59999999999999 → "97.6", never in exponents below 1e15. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}
