import { boxesIn } from '../../../src/workbench/grid/boxes';
import { boxStyle, textStyle } from '../../../src/workbench/grid/paint';
import { open } from './open';

test('a highlight lies over the fill; on the dark sheet in a deep shade of its hue, under light text', () => {
  const { workbook, sheet, layout } = open([['甲']]);
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const box = () => boxesIn(sheet, layout, area)[0]!;
  for (const [fill, deep] of [
    ['#FBD5D9', 'hsl(354 45% 26%)'],
    ['#FFE8B3', 'hsl(42 45% 26%)'],
    ['#DCE9F7', 'hsl(211 45% 26%)'],
    ['#EEEEEE', 'hsl(0 0% 26%)'],
  ] as const) {
    workbook.changeLayout(sheet.id, { highlights: [{ id: '1', areas: [area], formula: '=TRUE', fill }] });
    expect(boxStyle(box(), 0, false).backgroundColor).toBe(fill);
    expect(textStyle(box(), false).color).toBe('#000000');
    expect(boxStyle(box(), 0, true).backgroundColor).toBe(deep);
    expect(textStyle(box(), true).color).toBeUndefined();
  }
});
