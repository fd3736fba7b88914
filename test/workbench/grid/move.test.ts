import { rangeOf, selectCell, step } from '../../../src/workbench/grid/move';
import { open } from './open';

test('a selection grows until it cuts no merge', () => {
  const { sheet } = open([['a', 'b', 'c', 'd'], ['e']], { merges: ['B1:C2', 'C3:D4'] });
  expect(rangeOf(sheet, { active: { row: 0, column: 0 }, corner: { row: 2, column: 2 } })).toEqual({
    top: 0,
    left: 0,
    bottom: 3,
    right: 3,
  });
  expect(selectCell(sheet, { row: 1, column: 2 }).active).toEqual({ row: 0, column: 1 });
});

test('a step leaves a merge on its far side', () => {
  const { sheet, layout } = open([['a', 'b'], ['c']], { merges: ['A1:B2'] });
  expect(step(sheet, layout, { row: 0, column: 0 }, 'down')).toEqual({ row: 2, column: 0 });
  expect(step(sheet, layout, { row: 0, column: 0 }, 'right')).toEqual({ row: 0, column: 2 });
});
