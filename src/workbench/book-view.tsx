import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Range } from '../sheet';
import type { Book } from './book';
import { Commands } from './chrome/toolbar';
import { FormulaBar } from './chrome/formula-bar';
import { PaneFrame } from './chrome/pane-frame';
import { SheetTabs } from './chrome/sheet-tabs';
import { Splitter } from './chrome/splitter';
import { Zoom, zoomStep } from './chrome/zoom';
import { computeFormulas } from './engine';
import { Grid, type GridHandle } from './grid/grid';
import type { Move } from './grid/keys';
import { fittingScale, PLAIN_DEFAULTS } from './grid/layout';
import { headerWidth } from './grid/headers';
import { newBook } from './new-book';
import { areaAt, selectCell } from './grid/move';
import type { ModelSheet } from './model';
import type { Keeping } from './saving/keeper';
import type { SaveState } from './saving/use-saving';
import { useEditing } from './state/editing';
import { usePaneHost, type OpenFile } from './state/pane-host';
import { useSelection } from './state/selection';
import { useVersion } from './state/version';

export interface BookViewProps {
  readonly book: Book;
  readonly dark: boolean;
  /** What the message line shows. */
  readonly notice: ReactNode;
  readonly onOpen: OpenFile;
  /** How far saving is. */
  readonly saving: SaveState;
  /** Whether changes are kept on this machine until they are saved. */
  readonly keeping: Keeping | undefined;
  /** A file is to be picked where the browser keeps hold of it. */
  onPick(): void;
  /** Into its file, or into another one. */
  onSave(elsewhere: boolean): void;
  /** Removes what is kept on this machine. */
  onForget(): Promise<void>;
  onTheme(): void;
  report(error: unknown): void;
}

/** Room for the bar at the right of the grid. */
const SCROLLBAR = 18;
const PANE = { least: 320, most: 450, usual: 384 };

/** One open workbook with its pane: commands, formula bar, grid, tabs. */
export function BookView(props: BookViewProps) {
  const { book, dark, notice, saving, keeping, onOpen, onPick, onSave, onForget, onTheme, report } = props;
  const { workbook, name } = book;
  useVersion(workbook);
  const sheet = workbook.active;
  const selection = useSelection(workbook, sheet);
  const editing = useEditing(workbook, sheet.id, report);
  const gateway = usePaneHost(book, dark, { onOpen, onForget });
  const grid = useRef<GridHandle>(null);
  const [paneWidth, setPaneWidth] = useState(PANE.usual);
  const defaults = book.defaults.get(sheet.id) ?? PLAIN_DEFAULTS;
  const place = useRef<HTMLElement>(null);
  const [scales, setScales] = useState<ReadonlyMap<string, number>>(new Map());
  const scale = scales.get(sheet.id) ?? 1;
  const changed = workbook.isChanged;
  const mayLose = changed || editing.draft !== undefined;

  useEffect(() => computeFormulas(workbook, book.names, report), [workbook, book, report]);
  useEffect(() => grid.current?.focus(), [sheet]);
  useEffect(() => {
    document.title = `${changed ? '● ' : ''}${name} - 绩效表助手`;
  }, [name, changed]);
  useEffect(() => {
    if (!mayLose) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [mayLose]);
  useEffect(() => {
    window.addEventListener('keydown', saveByKey);
    return () => window.removeEventListener('keydown', saveByKey);
  });

  const zoom = useCallback(
    (wanted: number) => setScales((held) => new Map(held).set(sheet.id, wanted)),
    [sheet],
  );
  const fit = useCallback(() => {
    const room = place.current!.clientWidth - headerWidth(sheet.usedRange()?.bottom ?? 0) - SCROLLBAR;
    zoom(fittingScale(sheet, defaults, room));
  }, [sheet, defaults, zoom]);
  // The whole width of a table is in sight when its sheet comes to front for the first time.
  useLayoutEffect(() => {
    if (!scales.has(sheet.id)) fit();
  }, [scales, sheet, fit]);
  useEffect(() => {
    const element = place.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(zoomStep(scale, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scale, zoom]);

  const go = useCallback(
    (to: ModelSheet, range: Range) => {
      workbook.select(to.id, range);
      grid.current?.focus();
    },
    [workbook],
  );

  /** What is being typed belongs to what is saved; an entry that is refused is told, and nothing is saved then. */
  function save(elsewhere: boolean): void {
    if (editing.commit()) onSave(elsewhere);
  }

  function saveByKey(event: KeyboardEvent): void {
    if (
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.isComposing ||
      event.key.toLowerCase() !== 's'
    )
      return;
    event.preventDefault();
    if (!event.repeat) save(event.shiftKey);
  }

  function done(move: Move): void {
    grid.current?.focus();
    if (move === 'none') return;
    const { active } = selection.selection;
    const row =
      move === 'down' ? areaAt(sheet, active).bottom + 1 : move === 'up' ? active.row - 1 : active.row;
    const column =
      move === 'right'
        ? areaAt(sheet, active).right + 1
        : move === 'left'
          ? active.column - 1
          : active.column;
    selection.select(selectCell(sheet, { row: Math.max(0, row), column: Math.max(0, column) }));
  }

  return (
    <>
      <header className="top">
        <Commands
          dark={dark}
          canUndo={workbook.canUndo}
          onOpen={(file) => void onOpen(file.name, async () => new Uint8Array(await file.arrayBuffer()))}
          onSample={(sample) => void onOpen(`${sample.name}.xlsx`, sample.load)}
          onNew={(form) => void onOpen(`${form.name}.xlsx`, () => newBook(form))}
          onPick={onPick}
          onSave={save}
          onUndo={() => workbook.undo()}
          onTheme={onTheme}
        />
        <h1 className="file-name" title={name}>
          {name}
        </h1>
        <span className="file-state" role="status">
          {stateText(changed, saving, keeping)}
        </span>
      </header>
      <main className="work">
        <section className="book" aria-label="工作簿" ref={place}>
          {notice}
          <FormulaBar
            workbook={workbook}
            sheet={sheet}
            active={selection.selection.active}
            range={selection.range}
            editing={editing}
            go={go}
            done={done}
          />
          <Grid
            key={sheet.id}
            ref={grid}
            workbook={workbook}
            sheet={sheet}
            defaults={defaults}
            scale={scale}
            selection={selection}
            editing={editing}
            dark={dark}
            report={report}
            leave={leaveGrid}
          />
          <div className="below">
            <SheetTabs
              sheets={workbook.sheets}
              active={sheet}
              onActivate={(to) => workbook.activate(to.id)}
            />
            <Zoom scale={scale} onChange={zoom} onFit={fit} />
          </div>
        </section>
        <Splitter width={paneWidth} least={PANE.least} most={PANE.most} onChange={setPaneWidth} />
        <aside className="pane-place" style={{ width: paneWidth }} aria-label="绩效表助手">
          {gateway && <PaneFrame gateway={gateway} onKey={saveByKey} />}
        </aside>
      </main>
    </>
  );
}

/** What stands beside the name of the file: saved is said only of what is in the file. */
function stateText(changed: boolean, saving: SaveState, keeping: Keeping | undefined): string {
  if (saving === 'saving') return '正在保存…';
  if (!changed) return saving === 'saved' ? '已保存' : '';
  if (saving === 'downloaded') return '已下载，待确认';
  switch (keeping) {
    case 'too-large':
      return '有改动，未保存。文件大，本机不留副本';
    case 'impossible':
      return '有改动，未保存。本机不能留副本';
    default:
      return '有改动，未保存';
  }
}

/** F6 goes round as in Excel: sheet, pane, commands. */
function leaveGrid(forward: boolean): void {
  if (forward) document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentWindow?.focus();
  else document.querySelector<HTMLElement>('.commands button')?.focus();
}
