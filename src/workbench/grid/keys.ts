import { MAX_COLUMNS, MAX_ROWS, type CellRef } from '../../sheet';
import type { ModelSheet } from '../model';
import type { SheetLayout } from './layout';
import { firstCell, jump, selectCell, step, type Direction, type Selection } from './move';

/** The parts of a keyboard event that matter here. */
export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** How a finished entry moves on. */
export type Move = Direction | 'none';

/** What a key asks for while no cell is edited; undefined is left to the browser. */
export type Command =
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'edit' | 'clear' | 'clear-and-edit' | 'undo' | 'leave' | 'leave-back' }
  | { readonly kind: 'sheet'; readonly step: 1 | -1 };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Excel's keys on a selected cell. `page` is how many rows fit on the screen. */
export function commandFor(
  { key, shift, ctrl, alt }: Key,
  sheet: ModelSheet,
  layout: SheetLayout,
  selection: Selection,
  page: number,
): Command | undefined {
  const { active, corner } = selection;
  const go = (cell: CellRef): Command => ({ kind: 'select', selection: selectCell(sheet, cell) });
  const extend = (cell: CellRef): Command => ({ kind: 'select', selection: { active, corner: cell } });
  if (alt) return undefined;
  const arrow = ARROWS[key];
  if (arrow) {
    const from = shift ? corner : active;
    const to = ctrl ? jump(sheet, layout, from, arrow) : step(sheet, layout, from, arrow);
    return shift ? extend(to) : go(to);
  }
  switch (key) {
    case 'Enter':
      return go(step(sheet, layout, active, shift ? 'up' : 'down'));
    case 'Tab':
      return go(step(sheet, layout, active, shift ? 'left' : 'right'));
    case 'Home': {
      const first = firstCell(layout);
      const to = ctrl ? first : { row: (shift ? corner : active).row, column: first.column };
      return shift ? extend(to) : go(to);
    }
    case 'End': {
      if (!ctrl) return undefined;
      const used = sheet.usedRange();
      const to = { row: used?.bottom ?? 0, column: used?.right ?? 0 };
      return shift ? extend(to) : go(to);
    }
    case 'PageUp':
    case 'PageDown': {
      const forward = key === 'PageDown';
      if (ctrl) return { kind: 'sheet', step: forward ? 1 : -1 };
      const from = shift ? corner : active;
      const row = Math.min(Math.max(from.row + (forward ? page : -page), 0), layout.rows.count - 1);
      return shift ? extend({ ...from, row }) : go({ ...from, row });
    }
    case 'F2':
      return { kind: 'edit' };
    case 'F6':
      return { kind: shift ? 'leave-back' : 'leave' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'clear-and-edit' };
  }
  if (ctrl && !shift && key.toLowerCase() === 'z') return { kind: 'undo' };
  if (ctrl && !shift && key.toLowerCase() === 'a') {
    const used = sheet.usedRange();
    return {
      kind: 'select',
      selection: { active: firstCell(layout), corner: { row: used?.bottom ?? 0, column: used?.right ?? 0 } },
    };
  }
  return undefined;
}

/** What a key does to an entry under way: finish and move on, drop it, or switch what the arrow keys do. */
export function entryCommandFor(
  { key, shift, ctrl, alt }: Key,
  typing: boolean,
): { commit: Move } | 'cancel' | 'mode' | undefined {
  if (key === 'Enter' && !alt && !ctrl) return { commit: shift ? 'up' : 'down' };
  if (key === 'Tab') return { commit: shift ? 'left' : 'right' };
  if (key === 'Escape') return 'cancel';
  if (key === 'F2') return 'mode';
  const arrow = ARROWS[key];
  return typing && arrow && !shift && !ctrl && !alt ? { commit: arrow } : undefined;
}

/** Whole rows or columns, as a click on their header selects them. */
export function selectLines(kind: 'row' | 'column', first: number, last: number): Selection {
  return kind === 'row'
    ? { active: { row: first, column: 0 }, corner: { row: last, column: MAX_COLUMNS - 1 } }
    : { active: { row: 0, column: first }, corner: { row: MAX_ROWS - 1, column: last } };
}
