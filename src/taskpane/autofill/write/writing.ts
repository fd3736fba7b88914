import {
  clearRecords,
  keepAnswers,
  keepFilling,
  planFill,
  planTakeBack,
  recordSheet,
  withAnswers,
  withRecipes,
  type Accepted,
  type FillState,
  type Filling,
  type Kept,
  type LocatedRecord,
  type ListAnswers,
  type RecipeFile,
  type TakenBack,
} from '../../../app/fill/fill-view';
import { formatCell, type CellChange, type SkippedChange } from '../../../sheet';
import type { Session } from '../../session/session';
import type { Memory } from '../memory';

/** Everything that the place changes in the workbook. Each gives whether it was done. */
export interface Writing {
  /** Fills these values; what is kept of them is taken back with them. */
  fill(accepted: readonly Accepted[], state: FillState): Promise<boolean>;
  /** Puts back what stood in the cells of these records. */
  takeBack(records: readonly LocatedRecord[], state: FillState): Promise<boolean>;
  writeRecordSheet(records: readonly LocatedRecord[]): Promise<boolean>;
  /** Forgets where values came from; the values stay. */
  clear(): Promise<boolean>;
  /** Keeps what was said of lists. */
  keepAnswers(answers: readonly ListAnswers[]): Promise<boolean>;
  /** Adds recipes, and what was said of their lists, to what the workbook keeps. */
  addRecipes(file: RecipeFile, state: FillState): Promise<boolean>;
}

export function createWriting(
  session: Session,
  memory: Pick<Memory, 'get' | 'set'>,
  now: () => Date = () => new Date(),
): Writing {
  /** Brings back what was kept before, unless it was cleared meanwhile. */
  function restore(state: Kept) {
    const { clearings } = memory.get();
    const before = keptOf(state);
    return async (workbook: Parameters<typeof keepFilling>[0]) => {
      const records = memory.get().clearings === clearings ? before.records : [];
      await keepFilling(workbook, { ...before, records });
    };
  }

  function rememberLocked({ plan }: Filling, skipped: readonly SkippedChange[]): void {
    const locked = new Set(memory.get().locked);
    plan.changes.forEach((change) => locked.delete(nameOf(change)));
    for (const { change, reason } of skipped) if (reason === 'locked') locked.add(nameOf(change));
    memory.set({ locked });
  }

  return {
    async fill(accepted, state) {
      const filling = planFill(accepted, state, now());
      return session.commit(filling.plan, {
        written: async (workbook, skipped) => {
          rememberLocked(filling, skipped);
          await keepFilling(workbook, filling, skipped);
        },
        undone: restore(state),
      });
    },
    takeBack(records, state) {
      const back = planTakeBack(records, state);
      return session.commit(back.plan, {
        written: (workbook, skipped) => keepFilling(workbook, withoutSkipped(back, state, skipped)),
        undone: restore(state),
      });
    },
    writeRecordSheet: (records) =>
      session.keep((workbook) => workbook.writeSheet(recordSheet(records, now())), { kind: 'records' }),
    clear: () =>
      session.keep(
        async (workbook) => {
          await clearRecords(workbook);
          memory.set({ clearings: memory.get().clearings + 1 });
        },
        { kind: 'records-cleared' },
      ),
    keepAnswers: (answers) => session.keep((workbook) => keepAnswers(workbook, answers), { kind: 'lists' }),
    addRecipes: ({ recipes, answers }, state) =>
      session.keep(
        async (workbook) => {
          await keepFilling(workbook, { ...keptOf(state), recipes: withRecipes(state.recipes, recipes) });
          if (answers.length > 0) await keepAnswers(workbook, answers.reduce(withAnswers, state.answers));
        },
        { kind: 'rules' },
      ),
  };
}

function keptOf({ records, recipes }: Kept) {
  return { records: records.map(({ record }) => record), recipes };
}

/** What is kept when some cells could not be put back: they stand as they were filled. */
function withoutSkipped(back: TakenBack, state: Kept, skipped: readonly SkippedChange[]) {
  const standing = new Set(skipped.map(({ change }) => nameOf(change)));
  const kept = new Set(back.records);
  const records = state.records.flatMap(({ record, slot }) =>
    kept.has(record) || (slot?.cell && standing.has(nameOf({ sheetId: slot.table.sheetId, ...slot.cell })))
      ? [record]
      : [],
  );
  return { records, recipes: back.recipes };
}

function nameOf(cell: Pick<CellChange, 'sheetId' | 'row' | 'column'>): string {
  return `${cell.sheetId}!${formatCell(cell)}`;
}
