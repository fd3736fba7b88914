import {
  isNotDone,
  isTotalLabel,
  readAnswer,
  readDayText,
  readNumberText,
  readYearText,
} from '../../src/ledger/cell-values';

test.each([
  ['1,234.50', 1234.5, null],
  ['-12,500.00', -12_500, null],
  ['(12.5)', -12.5, null],
  ['￥1,000', 1000, null],
  ['120人', 120, '人'],
  ['３７', 37, null],
  [' 95 % ', 95, '%'],
  ['2万元', 2, '万元'],
])('%s is %d', (text, value, unit) => {
  expect(readNumberText(text)).toEqual({ value, unit });
});

test.each(['', '12,34', '2024.1.5', '37人15', '约120', '12-15', '河田社区', '1:5.38', '1/2'])(
  '%s is no single number',
  (text) => {
    expect(readNumberText(text)).toBeUndefined();
  },
);

test.each([
  ['2024.1.5', [2024, 1, 5]],
  ['2024/6/20', [2024, 6, 20]],
  ['2024-06-20 14:30', [2024, 6, 20]],
  ['2024年11月14日', [2024, 11, 14]],
  ['20240620', [2024, 6, 20]],
  ['202406', [2024, 6, 0]],
  ['2024年3月', [2024, 3, 0]],
  ['3月', [0, 3, 0]],
  ['3月5日', [0, 3, 5]],
  ['6/20/2024', [2024, 0, 0]],
  ['2024年3月1日-5日', [2024, 3, 1]],
  ['2024.3.1—2024.3.5', [2024, 3, 1]],
])('%s is a date', (text, [year, month, day]) => {
  expect(readDayText(text)).toEqual({ year, month, day });
});

test.each(['', '12', '2024年13月', '2024.2.40', '第1讲', '义诊', '13800138000'])('%s is no date', (text) => {
  expect(readDayText(text)).toBeUndefined();
});

test('years', () => {
  expect([readYearText('2024'), readYearText('2024年度'), readYearText('2024年3月')]).toEqual([
    2024,
    2024,
    undefined,
  ]);
});

test.each([
  ['是', 'yes'],
  ['√', 'yes'],
  ['非常满意', 'yes'],
  ['不满意', 'no'],
  ['否', 'no'],
  ['基本满意', 'between'],
  ['一般', 'between'],
  ['义诊', undefined],
])('%s answers %s', (text, answer) => {
  expect(readAnswer(text)).toBe(answer);
});

test.each(['已取消', '作废', '未开展', '计划', '待审核', '已退回'])('%s was not done', (text) => {
  expect(isNotDone(text)).toBe(true);
});

test.each(['已完成', '已支付', '正常', '完成'])('%s was done', (text) => {
  expect(isNotDone(text)).toBe(false);
});

test.each(['合计', '总 计', '本页小计', '3月累计', '2024年合计', '小计：'])('%s labels a total', (text) => {
  expect(isTotalLabel(text)).toBe(true);
});

test.each(['累计开展培训', '汇总表填报培训', '义诊', '会计培训', '统计局'])('%s labels no total', (text) => {
  expect(isTotalLabel(text)).toBe(false);
});
