/** What a number format writes around a number. */
export interface NumberFormat {
  /** Words in front, such as ≥ or ¥. */
  readonly before: string;
  /** Words behind, such as 万元. */
  readonly after: string;
  /** By how much the shown number is smaller: 1000 for a trailing comma. */
  readonly scale: number;
  readonly percent: boolean;
}

/** Reads the first section of a format code: `0.00"万元"`, `0!.0,"万元"` (shows ten-thousands), `#,##0.00_ `. */
export function readNumberFormat(format: string): NumberFormat {
  let before = '';
  let after = '';
  let digits = '';
  let percent = false;
  const write = (text: string) => {
    if (digits === '') before += text;
    // An escaped dot between the digits shifts the decimals: 0!.0
    else if (text === '.' && !/;/.test(digits)) digits += '|';
    else after += text;
  };
  if (/^(?:General|@)$/i.test(format)) return { before, after, scale: 1, percent };
  for (let i = 0; i < format.length && format[i] !== ';'; i++) {
    const char = format[i]!;
    if (char === '"') {
      const end = format.indexOf('"', i + 1);
      write(format.slice(i + 1, end < 0 ? undefined : end));
      i = end < 0 ? format.length : end;
    } else if (char === '\\' || char === '!') write(format[++i] ?? '');
    else if (char === '_' || char === '*') i++;
    else if (char === '[') {
      const end = format.indexOf(']', i);
      const symbol = /^\[\$([^\]-]*)/.exec(format.slice(i, end + 1))?.[1];
      if (symbol) write(symbol);
      i = end < 0 ? format.length : end;
    } else if (/[0#?.,]/.test(char)) digits += char;
    else if (char === '%') percent = true;
    else if (!/[Ee+\-/ ()@]/.test(char)) write(char);
  }
  const thousands = /,+(?=\|*$)|,+$/.exec(digits)?.[0].length ?? 0;
  const shifted = digits.includes('|') ? digits.slice(digits.indexOf('|')).replace(/[^0#?]/g, '').length : 0;
  return { before, after, scale: 10 ** (3 * thousands + shifted), percent };
}
