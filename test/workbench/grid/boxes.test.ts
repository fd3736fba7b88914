import { startOf } from '../../../src/workbench/grid/axis';
import { boxesIn } from '../../../src/workbench/grid/boxes';
import { open } from './open';

test('a merge is one box, also when the window begins inside it; covered cells have none', () => {
  const { sheet, layout } = open([['甲', null, '乙'], [], ['丙']], { merges: ['A1:B40'] });
  const boxes = boxesIn(sheet, layout, { top: 10, left: 1, bottom: 20, right: 5 });
  expect(boxes.map(({ row, column, text }) => [row, column, text])).toEqual([[0, 0, '甲']]);
  expect(boxes[0]).toMatchObject({
    x: 0,
    y: 0,
    height: startOf(layout.rows, 40),
    width: startOf(layout.columns, 2),
  });
});

test('a long text runs over blank cells up to the next filled one, a number never does', () => {
  const { sheet, layout } = open([
    ['攀枝花市西区卫生健康局二〇二四年度', null, '止'],
    [12345678901234, null, null],
  ]);
  const [text, , number] = boxesIn(sheet, layout, { top: 0, left: 0, bottom: 1, right: 5 });
  expect(text!.textWidth).toBe(startOf(layout.columns, 2));
  expect(number!.text).toMatch(/^#+$/);
});
