import { type Field, type Form, type MoneyRole, plannedAmount } from '../../form';
import type { Sheet } from '../../sheet';
import { amountOf, difference, nearly, stated, unitOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B02',
  name: 'expenditure-equals-income',
  title: '支出与收入不等',
  family: 'money',
  severity: 'error',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '预算法：部门预算收支平衡',
  relies: 'money',
  messages: {
    unequal: '支出 {expenditure} 与收入来源合计 {income} 不相等，相差 {gap}{unit}，请核对收入和支出各项。',
    unsettled:
      '支出各项怎样相加都不等于收入 {income}{unit}；支出没有可靠的合计（没有写，或与各项对不上），是否相等无法判断，请核对支出和收入各项。',
  },
  docs: {
    rule: '部门整体的预算支出等于收入来源之和。',
    valid: '支出 4,125.82，收入：财政拨款 4,125.82、其他资金 0。',
    invalid: '支出 4,125.82，收入：财政拨款 4,025.82、其他资金 0。',
    limits:
      '各地对部门预算支出、事业发展性支出的口径不同，只要有一种合理的加法与收入相等就不报；支出各项自身不平时不下结论。',
  },
  ignorable: false,
  applies: ({ form }) => {
    const [income, expenditure] = [incomeOf(form), expenditureOf(form)];
    return income && expenditure ? { income, expenditure } : null;
  },
  *check({ form, sheet, profile }, { income, expenditure: { department, development, basic, project } }) {
    const sums = [
      sum(department),
      sum(department, development),
      sum(basic, project),
      sum(basic, project, development),
      sum(project, development),
    ].filter((value) => value !== null);
    if (sums.some((value) => nearly(value, income.value, profile.sumTolerance))) return;
    const cells = [
      ...[department, development, basic, project].flatMap((field) => (field ? [field.cell] : [])),
      ...income.cells,
    ];
    const data = { income: income.value, unit: unitOf(form) };
    const expenditure = department?.value ?? null;
    const settled = sums.filter(
      (value) => expenditure !== null && nearly(value, expenditure, profile.sumTolerance),
    );
    const only = isPrinted(form, income.value)
      ? onlyParts({ department, development, basic, project }, form, sheet)
      : null;
    if (only !== null) {
      const gap = difference(only, income.value);
      yield { message: 'unequal', cells, data: { ...data, expenditure: only, gap } };
    } else if (expenditure === null || settled.length < 2) {
      yield { message: 'unsettled', cells, data, severity: 'undetermined' };
    } else {
      const gap = difference(expenditure, income.value);
      yield { message: 'unequal', cells, data: { ...data, expenditure, gap } };
    }
  },
});

type Amount = Field<number | null>;

function sum(...fields: readonly (Amount | undefined)[]): number | null {
  let total = 0;
  for (const field of fields) {
    if (typeof field?.value !== 'number') return null;
    total += field.value;
  }
  return total;
}

/** Whether a total of the table states the same as the income. */
function isPrinted({ money }: Form, income: number): boolean {
  return money.some(
    (item) =>
      (item.role === 'total' || item.role === 'medium-term' || item.role === 'income-total') &&
      plannedAmount(item)?.value === income,
  );
}

/** 基本支出 and 项目支出 where the table has no other expenditure: what they add up to is all of it. */
function onlyParts(
  { department, development, basic, project }: Expenditure,
  { money, unread }: Form,
  sheet: Sheet,
): number | null {
  const others = money.some(({ role }) => OTHER_EXPENDITURE.includes(role));
  const rows = money.map(({ label }) => label.cell.row);
  const hidden = unread.some(({ cells }) =>
    cells.some(({ row, column }) => rows.includes(row) && /\d/.test(sheet.text(row, column))),
  );
  return department || development || others || hidden ? null : sum(basic, project);
}

const OTHER_EXPENDITURE: readonly MoneyRole[] = ['unknown', 'special-funds', 'other-development', 'batch'];

type Expenditure = NonNullable<ReturnType<typeof expenditureOf>>;

function expenditureOf(form: Form) {
  const department = amountOf(form, 'department-expenditure');
  const development = amountOf(form, 'development-expenditure');
  const basic = amountOf(form, 'basic-expenditure');
  const project = amountOf(form, 'project-expenditure');
  const known = [department, development, basic, project].some((field) => typeof field?.value === 'number');
  return known ? { department, development, basic, project } : null;
}

/** The stated total of the income, else the sum of fiscal and other funds. */
function incomeOf(form: Form) {
  const total = stated(amountOf(form, 'income-total'));
  if (total) return { value: total.value, cells: [total.cell] };
  const sources = form.money
    .filter((item) => ['fiscal', 'special-account', 'own-funds', 'carry-over', 'other'].includes(item.role))
    .flatMap((item) => stated(plannedAmount(item)) ?? []);
  if (sources.length === 0) return null;
  return {
    value: sources.reduce((all, field) => all + field.value, 0),
    cells: sources.map((field) => field.cell),
  };
}
