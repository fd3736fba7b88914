import { excerpt, markedParts, type TextPart } from '../../../src/taskpane/components/marked-parts';

const shown = (parts: readonly TextPart[]) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  ['≥1102人', '≥1080人', '≥[1102]人', '≥[1080]人'],
  ['=23万元/个', '≤23万元/个', '[=]23万元/个', '[≤]23万元/个'],
  ['每年返本分红时间', '每年返本分红完成时间', '每年返本分红时间', '每年返本分红[完成]时间'],
  ['', '新的', '', '[新的]'],
  ['一样', '一样', '一样', '一样'],
  // Only what came or went is marked, in each line for itself.
  ['保 障 人 员', '保障人员', '保[ ]障[ ]人[ ]员', '保障人员'],
  [
    '一、保 障\n二、落实\n三、完 成',
    '一、保障\n二、落实\n三、完成',
    '一、保[ ]障\n二、落实\n三、完[ ]成',
    '一、保障\n二、落实\n三、完成',
  ],
  ['𠮷田', '𠮷野', '𠮷[田]', '𠮷[野]'],
])('%s and %s', (left, right, one, other) => {
  const parts = markedParts(left, right);
  expect([shown(parts.left), shown(parts.right)]).toEqual([one, other]);
});

test('a long text is shortened around what differs', () => {
  const same = '一二三四五六七八九十'.repeat(5);
  const { right } = markedParts(`${same}甲${same}`, `${same}乙${same}`);
  expect(shown(excerpt(right))).toBe('…九十一二三四五六七八九十[乙]一二三四五六七八九十一二…');
});
