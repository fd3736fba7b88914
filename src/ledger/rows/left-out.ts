/** Rows that count nowhere, and why, in Chinese. Sheet rows, ascending. */
export interface LeftOut {
  readonly why: string;
  readonly rows: readonly number[];
}

/** Why a row is left out. */
export type Reason =
  '合计' | '其中' | '承前页' | '重复的表头' | '分类' | '说明' | '只有一格有字' | '别的年度';

/** The rows of each reason together. */
export function grouped(left: ReadonlyMap<number, Reason>): LeftOut[] {
  const byReason = new Map<Reason, number[]>();
  for (const [row, why] of left) byReason.set(why, [...(byReason.get(why) ?? []), row]);
  return [...byReason].map(([why, rows]) => ({ why, rows: rows.sort((a, b) => a - b) }));
}
