import { doneScope } from '../../../src/autofill/match/counting';
import type { CellInput } from '../../support/sheet';
import { ledgerOf } from '../facts';

function scope(heading: string, values: CellInput[]) {
  const rows = values.map((value, at) => [`2024-01-${10 + at}`, `事项${at}`, 10 + at, value]);
  return doneScope(ledgerOf([['日期', '名称', '金额（元）', heading], ...rows]));
}

test.each<[string, string, CellInput[], string[]]>([
  [
    'failed payments',
    '支付状态',
    ['支付成功', '支付失败', '已冲正', '退票', '支付成功'],
    ['支付失败', '已冲正', '退票'],
  ],
  ['results of payments', '发放结果', ['成功', '成功', '失败'], ['失败']],
  ['works called off', '项目状态', ['已完工', '已取消', '已完工'], ['已取消']],
  ['who was on leave', '签名', ['√', '请假', '√'], ['请假']],
  ['who did not sign', '签名', ['√', null, '√'], ['']],
  ['a remark', '备注', ['因雨取消', null, '天气晴'], ['因雨取消']],
])('%s do not count', (_name, heading, values, except) => {
  const { filters, certainty } = scope(heading, values);
  expect(filters).toEqual([{ column: heading, except }]);
  expect(certainty).toBeLessThan(1);
});

test.each<[string, string, CellInput[], RegExp]>([
  ['under way', '项目状态', ['已完工', '在建', '已完工'], /「在建」的 1 行算不算完成/],
  ['not known', '状态', ['已办结', '甲类', '已办结'], /「甲类」的 1 行算不算完成/],
  ['a remark that may cancel', '备注', ['原定取消后又补办', null, null], /请看这些行该不该计入/],
])('%s is asked, and stays below the line', (_name, heading, values, doubt) => {
  const { filters, certainty, doubts } = scope(heading, values);
  expect(filters).toEqual([]);
  expect(certainty).toBeLessThan(0.8);
  expect(doubts.join()).toMatch(doubt);
});

test.each<[string, string, CellInput[]]>([
  ['a column whose values are no states', '办理方式', ['线上', '窗口', '线上']],
  ['words of which few are states', '完成情况', ['整治河道', '清理垃圾', '已完成']],
  ['states that all count', '状态', ['已办结', '办结', '已归档']],
  ['a book that nobody signed', '签名', [null, null, null]],
])('%s leave everything as it is', (_name, heading, values) => {
  expect(scope(heading, values)).toEqual({ filters: [], open: [], doubts: [], certainty: 1 });
});
