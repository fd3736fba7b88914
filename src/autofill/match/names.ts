import type { Ledger } from '../../ledger/ledger';

/** What title, sheet and file call the list; a file name without its ending. */
export function namesOf({ title, sheetName, fileName }: Ledger): string[] {
  return [title, sheetName, (fileName ?? '').replace(/\.[a-z]+$/i, '')].filter((text) => text !== '');
}
