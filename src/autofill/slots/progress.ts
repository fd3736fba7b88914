import type { Slot } from './slot';

/** How far a table is filled. */
export interface FillProgress {
  readonly filled: number;
  readonly missing: number;
  /** By 一级指标, in the order of the table; money first. */
  readonly groups: readonly { readonly name: string; readonly filled: number; readonly all: number }[];
}

/** Counts the slots that have a place in the table. */
export function fillProgress(slots: readonly Slot[]): FillProgress {
  const placed = slots.filter(({ cell }) => cell !== null);
  const groups = new Map<string, { filled: number; all: number }>();
  for (const slot of placed) {
    const name = slot.kind === 'executed' ? '资金执行数' : (slot.level1 ?? '指标');
    const group = groups.get(name) ?? { filled: 0, all: 0 };
    groups.set(name, { filled: group.filled + Number(isFilled(slot)), all: group.all + 1 });
  }
  const filled = placed.filter(isFilled).length;
  return {
    filled,
    missing: placed.length - filled,
    groups: [...groups].map(([name, counts]) => ({ name, ...counts })),
  };
}

/** Whether something stands in the slot that is not left from the blank form. */
export function isFilled({ current }: Slot): boolean {
  return current.raw.trim() !== '' && current.kind !== 'placeholder';
}
