import { isKnownUnit, readOperator, readUnit } from '../quantity';
import { fold } from '../text';
import { isBlank, type Box, type Grid } from './grid';

/** What a box of a table holds, told by its text alone. */
export type Content =
  | 'blank'
  | 'operator' // ≥, 小于等于
  | 'nature' // 定量, 定性
  | 'unit'
  | 'number' // 12, 1,200.5
  | 'value' // ≥95%, 12场
  | 'text';

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const SIGNED = /^(?:[<>=≤≥±约]|不[低高少超大小多]|大于|小于|等于)*\d/;

/** Longer texts that begin with a number are prose. */
const LONGEST_VALUE = 16;

/** Reads what a box holds. */
export function contentOf(box: Pick<Box, 'text'>): Content {
  if (isBlank(box)) return 'blank';
  const text = fold(box.text).replace(/\s+/g, '');
  if (NUMBER.test(text)) return 'number';
  const operator = readOperator(text);
  if (operator === 'qualitative' || operator === 'quantitative') return 'nature';
  if (operator !== null) return 'operator';
  if (SIGNED.test(text)) return text.length <= LONGEST_VALUE ? 'value' : 'text';
  const bare = text.replace(/\(.*\)$/, '');
  const unit = bare.length <= 6 ? readUnit(bare) : null;
  return unit !== null && isKnownUnit(unit) ? 'unit' : 'text';
}

/** What the boxes of a column hold, box by box and counted. */
export interface ColumnContent {
  /** The filled boxes that begin in it. */
  readonly boxes: readonly Box[];
  readonly counts: Readonly<Record<Content, number>>;
}

/** What stands in the columns from `left` to `right` in these rows. */
export function columnContent(
  grid: Grid,
  left: number,
  right: number,
  rows: readonly number[],
): ColumnContent {
  const counts = { blank: 0, operator: 0, nature: 0, unit: 0, number: 0, value: 0, text: 0 };
  const boxes: Box[] = [];
  for (const row of rows) {
    const box = grid.pick(row, left, right);
    if (box.range.top !== row || box.range.left < left || box.range.right > right) continue;
    counts[contentOf(box)]++;
    if (!isBlank(box)) boxes.push(box);
  }
  return { boxes, counts };
}

/** Whether most of what a column holds is of these kinds. */
export function holds({ boxes, counts }: ColumnContent, ...kinds: readonly Content[]): boolean {
  const hits = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return boxes.length > 0 && hits * 5 >= boxes.length * 3;
}
