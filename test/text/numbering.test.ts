import fc from 'fast-check';
import { readNumbering } from '../../src/text';

const short = (text: string) =>
  readNumbering(text).map(({ level, marker, number }) => `${'>'.repeat(level)}${marker}${number}`);

describe('numbered items', () => {
  test.each<[string, string[]]>([
    ['1. 甲\n2. 乙', ['1.1', '2.2']],
    ['1、甲；2、乙', ['1、1', '2、2']],
    ['1.甲。 2.乙。                   4.丁。', ['1.1', '2.2', '4.4']],
    ['（1）甲；（2）乙', ['（1）1', '（2）2']],
    ['一、甲\n（一）乙\n1. 丙\n2. 丁\n二、戊', ['一、1', '>（一）1', '>>1.1', '>>2.2', '二、2']],
    ['①甲，②乙', ['①1', '②2']],
    ['第一，甲。第二，乙。', ['第一，1', '第二，2']],
    ['目标1：甲\n目标2：乙', ['目标1：1', '目标2：2']],
    ['任务6: 甲', ['任务6:6']],
    ['十一、甲\n十二、乙\n二十、丙', ['十一、11', '十二、12', '二十、20']],
    // "1." before 6类 without a space, next to a real 1.
    ['1. 更新小组。\n1.6类健康细胞建设\n2. 完成活动', ['1.1', '1.1', '2.2']],
    ['1) 甲\n2) 乙', ['1)1', '2)2']],
  ])('%j', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test.each([
    '服务1.1万人次',
    '1.1万人次',
    '2024.5完成',
    '2024.5.1前完成',
    '共3、5、7场',
    '第一阶段和第二阶段',
    '预算（万元）',
    '其中一、二级医院',
    '计划（第一阶段）、方案（第二阶段）',
    '12.5%',
    '没有编号的文字。',
    '',
  ])('no item in %j', (text) => {
    expect(short(text)).toEqual([]);
  });

  test('gives the text of each item and where it begins', () => {
    const text = '1. 甲一\n 2、 乙。';
    expect(readNumbering(text)).toEqual([
      { marker: '1.', style: 'dot', level: 0, number: 1, text: '甲一', start: 0, textStart: 2 },
      { marker: '2、', style: 'comma', level: 1, number: 2, text: '乙。', start: 7, textStart: 9 },
    ]);
  });

  test('any text: items in order, never throws', () => {
    const sign = fc.constantFrom(...'12.、（一二）()①。；\n ：第目标任务甲');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(sign).map((signs) => signs.join('')),
        ),
        (text) => {
          let last = -1;
          for (const { start, textStart, number } of readNumbering(text)) {
            expect(start).toBeGreaterThan(last);
            expect(textStart).toBeGreaterThan(start);
            expect(Number.isInteger(number)).toBe(true);
            last = start;
          }
        },
      ),
    );
  });
});
