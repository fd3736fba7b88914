import { useState, type KeyboardEvent } from 'react';
import { formatCell, formatRange, parseRange, type CellRef, type Range } from '../../sheet';
import { entryText, type MemoryWorkbook, type ModelSheet } from '../model';
import { entryCommandFor, type Move } from '../grid/keys';
import type { Editing } from '../state/editing';

export interface FormulaBarProps {
  readonly workbook: MemoryWorkbook;
  readonly sheet: ModelSheet;
  readonly active: CellRef;
  readonly range: Range;
  readonly editing: Editing;
  /** Goes to a block, on another sheet perhaps. */
  go(sheet: ModelSheet, range: Range): void;
  /** An entry ended; the grid takes the keyboard back. */
  done(move: Move): void;
}

/** The address of the selection, which can be typed to go elsewhere, and the content of the active cell. */
export function FormulaBar({ workbook, sheet, active, range, editing, go, done }: FormulaBarProps) {
  const draft = editing.draft?.sheetId === sheet.id ? editing.draft : undefined;
  const text = draft?.text ?? entryText(sheet.cell(active.row, active.column));

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key = {
      key: event.key,
      shift: event.shiftKey,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
    };
    const command = entryCommandFor(key, false);
    if (command === undefined || command === 'mode') return;
    if (!draft && event.key === 'Tab') return;
    event.preventDefault();
    if (command === 'cancel') {
      editing.cancel();
      done('none');
    } else done(editing.commit() ? command.commit : 'none');
  }

  return (
    <div className="formula-bar">
      <NameBox workbook={workbook} sheet={sheet} range={range} active={active} go={go} />
      <label className="formula-label" htmlFor="formula">
        内容
      </label>
      <div className="formula-place">
        <textarea
          id="formula"
          className="formula"
          aria-label={`${formatCell(active)} 的内容或公式`}
          rows={draft?.place === 'bar' ? Math.min(8, text.split('\n').length) : 1}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onFocus={() => !draft && editing.begin(active, { mode: 'editing', place: 'bar' })}
          onBlur={() => draft?.place === 'bar' && editing.commit()}
          onChange={(event) => {
            if (draft) editing.change(event.currentTarget.value);
            else editing.begin(active, { mode: 'editing', place: 'bar' }, event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

function NameBox({
  workbook,
  sheet,
  range,
  active,
  go,
}: Pick<FormulaBarProps, 'workbook' | 'sheet' | 'range' | 'active' | 'go'>) {
  const [typed, setTyped] = useState<string>();
  const [unknown, setUnknown] = useState(false);
  const merge = sheet.mergeAt(active.row, active.column);
  const whole = merge && formatRange(merge) === formatRange(range);
  const shown = whole ? formatCell(active) : formatRange(range);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setTyped(undefined);
    if (event.key !== 'Enter') return;
    // The keyboard goes to the grid, but this key not.
    event.preventDefault();
    const place = parsePlace(workbook, sheet, event.currentTarget.value.trim());
    setUnknown(!place);
    if (!place) return;
    setTyped(undefined);
    go(place.sheet, place.range);
  }

  return (
    <input
      className="name-box"
      aria-label="单元格地址，输入地址后按回车跳转"
      aria-invalid={unknown}
      title={unknown ? '没有这个地址。可输入 E12、A1:H20 或 工作表名!E12' : '输入地址后按回车跳转'}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        setTyped(undefined);
        setUnknown(false);
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setUnknown(false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** "E12", "A1:H20", "工作表!E12" or "'工作 表'!E12"; full-width letters, digits and signs are fine. */
function parsePlace(
  workbook: MemoryWorkbook,
  sheet: ModelSheet,
  text: string,
): { sheet: ModelSheet; range: Range } | undefined {
  const bang = text.replaceAll('！', '!').lastIndexOf('!');
  const name = text
    .slice(0, Math.max(bang, 0))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  const target = bang < 0 ? sheet : workbook.sheetNamed(name);
  const range = parseRange(text.slice(bang + 1).normalize('NFKC'));
  return target && range && target.visibility === 'visible' ? { sheet: target, range } : undefined;
}
