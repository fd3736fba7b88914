import type { Block, Grid } from '../grid';
import { pointsIn } from '../labels/label';
import type { Field, MoneyItem } from '../model/form';

/** The sums, that which is scored with the points that its heading or the label beside the sums states. */
export function withStatedPoints(grid: Grid, money: readonly MoneyItem[]): MoneyItem[] {
  return money.map((item) => {
    const { score, weight } = item.amounts;
    if (!score || typeof weight?.value === 'number') return item;
    const points = statedIn(headingOf(grid, score)) ?? statedIn(labelBeside(grid, item));
    return points ? { ...item, points } : item;
  });
}

/** 得分（20分*执行率）. */
function headingOf(grid: Grid, { label }: Field<unknown>): Block | undefined {
  return label && grid.at(label.row, label.column);
}

/** 预算执行情况（20分） in front of the sums: whatever it is called, it states points. */
function labelBeside(grid: Grid, { label: { cell } }: MoneyItem): Block | undefined {
  for (let column = cell.column - 1; column >= grid.left; column--) {
    const box = grid.at(cell.row, column);
    if (pointsIn(box.text)) return box;
  }
  return undefined;
}

function statedIn(box: Block | undefined): Field<number> | undefined {
  const value = box ? pointsIn(box.text) : null;
  return box && value ? { value, text: box.text, cell: box.cell } : undefined;
}
