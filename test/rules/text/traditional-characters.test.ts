import { SIMPLIFIED } from '../../../src/rules/support/texts';
import rule from '../../../src/rules/text/traditional-characters';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '简体', table: { goals: ['宣传目标人数不少于200人，乾安县于后街瞭望，著名的麼些人。'] } },
    { name: '姓名用字', table: { goals: ['联系人：陈昇、李堃、王喆。'] } },
  ],
  invalid: [
    {
      name: '人數',
      table: { goals: ['宣传目标人數不少于200人，實現全覆盖。'] },
      report: [{ message: 'traditional', cells: ['B5'], text: ['人數不少于', '「數實現」', '「数实现」'] }],
    },
    {
      name: '指标名称',
      table: { indicators: [{ name: '培訓場次', target: '12場' }] },
      report: [
        { message: 'traditional', cells: ['C6'], text: '训场' },
        { message: 'traditional', cells: ['E6'], text: '场' },
      ],
    },
  ],
});

describe('the list of traditional characters', () => {
  /** GB/T 2312 level 1 and 2: the characters of simplified text. */
  const simplified = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++)
      simplified.add(new TextDecoder('gbk').decode(new Uint8Array([row, cell])));
  }

  it('names only characters outside GB/T 2312, and gives characters inside', () => {
    expect(SIMPLIFIED.size).toBeGreaterThan(500);
    for (const [from, to] of SIMPLIFIED)
      expect([from, simplified.has(from), simplified.has(to)]).toEqual([from, false, true]);
  });
});
