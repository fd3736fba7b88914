import type { Ledger } from '../../ledger/ledger';

/** What title, sheet and file call the list; a file name without its ending. Of a further list on a sheet its title alone. */
export function namesOf({ title, sheetName, fileName, isFurther }: Ledger): string[] {
  const around = isFurther ? [] : [sheetName, (fileName ?? '').replace(/\.[a-z]+$/i, '')];
  return [title, ...around].filter((text) => text !== '');
}
