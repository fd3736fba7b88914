import type { CellRef } from '../../sheet';
import { formatNumber } from '../../text/template';
import type { Field, Form, MoneyItem } from '../../form';
import {
  difference,
  isUnreadable,
  itemName,
  nearly,
  sideSums,
  sourceSums,
  stated,
  SUM_COLUMNS,
  totalsOf,
  unitOf,
} from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B01',
  name: 'total-equals-sources',
  title: '总额不等于各项资金之和',
  family: 'money',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：年度资金总额等于财政拨款、上年结转、其他资金之和',
  relies: 'money',
  messages: {
    unequal: '「{label}」与各项资金合计不相等：{details}。请核对总额和各项金额。',
    beside: '「{label}」写 {total}{unit}，旁边的{parts}相加是 {sum}{unit}，相差 {gap}{unit}，请核对。',
    rest: '「{label}」下面只列了其中的「{item}」：{details}，其余是什么资金看不出来，无法核对。请补列其余资金，或核对总额。',
    unclear:
      '「{label}」与认得出的各项资金不相等：{details}；「{item}」是哪一类资金没有读懂，可能也要计入，无法核对。请在「读法」里核对资金各行。',
    blank: '「{label}」没有填（{columns}），下面的各项资金合计 {sum}{unit}，请补填。',
    unreadable: '「{item}」的金额写成「{text}」，不是数字，总额是否等于各项之和无法判断，请改填数字。',
  },
  docs: {
    rule: '资金总额 = 财政拨款 + 上年结转 + 其他资金，各栏（年初预算、全年预算、执行数）分别核对，允许误差见设置。总额空着而各项有数的，提示补填。',
    valid: '总额 1,622.46，财政拨款 1,622.46（文本数字也按数字算），其他资金空白按 0 计。',
    invalid: '年度资金总额写 0，其中财政拨款 90。',
    limits:
      '并排写的合计与各项，只在别的年度、别的合计相等时核对；上级补助、本级资金可能是财政拨款的明细，只要有一种合理的加法相等就不报；只列了一项「其中」而总额更大的，或有的资金行没有读懂的，无法判断。',
  },
  ignorable: false,
  applies: ({ form, sheet, profile }) => {
    const totals = totalsOf(form).filter(({ sources, unclear }) => sources.length + unclear.length > 0);
    const beside = sideSums(form, sheet, profile.sumTolerance).filter(({ total }) => !isTask(form, total));
    return totals.length + beside.length > 0 ? { totals, beside } : null;
  },
  *check({ form, profile }, { totals, beside }) {
    const unit = unitOf(form);
    yield* beside.map(({ name: label, total, parts, sum }) => ({
      message: 'beside' as const,
      selfContained: true,
      cells: [total.cell, ...parts.map(({ cell }) => cell)],
      data: {
        label,
        total: total.value,
        parts: parts.map(({ name, value }) => `「${name}」${formatNumber(value)}`).join('、'),
        sum,
        gap: difference(sum, total.value),
        unit,
      },
    }));
    for (const { total, sources, unclear } of totals) {
      const label = itemName(total);
      const blank = COLUMNS.filter((column) => isBlankTotal(total, sources, column));
      if (blank.length > 0) {
        const cells = blank.map((column) => total.amounts[column]!.cell);
        const columns = blank.map((column) => SUM_COLUMNS[column]).join('、');
        const sum = formatNumber(sourceSums(sources, blank[0]!)[0] ?? 0);
        yield { message: 'blank', cells, data: { label, columns, sum, unit }, severity: 'warning' };
      }
      const wrong: WrongColumn[] = [];
      const open: WrongColumn[] = [];
      const doubtful: WrongColumn[] = [];
      for (const column of COLUMNS) {
        const whole = stated(total.amounts[column]);
        const parts = sources.flatMap((item) => {
          const field = item.amounts[column];
          return field ? [{ item, field }] : [];
        });
        const [first] = parts;
        if (!whole || !first || parts.every(({ field }) => field.value === null)) continue;
        const sums = sourceSums(
          parts.map(({ item }) => item),
          column,
        );
        const extras = unclear.flatMap((item) => stated(item.amounts[column]) ?? []);
        if (withSome(sums, extras).some((sum) => nearly(sum, whole.value, profile.sumTolerance))) continue;
        const unreadable = parts.find(({ field }) => isUnreadable(field));
        const sum = sums[0] ?? 0;
        const gap = `${formatNumber(difference(sum, whole.value))}${unit}`;
        const cells = [whole.cell, ...parts.map(({ field }) => field.cell)];
        if (unreadable) {
          const { item, field } = unreadable;
          const data = { item: itemName(item), text: field.text.trim() };
          yield { message: 'unreadable', cells: [field.cell, whole.cell], data, severity: 'undetermined' };
        } else if (extras.length > 0) {
          const item = unclear.map(itemName).join('」「');
          const text = `${SUM_COLUMNS[column]} ${formatNumber(whole.value)}，各项合计 ${formatNumber(sum)}，相差 ${gap}`;
          doubtful.push({ item, text, cells: [...cells, ...extras.map(({ cell }) => cell)] });
        } else if (parts.length === 1 && isOpen(first.item) && sum < whole.value) {
          open.push({ item: itemName(first.item), text: `${SUM_COLUMNS[column]}多 ${gap}`, cells });
        } else {
          const [written, added] = [formatNumber(whole.value), formatNumber(sum)];
          const text = `${SUM_COLUMNS[column]} ${written}，各项合计 ${added}，相差 ${gap}`;
          wrong.push({ item: label, text, cells });
        }
      }
      if (wrong.length > 0) {
        const data = { label, details: wrong.map(({ text }) => text).join('；') };
        yield { message: 'unequal', cells: wrong.flatMap(({ cells }) => cells), data };
      }
      if (doubtful[0]) {
        const data = {
          label,
          item: doubtful[0].item,
          details: doubtful.map(({ text }) => text).join('；'),
        };
        const cells = doubtful.flatMap((one) => one.cells);
        yield { message: 'unclear', cells, data, severity: 'undetermined' };
      }
      const [first] = open;
      if (first) {
        const data = { label, item: first.item, details: open.map(({ text }) => text).join('，') };
        yield { message: 'rest', cells: open.flatMap(({ cells }) => cells), data, severity: 'undetermined' };
      }
    }
  },
});

type SumColumn = keyof typeof SUM_COLUMNS;

const COLUMNS = Object.keys(SUM_COLUMNS) as SumColumn[];

/** Whether the cell of the total is left empty above sources that have amounts. */
function isBlankTotal({ amounts }: MoneyItem, sources: readonly MoneyItem[], column: SumColumn): boolean {
  return amounts[column]?.text.trim() === '' && sources.some((item) => item.amounts[column]?.value);
}

/** Whether B09 judges an amount: the tasks have their own columns. */
function isTask(form: Form, { cell }: Field<number>): boolean {
  return [...form.tasks, ...form.taskTotals].some(({ amount }) => amount?.cell.row === cell.row);
}

/** The sums, and those with any of the extras added: a few rows whose labels nobody could read. */
function withSome(sums: readonly number[], extras: readonly { readonly value: number }[]): number[] {
  return extras
    .slice(0, 6)
    .reduce<number[]>((all, { value }) => [...all, ...all.map((sum) => sum + value)], [...sums]);
}

/** A column in which the sources do not make up the total, in words. */
interface WrongColumn {
  readonly item: string;
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** Called 其中: where it stands alone, the total may hold other money that the table does not list. */
function isOpen({ label }: MoneyItem): boolean {
  return /^其中/.test(label.text.trim());
}
