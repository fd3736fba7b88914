import { memo } from 'react';
import { formatCell } from '../../sheet';
import type { Box } from './boxes';
import { boxStyle, textStyle } from './paint';

export interface CellViewProps {
  readonly box: Box;
  /** Where the row that holds it begins, in pixels. */
  readonly rowStart: number;
  readonly selected: boolean;
  readonly dark: boolean;
}

/** The id of a cell's element, so that others can point at it. */
export function cellId(row: number, column: number): string {
  return `cell-${formatCell({ row, column })}`;
}

/** One cell or merged block. */
export const CellView = memo(function CellView({ box, rowStart, selected, dark }: CellViewProps) {
  const { area } = box;
  return (
    <div
      role="gridcell"
      id={cellId(box.row, box.column)}
      className="cell"
      aria-colindex={box.column + 2}
      aria-colspan={area.right - area.left + 1}
      aria-rowspan={area.bottom - area.top + 1}
      aria-selected={selected}
      style={boxStyle(box, rowStart, dark)}
    >
      {box.text && (
        <div className="cell-text" style={textStyle(box, dark)}>
          {box.text}
        </div>
      )}
    </div>
  );
}, sameView);

/** Boxes are made anew for each picture; a cell is drawn again only when something on it differs. */
function sameView(a: CellViewProps, b: CellViewProps): boolean {
  return (
    a.selected === b.selected &&
    a.dark === b.dark &&
    a.rowStart === b.rowStart &&
    a.box.text === b.box.text &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.box.textWidth === b.box.textWidth &&
    a.box.align === b.box.align &&
    a.box.fontSize === b.box.fontSize &&
    a.box.appearance === b.box.appearance &&
    a.box.highlight === b.box.highlight &&
    sameBorders(a.box.borders, b.box.borders)
  );
}

function sameBorders(a: Box['borders'], b: Box['borders']): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
