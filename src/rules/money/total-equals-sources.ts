import type { MoneyColumn, MoneyItem } from '../../form';
import type { CellRef } from '../../sheet';
import { formatNumber } from '../../text/template';
import { defineRule } from '../rule';
import {
  difference,
  isUnreadable,
  nameOf,
  nearly,
  sourceSums,
  SUM_COLUMNS,
  totalsOf,
  unitOf,
} from '../support/money';

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
    rest: '「{label}」下面只列了其中的「{item}」：{details}，其余是什么资金看不出来，无法核对。请补列其余资金，或核对总额。',
    unreadable: '「{item}」的金额写成「{text}」，不是数字，总额是否等于各项之和无法判断，请改填数字。',
  },
  docs: {
    rule: '资金总额 = 财政拨款 + 上年结转 + 其他资金，各栏（年初预算、全年预算、执行数）分别核对，允许误差见设置。',
    valid: '总额 1,622.46，财政拨款 1,622.46（文本数字也按数字算），其他资金空白按 0 计。',
    invalid: '年度资金总额写 0，其中财政拨款 90。',
    limits:
      '上级补助、本级资金可能是财政拨款的明细，只要有一种合理的加法相等就不报；只列了一项「其中」而总额更大的，无法判断。',
  },
  ignorable: false,
  applies: ({ form }) => (totalsOf(form).some(({ sources }) => sources.length > 0) ? form : null),
  *check({ form, profile }) {
    for (const { total, sources } of totalsOf(form)) {
      const details: string[] = [];
      const cells: CellRef[] = [];
      const rest: string[] = [];
      const restCells: CellRef[] = [];
      for (const [column, title] of Object.entries(SUM_COLUMNS) as [MoneyColumn, string][]) {
        const stated = total.amounts[column];
        const parts = sources.filter((item) => item.amounts[column]);
        if (typeof stated?.value !== 'number' || parts.every((item) => item.amounts[column]!.value === null))
          continue;
        const sums = sourceSums(parts, column);
        if (sums.some((sum) => nearly(sum, stated.value!, profile.sumTolerance))) continue;
        const unreadable = parts.find((item) => isUnreadable(item.amounts[column]));
        if (unreadable) {
          const field = unreadable.amounts[column]!;
          const data = { item: nameOf(unreadable), text: field.text.trim() };
          yield { message: 'unreadable', cells: [field.cell, stated.cell], data, severity: 'undetermined' };
          continue;
        }
        const sum = sums.at(0)!;
        if (isOpen(parts) && sum < stated.value) {
          rest.push(`${title}多 ${formatNumber(difference(sum, stated.value))}${unitOf(form)}`);
          restCells.push(stated.cell, parts[0]!.amounts[column]!.cell);
          continue;
        }
        details.push(
          `${title} ${formatNumber(stated.value)}，各项合计 ${formatNumber(sum)}，相差 ${formatNumber(difference(sum, stated.value))}${unitOf(form)}`,
        );
        cells.push(stated.cell, ...parts.map((item) => item.amounts[column]!.cell));
      }
      if (details.length > 0) {
        yield {
          message: 'unequal',
          cells,
          data: { label: nameOf(total), details: details.join('；') },
        };
      }
      if (rest.length > 0) {
        const data = { label: nameOf(total), item: nameOf(sources[0]!), details: rest.join('，') };
        yield { message: 'rest', cells: restCells, data, severity: 'undetermined' };
      }
    }
  },
});

/** One source alone, called 其中: the total may hold other money that the table does not list. */
function isOpen(parts: readonly MoneyItem[]): boolean {
  return parts.length === 1 && /^其中/.test(parts[0]!.label.text.trim());
}
