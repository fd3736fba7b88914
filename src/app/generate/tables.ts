import { stageOf, type Stage } from '../../compare';
import { tablesOfProjects, type ReadingTemplate } from '../../form';
import type { TableOn } from '../../generate';
import type { Profile } from '../../profile';
import { Sheet, type Snapshot, type Workbook } from '../../sheet';
import { readProfileOf } from '../profile/profile';
import { formsOn } from '../reading/forms';
import { templateOf } from '../reading/reading-template';

export type { TableOn } from '../../generate';

/** The tables on these sheets; a list of projects is one for each of them. */
export function tablesOn(snapshots: readonly Snapshot[], template?: ReadingTemplate): TableOn[] {
  return snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    return formsOn(sheet, template)
      .flatMap(tablesOfProjects)
      .map((form): TableOn => ({ form, sheet }));
  });
}

/** Those of a stage. */
export function ofStage(tables: readonly TableOn[], isWanted: (stage: Stage) => boolean): TableOn[] {
  return tables.filter(({ form }) => isWanted(stageOf(form.kind)));
}

/** What a live workbook has to generate from. */
export interface WorkbookTables {
  readonly tables: readonly TableOn[];
  readonly profile: Profile;
}

/** Reads the tables on the visible sheets of a live workbook, and its settings. */
export async function readWorkbookTables(workbook: Workbook, signal?: AbortSignal): Promise<WorkbookTables> {
  const read = await workbook.read('all', signal);
  const template = await templateOf(workbook);
  const { profile } = await readProfileOf(workbook);
  const visible = read.filter(({ visibility }) => visibility === 'visible');
  return { tables: tablesOn(visible, template), profile };
}
