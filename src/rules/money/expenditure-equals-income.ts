import { type Field, type Form, type MoneyRole, plannedAmount } from '../../form';
import { amountOf, difference, isYearEnd, nearly, stated, unitOf, unreadNumbers } from '../support/money';
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
  },
  docs: {
    rule: '部门整体的预算支出等于收入来源之和。',
    valid: '支出 4,125.82，收入：财政拨款 4,125.82、其他资金 0。',
    invalid: '支出 4,125.82，收入：财政拨款 4,025.82、其他资金 0。',
    limits:
      '各地对部门预算支出、事业发展性支出的口径不同，只要有一种合理的加法与收入或印着的总额相等就不报；收入、支出有一边没有可靠的合计，资金栏里有没读懂的数，或差额正是结余的，不下结论。',
  },
  ignorable: false,
  applies: ({ form }) => {
    const [income, expenditure] = [incomeOf(form), expenditureOf(form)];
    return income && expenditure ? { income, expenditure } : null;
  },
  *check({ form, sheet, profile }, { income, expenditure }) {
    const isSame = (a: number, b: number): boolean => nearly(a, b, profile.sumTolerance);
    const { department, development, basic, project } = expenditure;
    const sums = [
      sum(department),
      sum(department, development),
      sum(basic, project),
      sum(basic, project, development),
      sum(project, development),
    ].filter((value) => value !== null);
    const hidden = unreadNumbers(form, sheet);
    const printed = totalsIn(form);
    const isKnown = printed.some((total) => isSame(total, income.value)) || hidden.length === 0;
    if (!isKnown || sums.some((value) => isSame(value, income.value))) return;
    // 支出总计 agrees with the income: that its parts do not add up is said of them (B01).
    if (spentInAll(form).some((total) => isSame(total, income.value))) return;
    // The total of the expenditure is one that its parts make up, or else the parts are all there is.
    const own = department?.value ?? null;
    const isMadeUp = own !== null && sums.filter((value) => isSame(value, own)).length > 1;
    const only = hidden.length === 0 ? onlyParts(expenditure, form) : null;
    const isPrinted =
      only !== null && [income.value, only].some((one) => printed.some((total) => isSame(total, one)));
    const spent = isMadeUp ? own : isPrinted ? only : null;
    if (spent === null) return;
    const gap = difference(spent, income.value);
    if (leftOvers(form).some((rest) => isSame(rest, gap))) return;
    const cells = [department, development, basic, project].flatMap((field) => (field ? [field.cell] : []));
    yield {
      message: 'unequal',
      cells: [...cells, ...income.cells],
      data: { expenditure: spent, income: income.value, gap, unit: unitOf(form) },
    };
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

/** The totals that the table states. */
function totalsIn({ money }: Form): number[] {
  return money
    .filter(({ role }) => role === 'total' || role === 'medium-term' || role === 'income-total')
    .flatMap((item) => plannedAmount(item)?.value ?? []);
}

/** The totals that are said to be of the expenditure: 支出总计. */
function spentInAll({ money }: Form): number[] {
  return money
    .filter(({ role, label }) => role === 'total' && label.text.includes('支出'))
    .flatMap((item) => plannedAmount(item)?.value ?? []);
}

/** What was left at the end of the year. */
function leftOvers({ money }: Form): number[] {
  return money.filter(isYearEnd).flatMap((item) => plannedAmount(item)?.value ?? []);
}

/** 基本支出 and 项目支出 where the table has no other expenditure: what they add up to is all of it. */
function onlyParts({ department, development, basic, project }: Expenditure, { money }: Form): number | null {
  const others = money.some(({ role }) => OTHER_EXPENDITURE.includes(role));
  return typeof department?.value === 'number' || development || others ? null : sum(basic, project);
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

/** The stated total of the income, else the sum of its sources; a list without 其他资金 may name but some of them. */
function incomeOf(form: Form) {
  const total = stated(amountOf(form, 'income-total'));
  if (total) return { value: total.value, cells: [total.cell] };
  const items = form.money.filter((item) => SOURCES.includes(item.role) && !isYearEnd(item));
  const sources = items.flatMap((item) => stated(plannedAmount(item)) ?? []);
  const value = sources.reduce((all, field) => all + field.value, 0);
  const isWhole = items.some(({ role }) => role === 'other') || totalsIn(form).includes(value);
  return sources.length > 0 && isWhole ? { value, cells: sources.map((field) => field.cell) } : null;
}

const SOURCES: readonly MoneyRole[] = ['fiscal', 'special-account', 'own-funds', 'carry-over', 'other'];
