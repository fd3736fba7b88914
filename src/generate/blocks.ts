import { categoryOf, level1Of } from '../form/model/category';
import type { Field, Form, Indicator, IndicatorColumn, UnnamedRow } from '../form';
import { className } from '../compare/indicators/alike';
import { contains, isSameCell, type CellRef, type Sheet } from '../sheet';
import { normalise } from '../text';

/** The levels of an indicator. */
export type Levels = Pick<Indicator, 'level1' | 'level2'>;

/** The rows of the template for the indicators of one 二级指标 (一级 where it has no second). */
export interface Block {
  readonly levels: Levels;
  /** Rows of the template that can be filled, from the top. */
  readonly rows: readonly number[];
  /** Cells of names that hold words of the template: 指标1：, …… */
  readonly placeholders: readonly CellRef[];
}

/** The blank rows of a template, class by class, from the top. */
export function blocksOf(template: Form, sheet: Sheet): Block[] {
  const points = template.columns.filter(({ column }) => COMPUTED.includes(column));
  const isFree = ({ text, cell }: Field<string>): boolean =>
    isNothing(text) ||
    (sheet.cell(cell.row, cell.column)?.formula ?? null) !== null ||
    points.some(({ left, right }) => cell.column >= left && cell.column <= right);
  const starts = template.unnamedRows.filter(({ filled }) => filled.every(isFree));
  const blocks: { levels: Levels; rows: number[]; placeholders: CellRef[] }[] = [];
  starts.forEach((start, i) => {
    const last = blocks.at(-1);
    const isSame = last !== undefined && isSameClass(last.levels, start);
    const block = isSame ? last : { levels: start, rows: [], placeholders: [] };
    if (!isSame) blocks.push(block);
    const { row } = start.nameCell;
    const end = endOf(template, sheet, start, starts[i + 1]);
    for (let at = row; at < end; at++) if (!block.rows.includes(at)) block.rows.push(at);
    if (start.placeholder !== null) block.placeholders.push(start.nameCell);
  });
  return blocks;
}

/** Columns whose numbers a template may print beforehand, or compute. */
const COMPUTED: readonly IndicatorColumn[] = ['weight', 'score', 'scoreRate', 'completionRate'];

/** What a template writes where nothing is to be written. */
function isNothing(text: string): boolean {
  return /^[\s—－\-–/\\]*$/.test(text);
}

function isSameClass(a: Levels, b: Levels): boolean {
  const cell = ({ level1, level2 }: Levels) => (level2 ?? level1)?.cell;
  return isSameCell(cell(a), cell(b));
}

/** The row behind the last blank one that belongs to this row: blank itself, and inside of its category's box. */
function endOf(template: Form, sheet: Sheet, start: UnnamedRow, next: UnnamedRow | undefined): number {
  const { row } = start.nameCell;
  // Boxes as they are in the file: the last one may reach over blank rows behind all that is written.
  const { merges } = sheet.snapshot;
  const boxes = [start.level2, start.level1].flatMap((level) =>
    level ? (merges.find((merge) => contains(merge, level.cell)) ?? []) : [],
  );
  // A category that is not merged over its rows owns the blank ones below it, as far as the class above it reaches.
  const box = boxes.find(({ top, bottom }) => bottom > top);
  const bottom = box ? box.bottom : next ? next.nameCell.row - 1 : row;
  const limit = Math.min(next?.nameCell.row ?? Infinity, bottom + 1);
  let end = row + 1;
  while (end < limit && isBlankRow(template, sheet, end)) end++;
  return end;
}

/** Whether nothing begins in the row. */
function isBlankRow({ range, columns }: Form, sheet: Sheet, row: number): boolean {
  for (let column = range.left; column <= range.right; column++) {
    if (sheet.area(row, column).top !== row || isNothing(sheet.text(row, column))) continue;
    const isComputed = columns.some(
      (one) => COMPUTED.includes(one.column) && column >= one.left && column <= one.right,
    );
    if (!isComputed && (sheet.cell(row, column)?.formula ?? null) === null) return false;
  }
  return true;
}

/** How well an indicator's class is that of a block: 2 the same words, 1 the same official category, 0 another. */
export function fit(indicator: Levels, { levels }: Pick<Block, 'levels'>): number {
  const [own, other] = [className(indicator), className(levels)];
  const [class1, class2] = [level1Of(indicator), level1Of(levels)];
  const isOtherTop = class1 !== null && class2 !== null && class1 !== class2;
  if (own !== '' && own === other && !isOtherTop && sameTop(indicator, levels)) return 2;
  const category = categoryOf(indicator);
  return category !== null && category === categoryOf(levels) ? (isOtherTop ? 0.5 : 1) : 0;
}

/** Classes with one name may stand below several: 其他指标 below 产出 and 效益. */
function sameTop(a: Levels, b: Levels): boolean {
  const [left, right] = [level1Key(a), level1Key(b)];
  return left === '' || right === '' || left === right;
}

/** What tells first levels apart: the official class, else the words. */
export function level1Key(levels: Levels): string {
  return (
    level1Of(levels) ??
    normalise(levels.level1?.value ?? '')
      .replace(/\([^()]*\)/g, '')
      .replace(/指标|\d+分/g, '')
  );
}
