import { convert } from '../../quantity';
import { rememberFor } from '../../text';
import type { Ledger } from '../../ledger/ledger';
import { lastPart } from '../../ledger/heading';
import { select } from '../recipe/select';
import type { PlainFilter } from '../proposals/proposal';
import type { SlotTable } from '../slots/slot';

/** Headings of what may be spent, as lists of budgets have it beside what was. */
const PLANNED = /下达|指标|预算|批复|计划|安排|核定/;
const SPENT = /支付|支出|已|实付|执行|拨付|余额|结余|可用|进度|率/;
/** Half of the last digit of a sum written in 万元 with two decimals. */
const SLACK = 0.0051;

/**
 * Whether these rows of a list are the budget of the table: what they say may be spent adds up to what the table has
 * planned in all. Such a list is the table's own, whatever it is called.
 */
export function isBudgetOf(ledger: Ledger, filters: readonly PlainFilter[], table: SlotTable): boolean {
  const total = table.funds.find(({ isTotal }) => isTotal)?.planned ?? 0;
  const unit = table.moneyUnit;
  if (total <= 0 || unit === null) return false;
  const planned = plannedColumns(ledger);
  if (planned.length === 0) return false;
  const { positions } = select(ledger, filters);
  return planned.some((column) => {
    const sum = positions.reduce((all, position) => all + (column.number(position) || 0), 0);
    const units = column.unit === null ? ['元', '万元'] : [column.unit];
    return units.some((of) => {
      const inUnit = convert(sum, of, unit);
      return inUnit !== null && Math.abs(inUnit - total) <= SLACK * (convert(1, '万元', unit) ?? 1);
    });
  });
}

const plannedColumns = rememberFor((ledger: Ledger) =>
  ledger.columns.filter(({ kind, name }) => {
    const last = lastPart(name);
    return kind === 'money' && PLANNED.test(last) && !SPENT.test(last);
  }),
);
