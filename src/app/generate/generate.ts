import { linksDocument, stageOf, type RowLink, type Stage } from '../../compare';
import type { Form, ReadingTemplate } from '../../form';
import { level1Of } from '../../form/model/category';
import { planGeneration, type GenerationPlan, type TableOn } from '../../generate';
import type { Profile } from '../../profile';
import { blankForm, type BlankForm } from '../../templates';
import {
  BLANK,
  formatCell,
  looksLikeFormula,
  Sheet,
  type ChangePlan,
  type DataKey,
  type Range,
  type Snapshot,
} from '../../sheet';
import { formulasOn, planWriting } from '../formulas/formulas';
import { formsOn } from '../reading/forms';

/** What is made from an approved table. */
export type GeneratedStage = Exclude<Stage, 'target'>;

/** How the bytes of a workbook are read and changed: what the gateway to .xlsx files offers. */
export interface FileTools {
  readWorkbook(bytes: Uint8Array): { readonly snapshots: readonly Snapshot[] };
  shiftWorkbook(
    bytes: Uint8Array,
    change: {
      readonly sheetId: string;
      readonly axis: 'row';
      readonly at: number;
      readonly count: number;
      readonly like: number | null;
    },
  ): Uint8Array;
  mergeRows(
    bytes: Uint8Array,
    change: {
      readonly sheetId: string;
      readonly rows: { readonly top: number; readonly bottom: number };
      readonly merges: readonly Range[];
    },
  ): Uint8Array;
  patchWorkbook(bytes: Uint8Array, plan: ChangePlan): { readonly bytes: Uint8Array };
  writeData(bytes: Uint8Array, key: DataKey, data: unknown): Uint8Array;
}

export interface GenerationInput {
  readonly approved: TableOn;
  readonly stage: GeneratedStage;
  /** The bytes of the blank template. */
  readonly blank: Uint8Array;
  /** How the template is to be read, where somebody corrected it. */
  readonly reading?: ReadingTemplate;
  readonly profile: Profile;
  readonly month?: number;
}

/** A generated table: its file, the sheet that it stands on, and what was done. */
export interface Generated {
  readonly bytes: Uint8Array;
  readonly sheetName: string;
  readonly plan: GenerationPlan;
  /** The table as it is read again before its formulas are written. */
  readonly form: Form;
  /** From which rows of the approved table its rows were made. */
  readonly links: readonly RowLink[];
}

/** Why there is no table. */
export type NotGenerated = 'no-template' | 'no-rows';

/**
 * Makes the table of a later stage from an approved one in a blank template: rows, merges, what is carried over, formulas as
 * fill-formulas writes them, and the links that comparing goes by. Throws what reading and changing the file throws.
 */
export function generateTable(input: GenerationInput, files: FileTools): Generated | NotGenerated {
  const { approved, profile, month } = input;
  const blank = blankTable(files.readWorkbook(input.blank).snapshots, input);
  if (!blank) return 'no-template';
  const plan = planGeneration(approved, blank, { profile, month });
  if (!plan) return 'no-rows';
  const { sheetId, sheetName } = blank.form;
  let { blank: bytes } = input;
  for (const shift of plan.shifts) bytes = files.shiftWorkbook(bytes, { sheetId, axis: 'row', ...shift });
  bytes = files.mergeRows(bytes, { sheetId, rows: plan.body, merges: plan.merges });
  bytes = files.patchWorkbook(bytes, entriesPlan(plan, snapshotOf(bytes, sheetId, files))).bytes;
  const tables = formulasOn(snapshotOf(bytes, sheetId, files), profile, input.reading);
  bytes = files.patchWorkbook(
    bytes,
    planWriting(tables, (_, item) => item.chosen),
  ).bytes;
  const links = plan.rows.map(({ from, to, name }) => ({ from: from.name, to: name, cell: formatCell(to) }));
  bytes = files.writeData(bytes, 'generated', linksDocument([{ sheet: sheetName, rows: links }]));
  const form = tables.find((table) => stageOf(table.form.kind) === input.stage)?.form ?? blank.form;
  return { bytes, sheetName, plan, form, links };
}

/** The blank table of the wanted stage in a workbook, of the family of the approved one where there are both. */
function blankTable(
  snapshots: readonly Snapshot[],
  { approved, stage, reading }: GenerationInput,
): TableOn | undefined {
  const tables = snapshots.flatMap((snapshot) => {
    const sheet = new Sheet(snapshot);
    return formsOn(sheet, reading).map((form): TableOn => ({ form, sheet }));
  });
  const ofStage = tables.filter(({ form }) => stageOf(form.kind) === stage);
  return ofStage.find(({ form }) => familyOf(form) === familyOf(approved.form)) ?? ofStage[0];
}

function familyOf({ kind }: Form): 'project' | 'department' {
  return kind.startsWith('department') ? 'department' : 'project';
}

/** The blank national form for what is made from an approved table. */
export function nationalForm(approved: Form, stage: GeneratedStage): BlankForm {
  const family = familyOf(approved);
  const hasCost = approved.indicators.some((one) => level1Of(one) === 'cost');
  return blankForm(family, stage, hasCost);
}

function snapshotOf(bytes: Uint8Array, sheetId: string, files: FileTools): Snapshot {
  return files.readWorkbook(bytes).snapshots.find((snapshot) => snapshot.sheetId === sheetId)!;
}

/** What is written, over what stands there; text that Excel would take for a formula is kept as text. */
function entriesPlan({ entries }: GenerationPlan, snapshot: Snapshot): ChangePlan {
  const { sheetId, cells } = snapshot;
  const changes = entries.flatMap(({ value, numberFormat, ...cell }) => {
    const before = cells[cell.row]?.[cell.column] ?? BLANK;
    // The template's own formulas stay.
    if (before.formula !== null || (value === null && before.value === null)) return [];
    const isText = typeof value === 'string' && looksLikeFormula(value);
    const format = isText ? '@' : (numberFormat ?? before.numberFormat);
    return [{ sheetId, ...cell, before, after: { value, formula: null, numberFormat: format } }];
  });
  return { title: '生成', changes };
}
