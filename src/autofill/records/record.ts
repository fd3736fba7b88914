import {
  BLANK,
  formatCell,
  sameContent,
  type CellChange,
  type CellState,
  type ChangePlan,
} from '../../sheet';
import type { PlainFilter, Proposal, Sample } from '../proposals/proposal';
import type { Recipe, NamedRecipe } from '../recipe/recipe';
import type { Slot, SlotKind } from '../slots/slot';
import { plainWords } from '../match/wording';
import { formulaForm, writtenState } from '../slots/writing';

/** What a workbook remembers of one filled cell: 来源记录. */
export interface SourceRecord {
  /** All cells that were filled together have the same one. */
  readonly fill: string;
  readonly slot: SlotKind;
  /** Name of the indicator or sum. */
  readonly label: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** Address when it was filled; rows may have moved it since. */
  readonly cell: string;
  readonly line?: number;
  /** null: the workbook itself. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Sheet and block of the source; "" for what a person typed. */
  readonly sheet: string;
  readonly range: string;
  /** "5,9,12-30"; cut with "…" when very long. */
  readonly rows: string;
  readonly rowCount: number;
  readonly filters: readonly PlainFilter[];
  readonly sample: Sample;
  readonly recipe: Recipe;
  readonly value: number | string;
  readonly unit: string | null;
  /** What the cell held after and before; of a stacked cell the line. */
  readonly written: CellState;
  readonly previous: CellState;
  /** ISO 8601. */
  readonly at: string;
}

/** A proposal that a person accepted; `asFormula`: as a formula where there is one. */
export interface Accepted {
  readonly slot: Slot;
  readonly proposal: Proposal;
  readonly asFormula: boolean;
}

/** A plan with what the workbook keeps of it. */
export interface Filling {
  readonly plan: ChangePlan;
  readonly records: readonly SourceRecord[];
  readonly recipes: readonly NamedRecipe[];
}

/** What the workbook keeps so far. */
export interface Kept {
  readonly records: readonly LocatedRecord[];
  readonly recipes: readonly NamedRecipe[];
}

/** The plan that fills these slots, with all records and recipes that the workbook then keeps. */
export function planFill(accepted: readonly Accepted[], kept: Kept, at: Date): Filling {
  const placed = accepted.filter(
    ({ slot }, place) =>
      slot.cell !== null && accepted.findIndex((one) => isSamePlace(one.slot, slot)) === place,
  );
  const filled = placed.map((one) => ({ ...one, after: stateAfter(one) }));
  const fill = at.toISOString();
  return {
    plan: {
      title: `取数填报 ${filled.length} 处`,
      changes: changesFor(filled.map(({ slot, after }) => ({ slot, after }))),
    },
    records: [...kept.records.map(({ record }) => record), ...filled.map((one) => recordOf(one, fill))],
    recipes: withRecipes(
      kept.recipes,
      filled.flatMap(({ slot, proposal, asFormula }): NamedRecipe[] =>
        proposal.recipe.kind === 'entry'
          ? []
          : [
              {
                slot: slot.kind,
                label: slot.label,
                recipe: proposal.recipe,
                ...(asFormula && { asFormula }),
              },
            ],
      ),
    ),
  };
}

function isSamePlace(a: Slot, b: Slot): boolean {
  return placeKey(a) === placeKey(b) && a.line === b.line;
}

function placeKey({ table, cell }: Slot): string {
  return `${table.sheetId}!${formatCell(cell!)}`;
}

function stateAfter({ slot, proposal, asFormula }: Accepted): CellState {
  const { value, formula } = proposal;
  if (!asFormula || formula === null || typeof value !== 'number' || slot.lines)
    return writtenState(slot, proposal);
  const { scale, numberFormat, decimals } = formulaForm(slot, proposal);
  return { value: Number((value * scale).toFixed(decimals)), formula, numberFormat };
}

/** One change a cell: lines of a stacked cell are put together. */
function changesFor(filled: readonly { readonly slot: Slot; readonly after: CellState }[]): CellChange[] {
  const byCell = new Map<string, { slot: Slot; after: CellState }[]>();
  for (const one of filled) {
    const key = placeKey(one.slot);
    byCell.set(key, [...(byCell.get(key) ?? []), one]);
  }
  return [...byCell.values()].map((group) => {
    const { slot, after } = group[0]!;
    const change = { sheetId: slot.table.sheetId, ...slot.cell!, before: slot.before };
    return slot.lines ? { ...change, after: stacked(slot, group) } : { ...change, after };
  });
}

function stacked(
  slot: Slot,
  group: readonly { readonly slot: Slot; readonly after: CellState }[],
): CellState {
  const lines = [...slot.lines!];
  for (const { slot: one, after } of group) lines[one.line!] = String(after.value ?? '');
  const isBlank = lines.every((line) => line.trim() === '');
  return { ...slot.before, value: isBlank ? null : lines.join('\n'), formula: null };
}

function recordOf(
  { slot, proposal, after }: Accepted & { readonly after: CellState },
  fill: string,
): SourceRecord {
  const { provenance, recipe, value, unit } = proposal;
  return {
    fill,
    slot: slot.kind,
    label: slot.label,
    sheetId: slot.table.sheetId,
    sheetName: slot.table.sheetName,
    cell: formatCell(slot.cell!),
    ...(slot.line !== undefined && { line: slot.line }),
    file: provenance.file,
    sha256: provenance.sha256,
    sheet: provenance.sheet,
    range: provenance.range,
    rows: rowsText(provenance),
    rowCount: provenance.rows.length,
    filters: provenance.filters,
    sample: provenance.sample,
    recipe,
    value,
    unit,
    written: after,
    previous: ownState(slot),
    at: fill,
  };
}

/** Longest list of rows that is kept: thousands of scattered rows tell nobody anything. */
const ROWS_LIMIT = 1000;

/** "5,9,12-14"; of a list on several sheets 「1月!5,9；2月!3」. */
function rowsText({ rows, rowsOn }: Proposal['provenance']): string {
  if (!rowsOn) return spans(rows);
  let start = 0;
  const parts = rowsOn.flatMap(({ sheetName, count }) => {
    const own = rows.slice(start, (start += count));
    return own.length > 0 ? [`${sheetName}!${spans(own)}`] : [];
  });
  const whole = parts.join('；');
  return whole.length > ROWS_LIMIT ? `${whole.slice(0, ROWS_LIMIT)}…` : whole;
}

/** [5, 9, 12, 13, 14] → "5,9,12-14". */
export function spans(rows: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (rows[end + 1] === rows[end]! + 1) end++;
    parts.push(end === at ? `${rows[at]}` : `${rows[at]}-${rows[end]}`);
    at = end + 1;
  }
  const whole = parts.join(',');
  return whole.length > ROWS_LIMIT ? `${whole.slice(0, whole.lastIndexOf(',', ROWS_LIMIT))},…` : whole;
}

/** The recipes with these in place of earlier ones for the same slots. */
export function withRecipes(known: readonly NamedRecipe[], added: readonly NamedRecipe[]): NamedRecipe[] {
  const key = ({ slot, label }: NamedRecipe) => `${slot}|${plainWords(label)}`;
  const names = new Set(added.map(key));
  return [...known.filter((recipe) => !names.has(key(recipe))), ...added];
}

// ---- what became of the records

/** A record and the slot that it is about now. */
export interface LocatedRecord {
  readonly record: SourceRecord;
  /** null: the indicator is gone. */
  readonly slot: Slot | null;
  /** `changed`: the cell was changed by hand since. */
  readonly state: 'kept' | 'changed' | 'gone';
  /** Whether no later record is about the same cell. */
  readonly isLatest: boolean;
}

/** Finds the slots of records, also where rows have moved them. */
export function locate(records: readonly SourceRecord[], slots: readonly Slot[]): LocatedRecord[] {
  const found = records.map((record) => ({ record, slot: slotFor(record, slots) ?? null }));
  const last = new Map(found.map(({ slot }, place) => [slot?.id, place]));
  return found.map(({ record, slot }, place) => ({
    record,
    slot,
    state: slot === null ? 'gone' : sameContent(ownState(slot), record.written) ? 'kept' : 'changed',
    isLatest: last.get(slot?.id) === place,
  }));
}

function slotFor(record: SourceRecord, slots: readonly Slot[]): Slot | undefined {
  const named = slots.filter(
    ({ kind, label, table, cell }) =>
      cell !== null &&
      kind === record.slot &&
      plainWords(label) === plainWords(record.label) &&
      (table.sheetId === record.sheetId || table.sheetName === record.sheetName),
  );
  const here = named.find(({ cell, line }) => formatCell(cell!) === record.cell && line === record.line);
  return here ?? (named.length === 1 ? named[0] : undefined);
}

/** What the slot's cell holds; of a stacked cell its line. */
function ownState({ before, lines, line }: Slot): CellState {
  return lines ? { ...BLANK, value: lines[line!] || null } : before;
}

/** What is taken back, what the workbook then keeps, and what was left because somebody changed it since. */
export interface TakenBack extends Filling {
  readonly left: readonly LocatedRecord[];
}

/** Puts back what stood in the cells before; cells that were changed by hand since are left alone. */
export function planTakeBack(records: readonly LocatedRecord[], kept: Kept): TakenBack {
  const back = records.filter(({ state, isLatest }) => state === 'kept' && isLatest);
  const gone = new Set(back.map(({ record }) => record));
  return {
    plan: {
      title: back.length === 1 ? `取消「${back[0]!.record.label}」的填报` : `取消取数填报 ${back.length} 处`,
      changes: changesFor(back.map(({ record, slot }) => ({ slot: slot!, after: record.previous }))),
    },
    records: kept.records.flatMap(({ record }) => (gone.has(record) ? [] : [record])),
    recipes: kept.recipes,
    left: records.filter(({ record }) => !gone.has(record)),
  };
}

/** The records of the last fill of which something still stands. */
export function lastFill(records: readonly LocatedRecord[]): readonly LocatedRecord[] {
  const standing = records.filter(({ state, isLatest }) => state === 'kept' && isLatest);
  const last = standing.reduce((latest, { record }) => (record.fill > latest ? record.fill : latest), '');
  return records.filter(({ record, isLatest }) => record.fill === last && isLatest);
}
