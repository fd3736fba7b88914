import {
  sameValue,
  type CellChange,
  type CellRef,
  type CellState,
  type ChangePlan,
  type SheetSetting,
} from '../../sheet';
import { withoutSheet, type FileStep } from './file-steps';
import { stateOf, type ModelSheet } from './sheet';

/** What a workbook holds that its file, as opened or last saved, does not. */
export class Unsaved {
  /** The first change of each cell: its `before` is what the file has. By sheet id and address. */
  readonly #cells = new Map<string, CellChange>();
  readonly #looks = new Map<string, CellRef | null>();
  #settings: SheetSetting[] = [];
  /** What was done before those cells were changed: their addresses are of the sheets afterwards. */
  #steps: FileStep[] = [];
  /** Sheets that the file as opened does not have. */
  readonly #added = new Set<string>();
  /** Sheets that are written as a whole, and whether one of them or its content is newer than the file. */
  readonly #rewritten = new Set<string>();
  #sheets = false;
  #xml = '';
  /** Whether what changes are counted from is itself newer than the file. */
  #isAhead = false;

  cell(change: CellChange): void {
    this.#sheets ||= this.#rewritten.has(change.sheetId);
    const key = keyOf(change);
    if (!this.#cells.has(key)) this.#cells.set(key, change);
  }

  looks(sheetId: string, cell: CellRef, looks: CellRef | null): void {
    this.#looks.set(keyOf({ sheetId, ...cell }), looks);
  }

  setting(setting: SheetSetting): void {
    this.#settings.push(setting);
  }

  sheetAdded(sheetId: string): void {
    this.#added.add(sheetId);
  }

  sheetRewritten(sheetId: string): void {
    this.#rewritten.add(sheetId);
    this.#sheets = true;
  }

  /** Sheets or rows come or go: what was changed so far is before that. Called before it is done. */
  structure(step: Exclude<FileStep, { readonly kind: 'cells' }>, sheets: readonly ModelSheet[]): void {
    const { changes, settings, title } = this.plan(sheets);
    if (changes.length > 0 || settings)
      this.#steps.push({ kind: 'cells', plan: { title, changes, ...(settings && { settings }) } });
    this.#steps.push(step);
    this.#cells.clear();
    this.#looks.clear();
    this.#settings = [];
  }

  sheetDeleted(sheetId: string, sheets: readonly ModelSheet[]): void {
    const isNew = this.#steps.some((step) => step.kind === 'sheet' && step.sheetId === sheetId);
    if (isNew) {
      this.#steps = withoutSheet(this.#steps, sheetId).filter(
        (step) => step.kind !== 'cells' || step.plan.changes.length + (step.plan.settings?.length ?? 0) > 0,
      );
      this.#settings = this.#settings.filter((setting) => setting.sheetId !== sheetId);
    } else if (!this.#added.has(sheetId)) this.structure({ kind: 'sheet-gone', sheetId }, sheets);
    this.#added.delete(sheetId);
    this.#rewritten.delete(sheetId);
  }

  isRewritten(sheetId: string): boolean {
    return this.#rewritten.has(sheetId);
  }

  /** Changed cells and settings; without sheets that were added or are written as a whole. */
  plan(sheets: readonly ModelSheet[]): ChangePlan {
    const changes: CellChange[] = [];
    for (const [key, first] of this.#cells) {
      const sheet = sheets.find(({ id }) => id === first.sheetId);
      if (!sheet || this.#added.has(sheet.id) || this.#rewritten.has(sheet.id)) continue;
      const after = stateOf(sheet.cell(first.row, first.column));
      if (sameState(first.before, after)) continue;
      const looks = this.#looks.get(key);
      changes.push({ ...first, after, ...(looks !== undefined && { looks }) });
    }
    const settings = this.#settings;
    return { title: '保存', changes, ...(settings.length > 0 && { settings }) };
  }

  /** Everything that saving does to the file but for sheets that are written as a whole, in order. */
  steps(sheets: readonly ModelSheet[]): FileStep[] {
    return [...this.#steps, { kind: 'cells', plan: this.plan(sheets) }];
  }

  /** Whether saving would write a file that differs. */
  isChanged(sheets: readonly ModelSheet[], xmlParts: ReadonlyMap<string, string>): boolean {
    const { changes, settings } = this.plan(sheets);
    return (
      this.#isAhead ||
      this.#steps.length + changes.length > 0 ||
      settings !== undefined ||
      this.#sheets ||
      xmlOf(xmlParts) !== this.#xml
    );
  }

  /** Counts from the present content on. A sheet that was added is written as a whole again next time. */
  clear(xmlParts: ReadonlyMap<string, string>): void {
    this.#cells.clear();
    this.#looks.clear();
    this.#settings = [];
    this.#steps = [];
    this.#sheets = false;
    this.#xml = xmlOf(xmlParts);
    for (const id of this.#rewritten) if (!this.#added.has(id)) this.#rewritten.delete(id);
    this.#isAhead = true;
  }

  /** The file has what is counted from. */
  written(): void {
    this.#isAhead = false;
  }
}

/** Whether formula, value and number format are the same. */
export function sameState(a: CellState, b: CellState): boolean {
  return a.formula === b.formula && a.numberFormat === b.numberFormat && sameValue(a.value, b.value);
}

function keyOf({ sheetId, row, column }: CellRef & { readonly sheetId: string }): string {
  return `${sheetId}!${row},${column}`;
}

function xmlOf(xmlParts: ReadonlyMap<string, string>): string {
  return [...xmlParts.values()].join('\n');
}
