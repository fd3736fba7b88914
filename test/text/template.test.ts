import { fillTemplate, formatNumber, placeholdersOf } from '../../src/text/template';

it('puts data into the places that bear its name', () => {
  expect(
    fillTemplate('{cell}「{text}」，{cell} 相差 {difference}', {
      cell: 'F14',
      text: '12场',
      difference: 0.3,
    }),
  ).toBe('F14「12场」，F14 相差 0.3');
  expect(fillTemplate('没有要填的')).toBe('没有要填的');
});

it('a sentence with a hole is refused', () => {
  expect(() => fillTemplate('{cell} 相差 {difference}', { cell: 'F14' })).toThrow('{difference}');
});

it.each([
  [0.1 + 0.2, '0.3'],
  [30 + 30 + 29.99, '89.99'],
  [-0, '0'],
  [1234567, '1,234,567'],
  [0.004, '0.004'],
])('%p is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
  expect(fillTemplate('{n}', { n: value })).toBe(text);
});

it('a text is left as it is', () => {
  expect(fillTemplate('{year} 年度，第 {row} 行', { year: '2024', row: '1024' })).toBe(
    '2024 年度，第 1024 行',
  );
});

it('names the places of a template', () => {
  expect(placeholdersOf('{a} 与 {b}，{a}')).toEqual(['a', 'b', 'a']);
  expect(placeholdersOf('{} { a }')).toEqual([]);
});
