import { groupPart, lastPart } from './heading';
import type { LedgerColumn } from './ledger-column';

/** Two groups with so many headings in common are two halves of one list. */
const SAME = 3;

/** What a person has to know of a list that goes on beside itself, in Chinese: a row of it holds two things. */
export function halvesQuestions(columns: readonly LedgerColumn[]): string[] {
  const groups = new Map<string, LedgerColumn[]>();
  for (const column of columns) {
    const group = groupPart(column.name);
    if (group !== '') groups.set(group, [...(groups.get(group) ?? []), column]);
  }
  const [[first, one] = [], [second, other] = []] = [...groups].filter(([, own]) =>
    own.some(({ kind }) => kind === 'date'),
  );
  if (!one || !other || one.length < SAME || other.length < SAME) return [];
  const names = new Set(one.map(({ name }) => lastPart(name)));
  const same = other.filter((column) => names.has(lastPart(column.name)));
  return same.length >= SAME && same.some(({ kind }) => kind === 'date')
    ? [`「${first}」和「${second}」左右并排，一行是两条记录：按行数或按一半取的数不全，请核对`]
    : [];
}
