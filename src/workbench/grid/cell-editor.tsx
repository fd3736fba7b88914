import {
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { formatCell } from '../../sheet';
import type { MemoryWorkbook, ModelSheet } from '../model';
import type { Editing } from '../state/editing';
import type { SelectionState } from '../state/selection';
import { boxOf } from './boxes';
import { cellId } from './cell-view';
import { clearCells, copyText, pasteText } from './edits';
import { commandFor, entryCommandFor, type Key, type Move } from './keys';
import type { SheetLayout } from './layout';
import { areaAt, selectCell, step } from './move';
import { textStyle } from './paint';

export interface CellEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly workbook: MemoryWorkbook;
  readonly sheet: ModelSheet;
  readonly layout: SheetLayout;
  readonly selection: SelectionState;
  readonly editing: Editing;
  readonly page: number;
  readonly dark: boolean;
  report(error: unknown): void;
  leave(forward: boolean): void;
}

/**
 * The text field that always has the keyboard while the grid is in use. It waits unseen over the active cell, so
 * that an input method can start composing there, and shows itself once there is an entry.
 */
export function CellEditor({
  ref,
  workbook,
  sheet,
  layout,
  selection,
  editing,
  page,
  dark,
  report,
  leave,
}: CellEditorProps) {
  const { active } = selection.selection;
  const draft = editing.draft?.sheetId === sheet.id ? editing.draft : undefined;
  const inCell = draft?.place === 'cell';
  const box = boxOf(sheet, layout, areaAt(sheet, draft?.cell ?? active));
  const field = useRef<HTMLTextAreaElement | null>(null);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !inCell) return;
    element.style.height = '0';
    element.style.height = `${Math.max(box.height + 1, element.scrollHeight + 4)}px`;
  }, [inCell, draft?.text, box.height]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !inCell) return;
    element.focus({ preventScroll: true });
    // Never while typing: an input method may be composing there.
    if (editing.draft?.mode === 'editing')
      element.setSelectionRange(element.value.length, element.value.length);
    // Only when an entry begins: later the caret is the person's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [inCell]);

  function attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      report(error);
    }
  }

  function finish(move: Move): void {
    if (!editing.commit() || move === 'none') return;
    selection.select(selectCell(sheet, step(sheet, layout, active, move)));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // While an input method composes, every key belongs to it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key: Key = {
      key: event.key,
      shift: event.shiftKey,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
    };
    if (inCell) {
      if (event.key === 'Enter' && event.altKey) {
        event.preventDefault();
        event.currentTarget.setRangeText(
          '\n',
          event.currentTarget.selectionStart,
          event.currentTarget.selectionEnd,
          'end',
        );
        editing.change(event.currentTarget.value);
        return;
      }
      const command = entryCommandFor(key, draft.mode === 'typing');
      if (!command) return;
      event.preventDefault();
      if (command === 'cancel') editing.cancel();
      else if (command === 'mode') editing.setMode(draft.mode === 'typing' ? 'editing' : 'typing');
      else finish(command.commit);
      return;
    }
    const command = commandFor(key, sheet, layout, selection.selection, page);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case 'select':
        selection.select(command.selection);
        break;
      case 'edit':
        editing.begin(active, { mode: 'editing', place: 'cell' });
        break;
      case 'clear':
        attempt(() => clearCells(workbook, sheet, selection.range));
        break;
      case 'clear-and-edit':
        editing.begin(active, { mode: 'typing', place: 'cell' }, '');
        break;
      case 'undo':
        workbook.undo();
        break;
      case 'leave':
      case 'leave-back':
        leave(command.kind === 'leave');
        break;
      case 'sheet': {
        const visible = workbook.sheets.filter((each) => each.visibility === 'visible');
        const next = visible[visible.indexOf(sheet) + command.step];
        if (next) workbook.activate(next.id);
      }
    }
  }

  function onCopy(event: ClipboardEvent, cut: boolean): void {
    if (inCell) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyText(sheet, selection.range));
    if (cut) attempt(() => clearCells(workbook, sheet, selection.range));
  }

  function onPaste(event: ClipboardEvent): void {
    if (inCell) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (!text) return;
    attempt(() => {
      const filled = pasteText(workbook, sheet, active, text);
      selection.select({ active, corner: { row: filled.bottom, column: filled.right } });
    });
  }

  const style: CSSProperties = inCell
    ? {
        ...textStyle(box, dark),
        margin: 0,
        left: box.x - 1,
        top: box.y - 1,
        width: box.width + 1,
        minHeight: box.height + 1,
        whiteSpace: 'pre-wrap',
      }
    : { left: box.x, top: box.y };
  return (
    <textarea
      ref={(element) => {
        field.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={inCell ? 'cell-editor' : 'cell-editor cell-editor-waiting'}
      style={style}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      aria-label={`单元格 ${formatCell(active)}${inCell ? ' 编辑中' : ''}`}
      aria-activedescendant={cellId(box.row, box.column)}
      value={inCell ? draft.text : ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        if (inCell) editing.change(text);
        else editing.begin(active, { mode: 'typing', place: 'cell' }, text);
      }}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
      onBlur={() => inCell && editing.commit()}
    />
  );
}
