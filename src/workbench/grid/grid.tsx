import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type PointerEvent,
  type Ref,
} from 'react';
import { columnName, formatCell, type CellRef, type Range } from '../../sheet';
import type { MemoryWorkbook, ModelSheet } from '../model';
import type { Editing } from '../state/editing';
import type { SelectionState } from '../state/selection';
import { useVersion } from '../state/version';
import { lengthOf, lineAt, startOf } from './axis';
import { boxesIn, boxOf, type Box } from './boxes';
import { CellEditor } from './cell-editor';
import { CellView } from './cell-view';
import { ColumnHeaders, HEADER_HEIGHT, headerWidth, RowHeader } from './headers';
import { selectLines } from './keys';
import type { SheetDefaults, SheetLayout } from './layout';
import { areaAt, selectCell } from './move';
import { useLayout } from './use-layout';

export interface GridHandle {
  /** Puts the keyboard on the selected cell. */
  focus(): void;
}

export interface GridProps {
  readonly workbook: MemoryWorkbook;
  readonly sheet: ModelSheet;
  readonly defaults: SheetDefaults;
  readonly selection: SelectionState;
  readonly editing: Editing;
  readonly dark: boolean;
  /** 1 at 100 %. */
  readonly scale: number;
  readonly ref?: Ref<GridHandle>;
  /** Told what the grid could not do. */
  report(error: unknown): void;
  /** F6 leaves the grid, to the pane or back to the commands. */
  leave(forward: boolean): void;
}

/** Lines drawn beyond the visible ones, so that scrolling a little needs no new drawing. */
const MARGIN = 8;

/** The sheet in front as a grid of cells. Only what is in sight is in the document. */
export function Grid({
  workbook,
  sheet,
  defaults,
  selection,
  editing,
  dark,
  scale,
  ref,
  report,
  leave,
}: GridProps) {
  const version = useVersion(workbook);
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const { layout, reach } = useLayout(workbook, sheet, defaults, version, scale);
  const [window, setWindow] = useState<Range>({ top: 0, left: 0, bottom: 60, right: 20 });
  const { range, select } = selection;
  const { active, corner } = selection.selection;
  const headWidth = headerWidth(layout.rows.count);

  const follow = useMemo(
    () => () => scroller.current && setWindow((held) => visibleWindow(scroller.current!, layout, held)),
    [layout],
  );

  useImperativeHandle(ref, () => ({ focus: () => editor.current?.focus({ preventScroll: true }) }), []);
  useLayoutEffect(() => {
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(scroller.current!);
    return () => observer.disconnect();
  }, [follow]);

  useEffect(() => reach(corner), [reach, corner]);
  useEffect(() => {
    if (scroller.current) reveal(scroller.current, layout, areaAt(sheet, corner), headWidth);
    // The place of the corner counts, not the layout: the sheet must not jump while somebody edits.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, corner.row, corner.column]);

  // The version stands for the contents of the sheet, which change in place.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const boxes = useMemo(() => boxesIn(sheet, layout, window), [sheet, layout, window, version]);
  const activeArea = areaAt(sheet, active);
  const rows = rowsOf(boxes, boxOf(sheet, layout, activeArea), window, layout);

  function cellUnder(event: PointerEvent): CellRef {
    const bounds = scroller.current!.getBoundingClientRect();
    const x = event.clientX - bounds.left + scroller.current!.scrollLeft - headWidth;
    const y = event.clientY - bounds.top + scroller.current!.scrollTop - HEADER_HEIGHT;
    return { row: lineAt(layout.rows, y), column: lineAt(layout.columns, x) };
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || event.target === editor.current) return;
    const element = scroller.current!;
    const inBars =
      event.clientX - element.getBoundingClientRect().left >= element.clientWidth ||
      event.clientY - element.getBoundingClientRect().top >= element.clientHeight;
    if (inBars) return;
    event.preventDefault();
    editing.commit();
    editor.current?.focus({ preventScroll: true });
    const cell = cellUnder(event);
    const header = (event.target as Element).closest('[data-header]')?.getAttribute('data-header');
    if (header === 'row') select(selectLines('row', event.shiftKey ? active.row : cell.row, cell.row));
    else if (header === 'column')
      select(selectLines('column', event.shiftKey ? active.column : cell.column, cell.column));
    else if (header === 'all')
      select({
        active: { row: 0, column: 0 },
        corner: { row: layout.rows.count - 1, column: layout.columns.count - 1 },
      });
    else select(event.shiftKey ? { active, corner: cell } : selectCell(sheet, cell));
    if (event.pointerType === 'mouse') element.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent): void {
    if (event.buttons !== 1 || !scroller.current!.hasPointerCapture(event.pointerId)) return;
    const cell = cellUnder(event);
    if (corner.row > layout.rows.count || corner.column > layout.columns.count) return;
    const onActive = areaAt(sheet, cell);
    const to = onActive.top === activeArea.top && onActive.left === activeArea.left ? active : cell;
    if (to.row !== corner.row || to.column !== corner.column) select({ active, corner: to });
  }

  return (
    <div
      className={`sheet${dark ? ' sheet-dark' : ''}`}
      ref={scroller}
      onScroll={follow}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={(event) => {
        if (!(event.target as Element).closest('[data-header], textarea')) {
          editing.begin(active, { mode: 'editing', place: 'cell' });
        }
      }}
    >
      <div
        className="sheet-canvas"
        style={{
          width: headWidth + startOf(layout.columns, layout.columns.count),
          height: HEADER_HEIGHT + startOf(layout.rows, layout.rows.count),
        }}
      >
        {defaults.gridlines && <Gridlines layout={layout} window={window} left={headWidth} />}
        <div
          role="grid"
          className="sheet-grid"
          aria-label={`工作表 ${sheet.name}`}
          aria-rowcount={layout.rows.count + 1}
          aria-colcount={layout.columns.count + 1}
          aria-multiselectable="true"
        >
          <ColumnHeaders layout={layout} window={window} range={range} headWidth={headWidth} />
          {rows.map(([row, own]) => (
            <div
              key={row}
              role="row"
              className="sheet-row"
              aria-rowindex={row + 2}
              style={{ top: HEADER_HEIGHT + startOf(layout.rows, row), height: lengthOf(layout.rows, row) }}
            >
              <RowHeader
                row={row}
                width={headWidth}
                height={lengthOf(layout.rows, row)}
                selected={row >= range.top && row <= range.bottom}
              />
              <div role="presentation" className="sheet-cells" style={{ left: headWidth }}>
                {own.map((box) => (
                  <CellView
                    key={box.column}
                    box={box}
                    rowStart={startOf(layout.rows, row)}
                    selected={meets(box.area, range)}
                    dark={dark}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
        <div className="sheet-overlay" style={{ left: headWidth, top: HEADER_HEIGHT }}>
          <SelectionFrame layout={layout} range={range} active={activeArea} />
          <CellEditor
            ref={editor}
            workbook={workbook}
            sheet={sheet}
            layout={layout}
            selection={selection}
            editing={editing}
            page={Math.max(1, window.bottom - window.top - 2 * MARGIN)}
            dark={dark}
            report={report}
            leave={leave}
          />
        </div>
      </div>
      <div className="visually-hidden" aria-live="polite">
        {formatCell(active)} {boxOf(sheet, layout, activeArea).text}
      </div>
    </div>
  );
}

function meets(a: Range, b: Range): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** Boxes by the row they hang in; rows in sight without any are there for their header, and the active cell always. */
function rowsOf(boxes: readonly Box[], active: Box, window: Range, layout: SheetLayout): [number, Box[]][] {
  const rows = new Map<number, Box[]>();
  for (let row = window.top; row <= window.bottom; row++)
    if (lengthOf(layout.rows, row) > 0) rows.set(row, []);
  for (const box of boxes) {
    const own = rows.get(box.row);
    if (own) own.push(box);
    else rows.set(box.row, [box]);
  }
  const own = rows.get(active.row) ?? [];
  if (!own.some((box) => box.column === active.column)) rows.set(active.row, [...own, active]);
  return [...rows].sort(([a], [b]) => a - b);
}

/** The lines in sight, with a margin; the held window as long as it is good enough. */
function visibleWindow(scroller: HTMLElement, { rows, columns }: SheetLayout, held: Range): Range {
  const top = lineAt(rows, scroller.scrollTop);
  const bottom = lineAt(rows, scroller.scrollTop + scroller.clientHeight);
  const left = lineAt(columns, scroller.scrollLeft);
  const right = lineAt(columns, scroller.scrollLeft + scroller.clientWidth);
  const near = (kept: number, line: number, side: 1 | -1) =>
    (kept - line) * side >= 0 && (kept - line) * side <= 2 * MARGIN;
  if (
    near(held.top, top, -1) &&
    near(held.bottom, bottom, 1) &&
    near(held.left, left, -1) &&
    near(held.right, right, 1)
  )
    return held;
  return {
    top: Math.max(0, top - MARGIN),
    left: Math.max(0, left - MARGIN),
    bottom: Math.min(rows.count - 1, bottom + MARGIN),
    right: Math.min(columns.count - 1, right + MARGIN),
  };
}

/** Scrolls as little as needed to bring the block into sight; its beginning when it is larger than the screen. */
function reveal(scroller: HTMLElement, { rows, columns }: SheetLayout, area: Range, headWidth: number): void {
  const place = (start: number, size: number, scroll: number, room: number) => {
    if (start < scroll || size > room) return start;
    return start + size > scroll + room ? start + size - room : scroll;
  };
  if (area.bottom < rows.count && area.bottom - area.top < rows.count - 1) {
    const room = scroller.clientHeight - HEADER_HEIGHT;
    scroller.scrollTop = place(
      startOf(rows, area.top),
      lengthOf(rows, area.top, area.bottom),
      scroller.scrollTop,
      room,
    );
  }
  if (area.right < columns.count) {
    const room = scroller.clientWidth - headWidth;
    scroller.scrollLeft = place(
      startOf(columns, area.left),
      lengthOf(columns, area.left, area.right),
      scroller.scrollLeft,
      room,
    );
  }
}

function Gridlines(props: { readonly layout: SheetLayout; readonly window: Range; readonly left: number }) {
  const { layout, window } = props;
  const lines = [];
  const top = startOf(layout.rows, window.top);
  const left = startOf(layout.columns, window.left);
  const height = lengthOf(layout.rows, window.top, window.bottom);
  const width = lengthOf(layout.columns, window.left, window.right);
  for (let row = window.top; row <= window.bottom; row++) {
    lines.push(
      <div
        key={`r${row}`}
        className="gridline"
        style={{ left, width, height: 1, top: startOf(layout.rows, row + 1) - 1 }}
      />,
    );
  }
  for (let column = window.left; column <= window.right; column++) {
    lines.push(
      <div
        key={columnName(column)}
        className="gridline"
        style={{ top, height, width: 1, left: startOf(layout.columns, column + 1) - 1 }}
      />,
    );
  }
  return (
    <div className="gridlines" style={{ left: props.left, top: HEADER_HEIGHT }}>
      {lines}
    </div>
  );
}

function SelectionFrame({
  layout,
  range,
  active,
}: {
  readonly layout: SheetLayout;
  readonly range: Range;
  readonly active: Range;
}) {
  const single =
    active.top === range.top &&
    active.left === range.left &&
    active.bottom === range.bottom &&
    active.right === range.right;
  const frame = (area: Range) => ({
    left: startOf(layout.columns, area.left) - 1,
    top: startOf(layout.rows, area.top) - 1,
    width: lengthOf(layout.columns, area.left, area.right) + 1,
    height: lengthOf(layout.rows, area.top, area.bottom) + 1,
  });
  return (
    <>
      {!single && <div className="selection-block" style={frame(range)} />}
      {!single && <div className="selection-active" style={frame(active)} />}
      <div className="selection-frame" style={frame(range)} />
    </>
  );
}
