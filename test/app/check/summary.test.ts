import { formatMoney, summary } from '../../../src/app';
import type { Form, MoneyItem } from '../../../src/form/model/form';
import { Sheet } from '../../../src/sheet';
import { toyForm, toySheet } from '../../support/toy';

const form = toyForm.recognise(new Sheet(toySheet('自评', ['好', '好'])))[0]!;
const cell = { row: 0, column: 0 };
const item = (role: MoneyItem['role'], amounts: Record<string, number | null>): MoneyItem => ({
  role,
  label: { value: role, text: role, cell },
  partOf: null,
  amounts: Object.fromEntries(
    Object.entries(amounts).map(([column, value]) => [column, { value, text: String(value), cell }]),
  ),
});

test('a table is known by kind, organisation, year, indicators and money', () => {
  expect(summary(form)).toEqual({
    kind: 'department-self-evaluation',
    organisation: '自评局',
    project: null,
    year: 2024,
    indicators: 2,
    money: { amount: 1622.46, unit: '万元' },
  });
});

test.each<[string, Partial<Form>, { amount: number; unit: '万元' | '元' | null } | null]>([
  [
    'the whole of the budget, not a part',
    { money: [item('fiscal', { amount: 5 }), item('total', { amount: 9 })] },
    { amount: 9, unit: '万元' },
  ],
  [
    'the adjusted budget before the initial one',
    { money: [item('total', { initial: 1, budget: 2, executed: 3 })] },
    { amount: 2, unit: '万元' },
  ],
  [
    'the income where there is no total',
    { money: [item('income-total', { amount: 7 })] },
    { amount: 7, unit: '万元' },
  ],
  ['zero is a sum', { money: [item('total', { amount: 0 })] }, { amount: 0, unit: '万元' }],
  ['no unit declared', { money: [item('total', { amount: 7 })], moneyUnit: null }, { amount: 7, unit: null }],
  ['a blank total', { money: [item('total', { amount: null })] }, null],
  ['no money block', { money: [] }, null],
])('money: %s', (_, change, money) => {
  expect(summary({ ...form, ...change }).money).toEqual(money);
});

test.each([
  [1622.46, '1,622.46'],
  [4125.8, '4,125.80'],
  [90, '90'],
  [2026400, '2,026,400'],
  [0.4163, '0.4163'],
  [0, '0'],
])('%p is written %s', (amount, text) => {
  expect(formatMoney(amount)).toBe(text);
});
