import { type CellRef, formatCell, formatRange, isSameCell, type Sheet } from '../../sheet';
import { formatNumber } from '../../text/template';
import type { Field, Form, MoneyItem } from '../../form';
import {
  type BrokenSum,
  brokenSums,
  difference,
  isUnreadable,
  itemName,
  listSums,
  nearly,
  sideSums,
  type SideSum,
  sourceSums,
  stated,
  SUM_COLUMNS,
  totalsOf,
  unitOf,
  unreadNumbers,
} from '../support/money';
import { unreadIn } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B01',
  name: 'total-equals-sources',
  title: '总额不等于各项资金之和',
  family: 'money',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效自评表（财预〔2020〕10号附表）：年度资金总额等于财政拨款、上年结转、其他资金之和',
  messages: {
    unequal: '「{label}」与各项资金合计不相等：{details}。请核对总额和各项金额。',
    beside: '「{label}」写 {total}{unit}，{parts}相加是 {sum}{unit}，相差 {gap}{unit}，请核对。',
    broken:
      '「{label}」写 {total}{unit}，{parts}相加是 {sum}{unit}，相差 {gap}{unit}；别的几栏都是这样相加的，请核对。',
    rest: '「{label}」下面只列了其中的「{item}」：{details}，其余是什么资金看不出来，无法核对。请补列其余资金，或核对总额。',
    unclear:
      '「{label}」下面的「{item}」是哪一类资金没有读懂，总额是否等于各项之和无法核对。请在「读法」里核对资金各行。',
    unread: '资金栏里 {range} 没有读懂，「{label}」是否等于各项之和无法核对。请在「读法」里核对资金各行。',
    blank: '「{label}」没有填（{columns}），下面的各项资金合计 {sum}{unit}，请补填。',
    unreadable: '「{item}」的金额写成「{text}」，不是数字，总额是否等于各项之和无法判断，请改填数字。',
  },
  docs: {
    rule: '资金总额 = 财政拨款 + 上年结转 + 其他资金，各栏（年初预算、全年预算、执行数）分别核对，允许误差见设置。总额空着而各项有数的，提示补填。',
    valid: '总额 1,622.46，财政拨款 1,622.46（文本数字也按数字算），其他资金空白按 0 计。',
    invalid: '年度资金总额写 0，其中财政拨款 90。',
    limits:
      '并排写的合计与各项，只在别的年度、别的合计相等时核对；别的几栏（行）都相等、只有一栏不等的合计，不论叫什么都报；上级补助、本级资金可能是财政拨款的明细，只要有一种合理的加法相等就不报；只列了一项「其中」而总额更大的，或有的资金行没有读懂的，无法判断；没有读懂的数加进来正好相等的不报。',
  },
  ignorable: false,
  applies: ({ form, sheet, profile }) => {
    const totals = totalsOf(form).filter(({ sources, unclear }) => sources.length + unclear.length > 0);
    const own = totals.flatMap(({ sources, unclear }) =>
      [...sources, ...unclear].flatMap(({ amounts }) =>
        Object.values(amounts).map(({ cell }) => formatCell(cell)),
      ),
    );
    const isNew = ({ total, parts }: SideSum): boolean =>
      !isTask(form, total) && parts.some(({ cell }) => !own.includes(formatCell(cell)));
    const allBeside = sideSums(form, sheet, profile.sumTolerance);
    const beside = allBeside.filter(isNew);
    const broken = brokenIn(form, sheet, profile.sumTolerance, allBeside);
    return totals.length + beside.length + broken.length > 0 ? { totals, beside, broken } : null;
  },
  *check({ form, sheet, profile }, { totals, beside, broken }) {
    const unit = unitOf(form);
    const [unread, hidden] = [unreadIn(form, sheet, 'money'), unreadNumbers(form, sheet)];
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
    yield* broken.map(({ name: label, total, parts, sum }) => ({
      message: 'broken' as const,
      selfContained: true,
      cells: [total.cell, ...parts.map(({ cell }) => cell)],
      data: {
        label,
        total: total.value,
        parts: parts.map(({ value }) => formatNumber(value)).join(' + '),
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
      const doubtful: CellRef[] = [];
      for (const column of COLUMNS) {
        const whole = stated(total.amounts[column]);
        const parts = sources.flatMap((item) => {
          const field = item.amounts[column];
          return field ? [{ item, field }] : [];
        });
        const extras = unclear.flatMap((item) => stated(item.amounts[column]) ?? []);
        if (
          !whole ||
          parts.length === 0 ||
          [...parts.flatMap(({ field }) => stated(field) ?? []), ...extras].length === 0
        )
          continue;
        const sums = sourceSums(
          parts.map(({ item }) => item),
          column,
        );
        const more = [...extras.map(({ value }) => value), ...hidden];
        if (withSome(sums, more).some((sum) => nearly(sum, whole.value, profile.sumTolerance))) continue;
        const unreadable = parts.find(({ field }) => isUnreadable(field));
        const cells = [
          whole.cell,
          ...parts.map(({ field }) => field.cell),
          ...extras.map(({ cell }) => cell),
        ];
        const all = extras.reduce((rest, { value }) => rest + value, sums[0] ?? 0);
        const [only] = parts;
        const gap = `${formatNumber(difference(all, whole.value))}${unit}`;
        if (unreadable) {
          const { item, field } = unreadable;
          const data = { item: itemName(item), text: field.text.trim() };
          yield { message: 'unreadable', cells: [field.cell, whole.cell], data, severity: 'undetermined' };
        } else if (unread || (extras.length > 0 && !isListed(sources, all, whole.value)))
          doubtful.push(...cells);
        else if (cells.length === 2 && only && isOpen(only.item) && all < whole.value)
          open.push({ item: itemName(only.item), text: `${SUM_COLUMNS[column]}多 ${gap}`, cells });
        else {
          const [written, added] = [formatNumber(whole.value), formatNumber(all)];
          const text = `${SUM_COLUMNS[column]} ${written}，各项合计 ${added}，相差 ${gap}`;
          wrong.push({ item: label, text, cells });
        }
      }
      if (wrong.length > 0) {
        const data = { label, details: wrong.map(({ text }) => text).join('；') };
        yield { message: 'unequal', cells: wrong.flatMap(({ cells }) => cells), data };
      }
      if (doubtful.length > 0 && !beside.some((sum) => isSameCell(sum.total.cell, doubtful[0]))) {
        const item = unclear.map(itemName).join('」「');
        yield {
          message: unread ? 'unread' : 'unclear',
          cells: doubtful,
          data: { label, item, range: unread ? formatRange(unread.range) : undefined },
          severity: 'undetermined',
        };
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

/** The sums that fail where others of their line hold, but those of which another rule or part of this one speaks. */
function brokenIn(form: Form, sheet: Sheet, tolerance: number, beside: readonly SideSum[]): BrokenSum[] {
  const broken = brokenSums(form, sheet, tolerance).filter(({ total }) => !isTask(form, total));
  if (broken.length === 0) return [];
  const others = [
    ...listSums(form, sheet, tolerance),
    ...beside,
    ...totalsOf(form).flatMap(({ total, sources }) =>
      sources.length > 0 ? COLUMNS.flatMap((column) => ({ total: total.amounts[column] })) : [],
    ),
  ].flatMap(({ total }) => (total ? [formatCell(total.cell)] : []));
  return broken.filter(({ total }) => !others.includes(formatCell(total.cell)));
}

/** Whether B09 judges an amount: the tasks have their own columns. */
function isTask(form: Form, { cell }: Field<number>): boolean {
  return [...form.tasks, ...form.taskTotals].some(({ amount }) => amount?.cell.row === cell.row);
}

/** The sums, and those with any of the extras added: amounts that nobody could read as those of a source. */
function withSome(sums: readonly number[], extras: readonly number[]): number[] {
  return extras
    .slice(0, 8)
    .reduce<number[]>((all, value) => [...all, ...all.map((sum) => sum + value)], [...sums]);
}

/** Whether funds known by their names alone are all that the total is made of: 其他资金 ends the list, and it comes near. */
function isListed(sources: readonly MoneyItem[], sum: number, total: number): boolean {
  return sources.some(({ role }) => role === 'other') && Math.abs(sum - total) <= total * NEAR;
}

/** A slip of the pen, and not a kind of money that is left out. */
const NEAR = 0.02;

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
