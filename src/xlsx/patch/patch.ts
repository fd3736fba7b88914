import {
  BLANK,
  contains,
  formatCell,
  invert,
  MAX_COLUMNS,
  MAX_ROWS,
  sameContent,
  sameValue,
  WorkbookError,
  type CellChange,
  type CellState,
  type ChangePlan,
  type Receipt,
  type SheetSetting,
  type SkippedChange,
  type Snapshot,
  type WorkbookErrorCode,
} from '../../sheet';
import { PackagePatch, withFullCalculation } from './patch-package';
import { patchSheet, type CellContent, type CellEdit } from './patch-sheet';
import { patchChoices, patchNames } from './patch-settings';
import { sortRows } from './sort-rows';
import { NO_STYLES, StylesPatch } from './patch-styles';
import { openParts, type WorkbookParts } from '../read/parts';
import { readSheet } from '../read/read';
import { cellKey, readSheetFacts, type SheetFacts } from '../read/sheet-facts';
import type { SheetPicture } from '../read/snapshot-builder';
import type { SheetEntry } from '../read/workbook';

/** A patched file and what was done to it. */
export interface Patched {
  readonly bytes: Uint8Array;
  /** As the gateways to live workbooks give it; `undo` holds what the cells really were. */
  readonly receipt: Receipt;
}

/**
 * Changes cells in the bytes of an .xlsx file. Every part that the plan does not touch is copied as it is, packed
 * bytes included; in a touched sheet only the cells named change, with what has to follow them:
 * - texts refer to a shared string that reads so, or else stand in the cell, so the shared strings stay as they are;
 * - a new number format is added to the styles, those in use stay;
 * - a cell whose formula others share leaves it to them, each getting its own;
 * - formulas are computed anew on the next opening, and the calculation chain goes when a formula goes.
 *
 * Throws `conflict` naming the cells that are not what the plan's `before` says, `merged-cell` for cells that a merge
 * covers, `array-formula` for parts of one, `sheet-missing`, and what reading throws; then nothing is written.
 * Cells that sheet protection locks are left out and listed.
 */
export function patchWorkbook(bytes: Uint8Array, plan: ChangePlan): Patched {
  const known = steps.get(plan);
  if (known && sameBytes(known.after, bytes)) return taken(known);
  const parts = openParts(bytes);
  const pictures = parts.workbook.sheets.map((sheet) => ({ sheet, ...readSheet(parts, sheet) }));
  const changes = merged(plan);
  const missing = changes.some(({ sheetId }) => !pictures.some(({ sheet }) => sheet.id === sheetId));
  if (missing) throw new WorkbookError('sheet-missing');

  const styles = stylesPatch(parts, pictures);
  const targets = pictures.flatMap(({ sheet, snapshot }) => {
    const own = changes.filter((change) => change.sheetId === sheet.id);
    return own.length === 0 ? [] : [new Target(parts, styles, sheet, snapshot, own)];
  });
  for (const code of ['conflict', 'merged-cell', 'array-formula'] as const) {
    const cells = targets.flatMap((target) =>
      target.refused.filter((one) => one.code === code).map((one) => one.cell),
    );
    if (cells.length > 0) throw new WorkbookError(code, { cells });
  }

  const patch = new PackagePatch(parts.pack);
  const strings = stringNumbers(parts);
  for (const { sheet, edits, facts } of targets) {
    if (edits.size === 0) continue;
    const context = { stringIndex: strings, columnStyle: facts.columnStyle };
    const xml = facts.unsorted ? sortRows(patch.text(sheet.part)) : patch.text(sheet.part);
    patch.set(sheet.part, patchSheet(xml, [...edits.values()], context));
  }
  const applied = targets.flatMap((target) => target.applied);
  finishStyles(parts, patch, styles);
  finishFormulas(
    parts,
    patch,
    applied,
    pictures.some(({ snapshot }) => hasFormula(snapshot)),
  );
  const settings = patchSettings(parts, patch, plan.settings ?? [], pictures);
  const patched = patch.finish();
  const undo: ChangePlan = {
    ...invert({ title: plan.title, changes: applied }),
    ...(settings.length > 0 && { settings }),
  };
  steps.set(undo, { before: bytes, after: patched, plan });
  return { bytes: patched, receipt: { undo, skipped: targets.flatMap((target) => target.skipped) } };
}

/** One patch that can be taken back byte by byte as long as the file is what it left. */
interface Step {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly plan: ChangePlan;
}

/** By the plan that takes it back. */
const steps = new WeakMap<ChangePlan, Step>();

function taken({ before, after, plan }: Step): Patched {
  steps.set(plan, { before: after, after: before, plan });
  return { bytes: before, receipt: { undo: plan, skipped: [] } };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

/** Lists, names and print areas; gives what takes them back. A protected sheet stays as it is. */
function patchSettings(
  parts: WorkbookParts,
  patch: PackagePatch,
  settings: readonly SheetSetting[],
  pictures: readonly { readonly sheet: SheetEntry; readonly snapshot: Snapshot }[],
): SheetSetting[] {
  const undo: SheetSetting[] = [];
  const apply = (part: string, patched: { readonly xml: string; readonly undo: readonly SheetSetting[] }) => {
    if (patched.undo.length === 0) return;
    patch.set(part, patched.xml);
    undo.push(...patched.undo);
  };
  const open = new Set(pictures.filter(({ snapshot }) => !snapshot.protected).map(({ sheet }) => sheet.id));
  const allowed = settings.filter(({ sheetId }) => open.has(sheetId));
  const lists = allowed.filter((setting) => setting.kind === 'choices');
  for (const { sheet } of pictures) {
    const own = lists.filter(({ sheetId }) => sheetId === sheet.id);
    if (own.length > 0) apply(sheet.part, patchChoices(patch.text(sheet.part), own));
  }
  const names = allowed.filter((setting) => setting.kind !== 'choices');
  if (names.length > 0) apply(parts.workbook.part, patchNames(patch.text(parts.workbook.part), names));
  return undo;
}

/** The changes to one sheet, weighed: what is to be edited, what is refused, what is left out. */
class Target {
  readonly facts: SheetFacts;
  readonly edits = new Map<number, CellEdit>();
  readonly refused: { readonly code: WorkbookErrorCode; readonly cell: string }[] = [];
  readonly skipped: SkippedChange[] = [];
  readonly applied: CellChange[] = [];

  constructor(
    readonly parts: WorkbookParts,
    readonly styles: StylesPatch,
    readonly sheet: SheetEntry,
    readonly snapshot: Snapshot,
    changes: readonly CellChange[],
  ) {
    this.facts = readSheetFacts(
      parts,
      sheet,
      new Set(
        changes.flatMap(({ looks, ...cell }) =>
          [cell, looks ?? cell].map(({ row, column }) => cellKey(row, column)),
        ),
      ),
    );
    for (const change of changes) this.#weigh(change);
    this.#rehome();
  }

  #weigh(change: CellChange): void {
    const { row, column, before, after } = change;
    const style = this.facts.styleAt(row, column);
    const written = this.snapshot.cells[row]?.[column];
    const present: CellState = {
      ...(written ?? BLANK),
      numberFormat: this.parts.styles.numberFormats[style] ?? 'General',
    };
    const reformat = before.numberFormat !== after.numberFormat;
    // A blank cell has no format in a Snapshot, so the plan cannot know the one it has.
    const sameFormat = !reformat || !written || present.numberFormat === before.numberFormat;
    if (!sameContent(present, before) || !sameFormat) return this.#refuse('conflict', change);

    const anew = !sameContent(present, after);
    const result = !anew && present.formula !== null && !sameValue(present.value, after.value);
    const formatted = reformat && present.numberFormat !== after.numberFormat;
    const dressed =
      change.looks !== undefined && (change.looks === null || !this.facts.isWritten(row, column));
    if (anew || formatted || dressed) {
      if (this.#covered(change)) return this.#refuse('merged-cell', change);
      if (anew && this.facts.arrays.some((range) => contains(range, change)))
        return this.#refuse('array-formula', change);
      if (this.snapshot.protected && (this.parts.styles.locked[style] ?? true)) {
        this.skipped.push({ change, reason: 'locked' });
        return;
      }
    }
    const { looks, ...rest } = change;
    this.applied.push({
      ...rest,
      before: { ...present, numberFormat: reformat ? present.numberFormat : after.numberFormat },
      ...(dressed && { looks: null }),
    });
    if (!anew && !result && !formatted && !dressed) return;
    const content: CellContent | undefined = anew
      ? { kind: 'state', value: checked(after.value), formula: after.formula }
      : result
        ? { kind: 'value', value: checked(after.value) }
        : undefined;
    const restyle = dressed || formatted ? this.#restyle(change) : undefined;
    this.edits.set(cellKey(row, column), {
      row,
      column,
      content,
      restyle,
      ...(looks === null && { cleared: true }),
    });
  }

  #restyle({ row, column, after, looks }: CellChange): (base: number) => number {
    if (looks === null) return () => this.facts.inheritedStyle(row, column);
    const written = this.facts.isWritten(row, column);
    const source = looks && !written ? this.facts.styleAt(looks.row, looks.column) : undefined;
    return (base) => this.styles.withNumberFormat(source ?? base, after.numberFormat);
  }

  /** Cells that shared the formula of a cell which gets another content write it out themselves. */
  #rehome(): void {
    for (const [key, sharers] of this.facts.sharers) {
      if (this.edits.get(key)?.content?.kind !== 'state') continue;
      for (const { row, column } of sharers) {
        const own = cellKey(row, column);
        const edit = this.edits.get(own);
        if (edit?.content?.kind === 'state') continue;
        const formula = this.snapshot.cells[row]![column]!.formula!;
        const content: CellContent =
          edit?.content?.kind === 'value'
            ? { kind: 'state', value: edit.content.value, formula }
            : { kind: 'formula', formula };
        this.edits.set(own, { row, column, restyle: edit?.restyle, content });
      }
    }
  }

  #covered({ row, column }: CellChange): boolean {
    return this.facts.merges.some(
      (merge) => contains(merge, { row, column }) && (row !== merge.top || column !== merge.left),
    );
  }

  #refuse(code: WorkbookErrorCode, change: CellChange): void {
    this.refused.push({ code, cell: formatCell(change) });
  }
}

/** A cell that the plan names twice goes from the first `before` to the last `after`. */
function merged(plan: ChangePlan): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const change of plan.changes) {
    const { sheetId, row, column } = change;
    const inside = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
    if (!inside || !Number.isInteger(row) || !Number.isInteger(column)) throw new WorkbookError('unknown');
    const key = `${sheetId} ${cellKey(row, column)}`;
    changes.set(key, { ...change, before: changes.get(key)?.before ?? change.before });
  }
  return [...changes.values()];
}

/** Numbers that no file can hold must not become text. */
function checked(value: CellState['value']): CellState['value'] {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new WorkbookError('unknown');
  return value;
}

function stringNumbers({ strings }: WorkbookParts): (text: string) => number | undefined {
  let numbers: Map<string, number> | undefined;
  return (text) => {
    if (!numbers) {
      numbers = new Map();
      for (const [number, known] of (strings?.texts ?? []).entries()) {
        if (!strings!.decorated.has(number) && !numbers.has(known)) numbers.set(known, number);
      }
    }
    return numbers.get(text);
  };
}

/** New cell formats for a workbook whose sheets these are, also for one without a styles part. */
export function stylesPatch(
  { pack, workbook, styles }: WorkbookParts,
  sheets: readonly Pick<SheetPicture, 'unknownStyles'>[],
): StylesPatch {
  const { stylesPart } = workbook;
  const xml = stylesPart !== undefined && pack.has(stylesPart) ? pack.text(stylesPart) : NO_STYLES;
  return new StylesPatch(xml, styles, new Set(sheets.flatMap(({ unknownStyles }) => [...unknownStyles])));
}

/** Writes the styles if formats were added. */
export function finishStyles({ workbook }: WorkbookParts, patch: PackagePatch, styles: StylesPatch): void {
  const xml = styles.finish();
  if (xml === undefined) return;
  const { stylesPart = 'xl/styles.xml' } = workbook;
  if (patch.pack.has(stylesPart)) patch.set(stylesPart, xml);
  else patch.addPart(stylesPart, xml, workbook.part, 'styles');
}

/** Excel computes anew when it opens the file; the chain lists cells with formulas and must not list others. */
function finishFormulas(
  parts: WorkbookParts,
  patch: PackagePatch,
  applied: readonly CellChange[],
  present: boolean,
): void {
  const { part } = parts.workbook;
  const changed = applied.filter(({ before, after }) => !sameContent(before, after));
  const wanted = present || changed.some(({ after }) => after.formula !== null);
  if (changed.length > 0 && wanted) {
    const before = patch.text(part);
    const after = withFullCalculation(before);
    if (after !== before) patch.set(part, after);
  }
  const gone = changed.some(({ before, after }) => before.formula !== null && after.formula === null);
  const chain = parts.pack.relationships(part).find(({ type }) => type === 'calcChain')?.target;
  if (gone && chain !== undefined && parts.pack.has(chain)) patch.remove(chain, part);
}

function hasFormula(snapshot: Snapshot): boolean {
  return snapshot.cells.some((row) => row?.some((cell) => cell && cell.formula !== null));
}
