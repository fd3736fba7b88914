import { carries, isNote, isPart, readLabel, sumWord } from '../../src/table';

describe('labels of sums', () => {
  test.each([
    ['小计', 'subtotal', '', true],
    ['小　计：', 'subtotal', '', true],
    ['本页小计', 'subtotal', '', true],
    ['本页合计', 'subtotal', '', true],
    ['产出指标小计', 'subtotal', '产出指标', false],
    ['二、效益指标小计', 'subtotal', '效益指标', false],
    ['合计', 'total', '', true],
    ['合计（100分）', 'total', '', true],
    ['各项合计', 'total', '', true],
    ['总计', 'total', '', true],
    ['分值合计', 'total', '', true],
    ['合计得分', 'total', '', true],
    ['3月合计', 'total', '', true],
    ['总分', 'total', '', true],
    ['绩效自评总分', 'total', '', true],
    ['培训人次合计', 'total', '培训人次', false],
  ])('%s', (text, kind, of, bare) => {
    expect(sumWord(readLabel(text))).toEqual({ kind, of, bare });
  });

  test.each(['', '会计培训', '合计划数', '统计报表', '总分类账', '完成总额', '本年度计划', '得分'])(
    'not %s',
    (text) => expect(sumWord(readLabel(text))).toBeUndefined(),
  );
});

test.each(['承前页', '过次页', '转下页', '接上页', '承上页', '上页合计', '转次页', '承前页合计', '前页结转'])(
  '%s carries a sum over the break of a page',
  (text) => expect(carries(readLabel(text))).toBe(true),
);

test.each(['本页小计', '网页更新', '上页面'])('%s carries none', (text) =>
  expect(carries(readLabel(text))).toBe(false),
);

test.each([
  ['其中：女职工', true],
  ['1.其中:财政拨款', true],
  ['集中供养', false],
])('%s is a part: %s', (text, part) => expect(isPart(readLabel(text))).toBe(part));

test.each([
  ['注：得分保留两位小数', true],
  ['备注', true],
  ['说明1.本表一式两份', true],
  ['第1页，共3页', true],
  ['续上表', true],
  ['注册企业数', false],
  ['说明会场次', false],
])('%s is a note: %s', (text, note) => expect(isNote(readLabel(text))).toBe(note));
