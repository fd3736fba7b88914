import fc from 'fast-check';
import { splitClauses, splitSentences } from '../../src/text';

const anyText = fc.string({ unit: 'grapheme' });

test('cut where the meaning is cut', () => {
  const text = '1. 开展活动，共1,622.46万元；完成：9:30 开始。\n 结束';
  expect(splitSentences(text).map((piece) => piece.text)).toEqual([
    '1. 开展活动，共1,622.46万元',
    '完成：9:30 开始',
    '结束',
  ]);
  expect(splitClauses(text).map((piece) => piece.text)).toEqual([
    '1. 开展活动',
    '共1,622.46万元',
    '完成',
    '9:30 开始',
    '结束',
  ]);
});

test('every piece stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const piece of [...splitSentences(text), ...splitClauses(text)]) {
        expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
        expect(piece.text.trim()).not.toBe('');
      }
    }),
  );
});
