import { choose, doneScope } from '../../../src/autofill/match/counting';
import type { LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import type { Ledger } from '../../../src/ledger/ledger';
import type { CellInput } from '../../support/sheet';
import { ledgerOf } from '../facts';

function ledger(heading: string, values: CellInput[], title?: string): Ledger {
  const rows = values.map((value, at) => [`2024-01-${10 + at}`, `事项${at}`, 10 + at, value]);
  return ledgerOf([...(title ? [[title]] : []), ['日期', '名称', '金额（元）', heading], ...rows]);
}

const COUNT = { aggregate: 'count', column: null } as const;

function choice(
  of: Ledger,
  how: Pick<LedgerRecipe, 'aggregate' | 'column'> = COUNT,
  label = '项目个数',
): ReturnType<typeof choose>[] {
  return doneScope(of).states.map((state) => choose(state, { ...how, label }, of));
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
])('%s do not count', (_name, heading, values, except) => {
  const [chosen] = choice(ledger(heading, values));
  expect(chosen!.filters).toEqual([{ column: heading, except }]);
  expect(chosen!.notes).toHaveLength(1);
});

test('a row that a remark calls off does not count', () => {
  const { filters } = doneScope(ledger('备注', ['因雨取消', null, '天气晴']));
  expect(filters).toEqual([{ column: '备注', except: ['因雨取消'] }]);
});

describe('states under way', () => {
  const works = ledger('项目状态', ['已完工', '在建', '已完工', '未开工']);
  const except = (states: string[]) => [{ column: '项目状态', except: states }];
  test.each<[string, Pick<LedgerRecipe, 'aggregate' | 'column'>, string, unknown[]]>([
    ['no finished things', COUNT, '完工项目个数', except(['在建', '未开工'])],
    ['begun, where that is asked', COUNT, '实施项目个数', except(['未开工'])],
    ['part of what was reached so far', { aggregate: 'sum', column: '完成投资' }, '完成投资额', []],
    ['part of a rate', { aggregate: 'share', column: '项目状态' }, '项目完工率', []],
  ])('are %s', (_name, how, label, filters) => {
    const [chosen] = choice(works, how, label);
    expect(chosen!.open.flatMap((one) => one.filters)).toEqual(filters);
    expect(chosen!.open[0]!.certainty).toBeLessThan(1);
  });

  test('are no payments that were made', () => {
    const payments = ledger('支付状态', ['支付成功', '审核中', '支付成功'], '2024年支付明细');
    const [chosen] = choice(payments, { aggregate: 'sum', column: '支付金额' }, '资金支出');
    expect(chosen!.open.flatMap((one) => one.filters)).toEqual([{ column: '支付状态', except: ['审核中'] }]);
  });
});

test('an unknown state counts until a person says otherwise, and is asked for', () => {
  const [chosen] = choice(ledger('状态', ['已办结', '甲类', '已办结']));
  expect(chosen!.filters).toEqual([]);
  expect(chosen!.open).toMatchObject([{ filters: [], otherwise: [{ column: '状态', except: ['甲类'] }] }]);
  expect(chosen!.open[0]!.certainty).toBeLessThan(0.8);
});

test('a rate asks of all rows but those that were taken back', () => {
  const cases = ledger('办理状态', ['已办结', '未办结', '已撤销', '已办结']);
  const [chosen] = choice(cases, { aggregate: 'share', column: '办理状态' }, '案件办结率');
  expect(chosen!.filters).toEqual([{ column: '办理状态', except: ['已撤销'] }]);
});

test.each<[string, string, CellInput[]]>([
  ['a column whose values are no states', '办理方式', ['线上', '窗口', '线上']],
  ['words of which few are states', '完成情况', ['整治河道', '清理垃圾', '已完成']],
  ['states that all count', '状态', ['已办结', '办结', '已归档']],
  ['a book that nobody signed', '签名', [null, null, null]],
])('%s leave everything as it is', (_name, heading, values) => {
  const of = ledger(heading, values);
  expect(doneScope(of)).toMatchObject({ filters: [], doubts: [], certainty: 1 });
  expect(choice(of).flatMap(({ filters, open }) => [...filters, ...open])).toEqual([]);
});
